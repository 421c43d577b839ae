import type { Lanes } from './lanes.ts';

/** What a table counts: members with a weight for each limit, the largest limit last; weights and limits fit a floating number. */
export interface TableShape {
  /** Per limit the weight of each member. */
  readonly weights: readonly (readonly number[])[];
  /** Per limit the most that a counted coalition may weigh. */
  readonly limits: readonly number[];
  /** Whether coalitions are counted by the number of their members too. */
  readonly bySize: boolean;
}

/** Cells of a table lie in rows along the last limit; a row for every combination of size and the weights of the other limits. */
interface Rows {
  readonly coordinates: readonly (readonly number[])[];
  readonly strides: readonly number[];
  readonly length: number;
}

/** The largest number of members that can stay within the last limit. */
export function largestSize({ weights, limits }: TableShape): number {
  const sorted = [...(weights.at(-1) ?? [])].sort((left, right) => left - right);
  let sum = 0;
  let size = 0;
  for (const weight of sorted) {
    sum += weight;
    if (sum > (limits.at(-1) ?? 0)) break;
    size++;
  }
  return size;
}

/** Cells of the table. */
export function tableCells(shape: TableShape): number {
  return shape.limits.reduce((cells, limit) => cells * (limit + 1), shape.bySize ? largestSize(shape) + 1 : 1);
}

/**
 * Counts coalitions by dynamic programming over weight, modulo the prime of the lanes: `within(t)` is the number of coalitions (of t
 * members, when asked by size) that weigh at most every limit. `withinWithout` is the same without a member and below the limits by
 * the member's weight, read from the whole by an alternating sum, because the coalitions without i within y are those within y less
 * those without i within y − wᵢ. So no second pass is made for any member.
 */
export class CoalitionTable {
  readonly #shape: TableShape;
  readonly #lanes: Lanes;
  readonly #rows: Rows;
  readonly #cells: number;
  readonly #order: readonly number[];
  /** Sums of the lightest 0, 1, 2 … members. */
  readonly #reach: readonly number[];

