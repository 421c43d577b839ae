import { binomials } from './member-class.ts';

/**
 * A whole number of any size. The halves only add, subtract and compare, which numbers and bigints do alike; sums beyond 2⁵³ come in
 * as bigints behind this name, never mixed with numbers.
 */
export type Amount = number;

/** Members of one half with equal weights: how many, and their weight in each condition. */
export interface HalfClass {
  readonly count: number;
  readonly weights: readonly Amount[];
}

/**
 * All coalitions of one half of the members. Coalitions with as many members from each class count as one entry; the entry's index is
 * written in mixed radix, one digit a class. `order` sorts the entries by their weight in the first condition.
 */
export interface Half {
  readonly classes: readonly HalfClass[];
  readonly strides: readonly number[];
  readonly binomials: readonly (readonly number[])[];
  readonly members: number;
  readonly entries: number;
  readonly order: Uint32Array;
  /** Per entry in order: weight in the first condition. */
  readonly sorted: ArrayLike<Amount>;
  /** Per entry by index: members, number of coalitions, and weight in each condition after the first. */
  readonly sizes: Uint8Array;
  readonly coalitions: Float64Array;
  readonly others: readonly ArrayLike<Amount>[];
}

/** Entries that a half of these classes has. */
export function halfEntries(classes: readonly { readonly count: number }[]): number {
  return classes.reduce((entries, { count }) => entries * (count + 1), 1);
}

/** Lists the coalitions of a half, sorted by merging: every class adds its copies to what is already in order. */
export function makeHalf(classes: readonly HalfClass[], zero: Amount): Half {
  const entries = halfEntries(classes);
  const conditions = classes[0]?.weights.length ?? 1;
  const strides: number[] = [];
  const rows = classes.map(({ count }) => binomials(count));
  const sizes = new Uint8Array(entries);
  const coalitions = new Float64Array(entries).fill(1);
  const others = Array.from({ length: conditions - 1 }, () => amounts(entries, zero));
  let order: Uint32Array = new Uint32Array(1);
  let sorted = amounts(1, zero);
  let length = 1;
  for (const [at, { count, weights }] of classes.entries()) {
    strides.push(length);
    for (let k = 1; k <= count; k++) {
      const ways = rows[at]?.[k] ?? 0;
      for (let index = 0, to = k * length; index < length; index++, to++) {
        sizes[to] = (sizes[index] as number) + k;
        coalitions[to] = (coalitions[index] as number) * ways;
        // The entry with one member fewer of this class is one copy lower.
        for (let other = 0; other < others.length; other++) {
          const column = others[other] as Amount[];
          column[to] = (column[to - length] as Amount) + (weights[other + 1] as Amount);
        }
      }
    }
    [sorted, order] = spread(sorted, order, length, count, weights[0] as Amount, zero);
    length *= count + 1;
  }
  const members = classes.reduce((sum, { count }) => sum + count, 0);
  return { classes, strides, binomials: rows, members, entries, order, sorted, sizes, coalitions, others };
}

function amounts(length: number, zero: Amount): Amount[] | Float64Array {
  return typeof zero === 'bigint' ? new Array<Amount>(length).fill(zero) : new Float64Array(length);
}

/** Merges the list with its copies that are one, two … `count` times the weight heavier. */
function spread(
  sorted: ArrayLike<Amount>,
  order: Uint32Array,
  length: number,
  count: number,
  weight: Amount,
  zero: Amount,
): [Amount[] | Float64Array, Uint32Array] {
  let values = sorted as Amount[] | Float64Array;
  let places = order;
  let extra = zero;
  for (let k = 1; k <= count; k++) {
    extra += weight;
    const size = length * (k + 1);
    const merged = amounts(size, zero);
    const placed = new Uint32Array(size);
    const held = length * k;
    let left = 0;
    let right = 0;
    for (let at = 0; at < size; at++) {
      const other = right < length ? (sorted[right] as Amount) + extra : zero;
      if (right >= length || (left < held && (values[left] as Amount) <= other)) {
        merged[at] = values[left] as Amount;
        placed[at] = places[left++] as number;
      } else {
        merged[at] = other;
        placed[at] = (order[right++] as number) + k * length;
      }
    }
    values = merged;
    places = placed;
  }
  return [values, places];
}
