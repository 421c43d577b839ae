import type { Cents } from '../figures/money.ts';
import { divideRounded } from '../figures/money.ts';

/** A ratio in tenths of a percent, rounded half away from zero, only for printing: 1234 is 123,4 %. */
export type Permille = number;

/** A share in tenths of a percent; undefined when the whole is zero or less. */
export function shareOf(part: Cents, whole: Cents): Permille | undefined {
  return whole <= 0n ? undefined : Number(divideRounded(part * 1000n, whole));
}

/** From one amount to the next: the difference and its size against the first. */
export interface Change {
  readonly difference: Cents;
  readonly permille: Permille | undefined;
}

/** The change between two amounts; undefined when either is not known. */
export function changeBetween(before: Cents | undefined, after: Cents | undefined): Change | undefined {
  if (before === undefined || after === undefined) return undefined;
  return { difference: after - before, permille: shareOf(after - before, before) };
}

/** Whether `after` is at least a number of tenths of a percent above `before`: exact, without rounding. */
export function roseBy(before: Cents, after: Cents, permille: number): boolean {
  return before > 0n && (after - before) * 1000n >= before * BigInt(permille);
}