  constructor(shape: TableShape, lanes: Lanes) {
    this.#shape = shape;
    this.#lanes = lanes;
    this.#rows = rowsOf(shape);
    this.#cells = this.#rows.coordinates.length * this.#rows.length;
    const inner = shape.weights.at(-1) ?? [];
    this.#order = inner.map((_, member) => member).sort((left, right) => (inner[left] ?? 0) - (inner[right] ?? 0));
    const reach = [0];
    for (const member of this.#order) reach.push((reach.at(-1) ?? 0) + (inner[member] ?? 0));
    this.#reach = reach;
  }

  /** Counts modulo a prime; what was counted before is gone. */
  count(prime: number): void {
    this.#lanes.start(this.#cells, prime);
    this.#lanes.fill(0, 1, 1);
    // One row is not one limit: where another limit leaves nothing over, its weights still count.
    if (this.#rows.coordinates.length === 1 && this.#shape.limits.length === 1) this.#joinInOneRow();
    else for (let place = 0; place < this.#order.length; place++) this.#joinInRows(place);
    this.#sum();
  }

  /** Coalitions of `size` members (of any number, when the table is not by size) within the limits. */
  within(size: number): number {
    const { limits, bySize } = this.#shape;
    const from = bySize ? [size, ...limits] : limits;
    const start = this.#position(from);
    return start < this.#cells ? this.#lanes.alternate(start, 0, 1) : 0;
  }

  /** Coalitions without the member, of `size` members, within the limits less the member's weight. */
  withinWithout(member: number, size: number): number {
    const { limits, weights, bySize } = this.#shape;
    if (limits.length === 1) return this.#withinOneLimit(limits[0] ?? 0, weights[0]?.[member] ?? 0, size);
    const step = this.#step(member);
    let from = limits.map((limit, at) => limit - (weights[at]?.[member] ?? 0));
    if (bySize) from = [size, ...from];
    // Above the table there are no coalitions; the sum starts at its first term within it.
    let skipped = 0;
    if (bySize) skipped = Math.max(0, size - (this.#rows.coordinates.at(-1)?.[0] ?? 0));
    if (skipped > 0) from = from.map((value, at) => value - skipped * (step[at] ?? 0));
    if (from.some((value) => value < 0)) return 0;
    const terms = Math.min(
      ...from.map((value, at) => (step[at] ? Math.floor(value / step[at]) + 1 : Number.MAX_SAFE_INTEGER)),
    );
    const sum = this.#lanes.alternate(this.#position(from), this.#position(step), terms);
    return skipped % 2 === 0 ? sum : -sum;
  }

  /** The same for one limit, which is asked most: no lists are made. */
  #withinOneLimit(limit: number, weight: number, size: number): number {
    const { length, coordinates } = this.#rows;
    const isBySize = this.#shape.bySize;
    const skipped = isBySize ? Math.max(0, size - (coordinates.length - 1)) : 0;
    const from = limit - weight - skipped * weight;
    const row = isBySize ? size - skipped : 0;
    if (from < 0) return 0;
    const byWeight = Math.floor(from / weight) + 1;
    const terms = isBySize ? Math.min(byWeight, row + 1) : byWeight;
    const sum = this.#lanes.alternate(row * length + from, weight + (isBySize ? length : 0), terms);
    return skipped % 2 === 0 ? sum : -sum;
  }

  #step(member: number): readonly number[] {
    const own = this.#shape.weights.map((weights) => weights[member] ?? 0);
    return this.#shape.bySize ? [1, ...own] : own;
  }

  #position(coordinates: readonly number[]): number {
    return coordinates.reduce((sum, value, at) => sum + value * (this.#rows.strides[at] ?? 0), 0);
  }

  /** The members join lightest first, two at a time; cells above what they can reach together stay zero. */
  #joinInOneRow(): void {
    const inner = this.#shape.weights.at(-1) ?? [];
    const limit = this.#rows.length - 1;
    const lanes = this.#lanes;
    for (let place = 0; place < this.#order.length; place += 2) {
      const first = inner[this.#order[place] ?? 0] ?? 0;
      const isLast = place + 1 === this.#order.length;
      const second = isLast ? 0 : (inner[this.#order[place + 1] ?? 0] ?? 0);
      const high = Math.min(limit, this.#reach[isLast ? place + 1 : place + 2] ?? limit);
      const both = first + second;
      if (!isLast && high >= both) lanes.addTwo(both, both - first, both - second, 0, high - both + 1);
      const below = isLast ? high : Math.min(high, both - 1);
      if (below >= first) lanes.add(first, 0, below - first + 1);
      if (!isLast && below >= second) lanes.add(second, 0, below - second + 1);
    }
  }

  #joinInRows(place: number): void {
    const { coordinates, length, strides } = this.#rows;
    const member = this.#order[place] ?? 0;
    const step = this.#step(member);
    const weight = step.at(-1) ?? 0;
    const shift = step.slice(0, -1).reduce((sum, value, at) => sum + value * (strides[at] ?? 0), 0);
    const isBySizeOnly = this.#shape.bySize && this.#shape.limits.length === 1;
    for (let row = coordinates.length - 1; row >= 0; row--) {
      const outer = coordinates[row] ?? [];
      if (outer.some((value, at) => value < (step[at] ?? 0))) continue;
      let low = weight;
      let high = length - 1;
      if (isBySizeOnly) {
        // Row s holds sums of s members: never less than the s lightest, never more than the s heaviest that have joined.
        const size = outer[0] ?? 0;
        if (size > place + 1) continue;
        low += this.#reach[size - 1] ?? 0;
        high = Math.min(high, (this.#reach[place + 1] ?? 0) - (this.#reach[place + 1 - size] ?? 0));
      }
      const from = row * length + low;
      if (high >= low) this.#lanes.add(from, from - shift - weight, high - low + 1);
    }
  }

  /** Turns counts at a weight into counts up to a weight, along every limit. */
  #sum(): void {
    const { coordinates, strides, length } = this.#rows;
    const { bySize, limits } = this.#shape;
    for (let row = 0; row < coordinates.length; row++) {
      const low = bySize && limits.length === 1 ? (this.#reach[row] ?? 0) : 0;
      if (low < length) this.#lanes.accumulate(row * length + low, length - low);
    }
    for (let dimension = bySize ? 1 : 0; dimension < strides.length - 1; dimension++)
      for (let row = 0; row < coordinates.length; row++) {
        if ((coordinates[row]?.[dimension] ?? 0) === 0) continue;
        this.#lanes.add(row * length, row * length - (strides[dimension] ?? 0), length);
      }
  }
}

function rowsOf(shape: TableShape): Rows {
  const sizes = [...(shape.bySize ? [largestSize(shape)] : []), ...shape.limits].map((limit) => limit + 1);
  const strides = sizes.map((_, at) => sizes.slice(at + 1).reduce((product, size) => product * size, 1));
  let coordinates: readonly (readonly number[])[] = [[]];
  for (const size of sizes.slice(0, -1))
    coordinates = coordinates.flatMap((row) => Array.from({ length: size }, (_, value) => [...row, value]));
  return { coordinates, strides, length: sizes.at(-1) ?? 1 };
}
