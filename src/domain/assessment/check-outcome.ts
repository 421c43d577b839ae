import type { DerivedAnswer } from './derived-answer.ts';

/** What a check says. `unknown` is never "no". */
export type CheckOutcome = 'yes' | 'no' | 'not-applicable' | 'unknown';

/** What one check found. */
export interface Judged {
  readonly outcome: CheckOutcome;
  readonly values?: DerivedAnswer['values'];
}

/** The register does not say. */
export const unknown: Judged = { outcome: 'unknown' };
/** Yes or no. */
export const when = (isSo: boolean, values: DerivedAnswer['values'] = {}): Judged => ({
  outcome: isSo ? 'yes' : 'no',
  values,
});
/** Yes or no when it is recorded. */
export const whenKnown = (isSo: boolean | null, values: DerivedAnswer['values'] = {}): Judged =>
  isSo === null ? unknown : when(isSo, values);
