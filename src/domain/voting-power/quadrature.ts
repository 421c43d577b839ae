import type { LaneMaker } from './lanes.ts';

/** Floating values of one condition: the chance of a swing when the others are in favour with a half chance, and averaged over chances. */
export interface FloatingPower {
  /** Absolute Banzhaf value per member. */
  readonly banzhaf: readonly number[];
  /** Shapley–Shubik value per member; their sum is 1 but for rounding, which is the free check. */
  readonly shapley: readonly number[];
}

/** Nodes between 0 and 1 and weights of Gauss–Legendre quadrature, exact for polynomials up to degree 2·count − 1. */
export function gaussLegendre(count: number): readonly { readonly node: number; readonly weight: number }[] {
  return Array.from({ length: count }, (_, at) => {
    let x = Math.cos((Math.PI * (at + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let round = 0; round < 100; round++) {
      let before = 1;
      let value = x;
      for (let k = 2; k <= count; k++) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
      if (count === 1) before = 1;
      slope = (count * (x * value - before)) / (x * x - 1);
      const step = value / slope;
      x -= step;
      if (Math.abs(step) < 1e-16) break;
    }
    return { node: (1 - x) / 2, weight: 1 / ((1 - x * x) * slope * slope) };
  });
}

/** Nodes that the Shapley integral takes: exact in theory at n/2, and enough for floating numbers well below that when n is large. */
export function quadratureNodes(members: number): number {
  return Math.max(1, Math.min(Math.ceil(members / 2), 24 + Math.ceil(6 * Math.sqrt(members))));
}

/**
 * The Shapley value is the chance of a swing when all others are in favour with one chance p, averaged over p from 0 to 1. The chance
 * for 1 − p is that of the dual game for p, so one table serves two nodes, and p ≤ ½ keeps the alternating sum stable.
 */
export function floatingPower(
  weights: readonly number[],
  quota: number,
  maker: LaneMaker,
  progress: (share: number) => void,
): FloatingPower {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const dual = total - quota + 1;
  const length = Math.max(quota, dual);
  const rows = maker.floats(length);
  const swing = (p: number): readonly [readonly number[], readonly number[]] => {
    fill(rows, weights, length, p);
    const known = new Map<number, readonly [number, number]>();
    const both = weights.map((weight) => {
      let pair = known.get(weight);
      if (pair === undefined) {
        pair = [chance(rows.cells, quota - 1, weight, p), chance(rows.cells, dual - 1, weight, p)];
        known.set(weight, pair);
      }
      return pair;
    });
    return [both.map(([own]) => own), both.map(([, other]) => other)];
  };
  const banzhaf = swing(0.5)[0];
  const nodes = gaussLegendre(quadratureNodes(weights.length)).filter(({ node }) => node <= 0.5 + 1e-12);
  const shapley = weights.map(() => 0);
  for (const [at, { node, weight }] of nodes.entries()) {
    const [own, other] = swing(node);
    const isMiddle = Math.abs(node - 0.5) < 1e-9;
    for (let member = 0; member < weights.length; member++)
      shapley[member] = (shapley[member] ?? 0) + weight * ((own[member] ?? 0) + (isMiddle ? 0 : (other[member] ?? 0)));
    progress((at + 1) / nodes.length);
  }
  return { banzhaf, shapley };
}

/** The chances of every weight up to the length when each member is in favour with chance p, as running sums. */
function fill(rows: ReturnType<LaneMaker['floats']>, weights: readonly number[], length: number, p: number): void {
  rows.cells.fill(0);
  rows.cells[0] = 1;
  let reach = 0;
  for (const weight of [...weights].sort((left, right) => left - right)) {
    reach = Math.min(length - 1, reach + weight);
    // Below the member's own weight only its absence counts.
    if (reach >= weight) rows.mix(weight, 0, reach - weight + 1, 1 - p, p);
    for (let x = Math.min(weight, reach + 1) - 1; x >= 0; x--) rows.cells[x] = (rows.cells[x] as number) * (1 - p);
  }
  let sum = 0;
  for (let x = 0; x < length; x++) {
    sum += rows.cells[x] as number;
    rows.cells[x] = sum;
  }
}

/** Chance that the others weigh from top − weight + 1 to top: the whole divided by the member, read downwards. */
function chance(cells: Float64Array, top: number, weight: number, p: number): number {
  if (weight === 0) return 0;
  const factor = -p / (1 - p);
  const without = (from: number): number => {
    let sum = 0;
    let power = 1;
    for (let x = from; x >= 0 && Math.abs(power) > 1e-18; x -= weight, power *= factor)
      sum += power * (cells[x] as number);
    return sum / (1 - p);
  };
  return Math.max(0, without(top) - without(top - weight));
}
