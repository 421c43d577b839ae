import type { Cents } from '../figures/money.ts';

/** An amount of one partnership in one year: known or not, invented or not. */
export interface YearAmount {
  readonly partnership: string;
  readonly year: number;
  readonly amount: Cents;
  readonly example: boolean;
}

/** A total that says of how many it is: a sum with unknown parts is a lower bound, a sum without any part is unknown. */
export interface Total {
  readonly known: Cents | undefined;
  readonly partnerships: number;
  readonly missing: number;
  readonly example: boolean;
}

/**
 * Adds the amounts of a year over the partnerships that are expected to cost money.
 * @param expected partnerships taken part in, each counted once
 */
export function totalOf(amounts: readonly YearAmount[], year: number, expected: ReadonlySet<string>): Total {
  let known: Cents | undefined;
  let example = false;
  const seen = new Set<string>();
  for (const each of amounts) {
    if (each.year !== year || !expected.has(each.partnership)) continue;
    known = (known ?? 0n) + each.amount;
    example ||= each.example;
    seen.add(each.partnership);
  }
  return { known, partnerships: seen.size, missing: expected.size - seen.size, example };
}
