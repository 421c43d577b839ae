import type { MinimalCounts } from './minimal-counts.ts';
import { divideToNumber, type Ratio, ratio } from './ratio.ts';

/** Penrose–Banzhaf (Penrose 1946; Banzhaf 1965), in the order of the members. */
export interface BanzhafPower {
  /** Coalitions in which the member is critical. */
  readonly raw: readonly bigint[];
  /** Sum of `raw`. */
  readonly totalSwings: bigint;
  /** raw / 2^(n−1). */
  readonly absolute: readonly number[];
  /** raw / Σ raw; all zero when nobody is ever critical. */
  readonly normalised: readonly number[];
}

/** Shares with their exact fractions, in the order of the members. */
export interface ExactShares {
  readonly exact: readonly Ratio[];
  readonly value: readonly number[];
}

/** Coleman (1971): power to act of the body, to prevent and to initiate of each member; what would divide by zero is zero. */
export interface ColemanPower {
  readonly act: number;
  readonly prevent: readonly number[];
  readonly initiate: readonly number[];
}

export function banzhafPower(raw: readonly bigint[]): BanzhafPower {
  const totalSwings = raw.reduce((sum, count) => sum + count, 0n);
  const coalitions = 1n << BigInt(Math.max(0, raw.length - 1));
  const known = new Map<bigint, { absolute: number; normalised: number }>();
  const values = raw.map((count) => {
    let value = known.get(count);
    if (value === undefined) {
      value = { absolute: divideToNumber(count, coalitions), normalised: divideToNumber(count, totalSwings) };
      known.set(count, value);
    }
    return value;
  });
  return {
    raw,
    totalSwings,
    absolute: values.map(({ absolute }) => absolute),
    normalised: values.map(({ normalised }) => normalised),
  };
}

/** The absolute and normalised Banzhaf values as fractions in lowest terms. */
export function banzhafRatios({ raw, totalSwings }: BanzhafPower): {
  readonly absolute: readonly Ratio[];
  readonly normalised: readonly Ratio[];
} {
  const coalitions = 1n << BigInt(Math.max(0, raw.length - 1));
  return {
    absolute: raw.map((count) => ratio(count, coalitions)),
    normalised: raw.map((count) => ratio(count, totalSwings)),
  };
}

export function colemanPower(raw: readonly bigint[], winning: bigint): ColemanPower {
  const coalitions = 1n << BigInt(raw.length);
  return {
    act: divideToNumber(winning, coalitions),
    prevent: raw.map((count) => divideToNumber(count, winning)),
    initiate: raw.map((count) => divideToNumber(count, coalitions - winning)),
  };
}

/** Factorials 0! … n!. */
export function factorials(n: number): readonly bigint[] {
  const list = [1n];
  for (let k = 1; k <= n; k++) list.push((list[k - 1] ?? 1n) * BigInt(k));
  return list;
}

/** Shapley–Shubik (1954) from the swings by size of `players` members: Σ s!(n−1−s)! · swings(s) / n!. */
export function shapleyRatio(swings: readonly bigint[], products: readonly bigint[], orders: bigint): Ratio {
  let numerator = 0n;
  for (const [size, count] of swings.entries()) if (count !== 0n) numerator += count * (products[size] ?? 0n);
  return ratio(numerator, orders);
}

/** Fractions with their floating values. */
export function exactShares(exact: readonly Ratio[]): ExactShares {
  return { exact, value: exact.map(({ numerator, denominator }) => divideToNumber(numerator, denominator)) };
}

/** Deegan–Packel (1978): every minimal winning coalition equally likely, its members share equally. Per class. */
export function deeganPackelRatios({ bySize, containing }: MinimalCounts): readonly Ratio[] {
  const total = bySize.reduce((sum, count) => sum + count, 0n);
  const common = factorials(bySize.length)[bySize.length - 1] ?? 1n;
  return containing.map((row) => {
    let numerator = 0n;
    for (const [size, count] of row.entries()) if (size > 0) numerator += (count * common) / BigInt(size);
    return ratio(numerator, common * total);
  });
}

/** Public Good index (Holler 1982): the share of all memberships of minimal winning coalitions. Per class of so many members. */
export function publicGoodRatios({ containing }: MinimalCounts, members: readonly number[]): readonly Ratio[] {
  const own = containing.map((row) => row.reduce((sum, count) => sum + count, 0n));
  const all = own.reduce((sum, count, at) => sum + count * BigInt(members[at] ?? 0), 0n);
  return own.map((count) => ratio(count, all));
}
