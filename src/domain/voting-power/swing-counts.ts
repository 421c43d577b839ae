/**
 * What every method of counting answers and every index is computed from. Sizes are an index into the lists; a count that is not by
 * size has a single entry. Classes are those of `memberClasses`.
 */
export interface SwingCounts {
  /** Winning coalitions. */
  readonly winning: bigint;
  /** Per class: coalitions without the member that win when the member joins, by their size. */
  readonly swings: readonly (readonly bigint[])[];
}
