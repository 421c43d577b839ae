import {
  add,
  compare,
  divide,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  total,
  zero,
} from '../../figures/rational.ts';
import { type Comparison, worths } from './comparison.ts';
import type { WeightRegion } from './weight-region.ts';

/** Acceptabilities as exact fractions of the volume of the region. */
export interface ExactAcceptability {
  readonly ranks: readonly (readonly Rational[])[];
  readonly pairwise: readonly (readonly Rational[])[];
  readonly centralWeights: readonly (readonly Rational[] | undefined)[];
  /** In how many simplices the region was cut. */
  readonly parts: number;
}

/**
 * The share of all weights at which a sum of weights times leads is positive, exact. A simplex is cut at the point of an edge where the sum is
 * zero, and the parts are as large as the parts of the edge; equal corners make the same parts, so that they are computed once. The
 * corners are the leads themselves for all weights.
 * @param corners the sum at every corner of the region.
 */
export function positiveShare(corners: readonly Rational[]): Rational {
  const above = corners.filter((value) => compare(value, zero) > 0);
  const below = corners.flatMap((value) => (compare(value, zero) < 0 ? [subtract(zero, value)] : []));
  // share[j]: with the rest of `above` and j of `below` cut away; one when none below is left, zero when none above is.
  let share: Rational[] = below.map(() => zero);
  share.push(above.length + below.length === 0 ? zero : one);
  if (above.length === 0) return zero;
  for (const up of above.toReversed()) {
    const next: Rational[] = new Array<Rational>(below.length + 1).fill(one);
    for (let at = below.length - 1; at >= 0; at--) {
      const down = below[at] ?? zero;
      const part = divide(up, add(up, down));
      next[at] = add(multiply(part, next[at + 1] ?? one), multiply(subtract(one, part), share[at] ?? zero));
    }
    share = next;
  }
  return share[0] ?? zero;
}

/**
 * The corners of a region that is a simplex: all weights, or those in an order. Undefined for bounds, which cut it into another shape.
 * Each named criterion shares alike with all that are at least as heavy.
 */
export function simplexCorners({
  criteria,
  order,
  least,
  most,
}: WeightRegion): readonly (readonly Rational[])[] | undefined {
  if (least.some((value) => compare(value, zero) !== 0)) return undefined;
  const places = new Map(order.map((criterion, place) => [criterion, place]));
  // An order alone bounds nothing below 1, for every order is met by giving its first all.
  if (most.some((value) => compare(value, one) !== 0)) return undefined;
  return Array.from({ length: criteria }, (_, criterion) => {
    const place = places.get(criterion);
    const heavier = place === undefined ? [criterion] : order.slice(0, place + 1);
    return Array.from({ length: criteria }, (_, other) =>
      heavier.includes(other) ? rational(1, heavier.length) : zero,
    );
  });
}

/** Every pair's share of the weights at which the first is strictly better, exact; undefined for a region with bounds or verdicts in ranges. */
export function exactPairwise(
  comparison: Comparison,
  region: WeightRegion,
): readonly (readonly Rational[])[] | undefined {
  const corners = hasRange(comparison) ? undefined : simplexCorners(region);
  if (corners === undefined) return undefined;
  const scores = scoresAt(comparison, corners);
  return comparison.alternatives.map((_, better) =>
    comparison.alternatives.map((_, worse) =>
      positiveShare(scores.map((row) => subtract(row[better] ?? zero, row[worse] ?? zero))),
    ),
  );
}

const hasRange = ({ verdicts }: Comparison) =>
  verdicts.some((row) => row.some((verdict) => verdict?.low !== verdict?.high));

const scoresAt = (comparison: Comparison, corners: readonly (readonly Rational[])[]) => {
  const rows = worths(comparison);
  return corners.map((weights) =>
    rows.map((row) => total(row.map((worth, criterion) => multiply(worth, weights[criterion] ?? zero)))),
  );
};

/** A corner of a part of the region: the weights there, and every alternative's score. */
interface Corner {
  readonly weights: readonly Rational[];
  readonly scores: readonly Rational[];
}

/**
 * Rank acceptabilities, pairwise indices and central weights without sampling: the region is cut where two alternatives score the same until
 * no part holds another order. Undefined for a region with bounds and for verdicts in ranges.
 * @param mostParts undefined when more would be needed.
 */
