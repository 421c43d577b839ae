import type { Amount } from './half.ts';

/** Coalitions that count: weight in the first condition from `low` to `high` (no limit when undefined), more conditions, size. */
export interface Window {
  readonly low: Amount;
  readonly high: Amount | undefined;
  /** Least weight in each condition after the first. */
  readonly others: readonly Amount[];
  /** Least number of members. */
  readonly size: number;
}

/** Counts of the coalitions in a window by their size, and of those with k members of each class of the left half. */
export interface LeftCounts {
  readonly bySize: Float64Array;
  readonly byClass: readonly (readonly Float64Array[])[];
}