export function exactAcceptability(
  comparison: Comparison,
  region: WeightRegion,
  mostParts = 20_000,
): ExactAcceptability | undefined {
  const count = comparison.alternatives.length;
  const corners = hasRange(comparison) ? undefined : simplexCorners(region);
  if (corners === undefined) return undefined;
  const scores = scoresAt(comparison, corners);
  const ranks = table(count, count);
  const pairwise = table(count, count);
  const sums = table(count, comparison.criteria.length);
  const pairs = comparison.alternatives.flatMap((_, left) =>
    Array.from({ length: count - left - 1 }, (_, step): readonly [number, number] => [left, left + step + 1]),
  );
  const waiting: { readonly corners: readonly Corner[]; readonly volume: Rational }[] = [
    { corners: corners.map((weights, at) => ({ weights, scores: scores[at] ?? [] })), volume: one },
  ];
  let parts = 0;
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const cut = firstCut(part.corners, pairs);
    if (cut === undefined) {
      parts++;
      record(part.corners, part.volume, { ranks, pairwise, sums });
    } else {
      const { high, low, share } = cut;
      const middle = between(part.corners[high] as Corner, part.corners[low] as Corner, share);
      const replaced = (at: number) => part.corners.map((corner, each) => (each === at ? middle : corner));
      waiting.push({ corners: replaced(low), volume: multiply(part.volume, share) });
      waiting.push({ corners: replaced(high), volume: multiply(part.volume, subtract(one, share)) });
    }
    if (parts + waiting.length > mostParts) return undefined;
  }
  const centralWeights = sums.map((row, alternative) => {
    const first = ranks[alternative]?.[0] ?? zero;
    return compare(first, zero) === 0 ? undefined : row.map((sum) => divide(sum, first));
  });
  return { ranks, pairwise, centralWeights, parts };
}

const table = (rows: number, columns: number): Rational[][] =>
  Array.from({ length: rows }, () => new Array<Rational>(columns).fill(zero));

/** A corner where the first of a pair leads, one where it trails, and the share of the edge between them on which it leads. */
function firstCut(
  corners: readonly Corner[],
  pairs: readonly (readonly [number, number])[],
): { readonly high: number; readonly low: number; readonly share: Rational } | undefined {
  for (const [left, right] of pairs) {
    const leads = corners.map(({ scores }) => subtract(scores[left] ?? zero, scores[right] ?? zero));
    const high = leads.findIndex((lead) => compare(lead, zero) > 0);
    const low = leads.findIndex((lead) => compare(lead, zero) < 0);
    if (high < 0 || low < 0) continue;
    const [up, down] = [leads[high] ?? one, leads[low] ?? zero];
    return { high, low, share: divide(up, subtract(up, down)) };
  }
  return undefined;
}

function between(high: Corner, low: Corner, share: Rational): Corner {
  const mix = (ups: readonly Rational[], downs: readonly Rational[]) =>
    ups.map((up, at) => add(up, multiply(share, subtract(downs[at] ?? zero, up))));
  return { weights: mix(high.weights, low.weights), scores: mix(high.scores, low.scores) };
}

/** Within a part the order is the same everywhere but at its edges, so the sums over the corners have it. */
function record(
  corners: readonly Corner[],
  volume: Rational,
  to: { readonly ranks: Rational[][]; readonly pairwise: Rational[][]; readonly sums: Rational[][] },
): void {
  const middle = (values: readonly (readonly Rational[])[]) =>
    (values[0] ?? []).map((_, at) => divide(total(values.map((row) => row[at] ?? zero)), rational(values.length)));
  const scores = middle(corners.map((corner) => corner.scores));
  const weights = middle(corners.map((corner) => corner.weights));
  const raise = (cells: Rational[] | undefined, at: number, by: Rational) => {
    if (cells) cells[at] = add(cells[at] ?? zero, by);
  };
  for (const [one_, own] of scores.entries()) {
    const rank = scores.filter((other) => compare(other, own) > 0).length;
    raise(to.ranks[one_], rank, volume);
    for (const [other, score] of scores.entries()) if (compare(own, score) > 0) raise(to.pairwise[one_], other, volume);
    if (rank === 0)
      for (const [criterion, weight] of weights.entries()) raise(to.sums[one_], criterion, multiply(volume, weight));
  }
}
