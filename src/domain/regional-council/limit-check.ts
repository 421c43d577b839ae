import type { CouncilDraft } from './council-draft.ts';

/**
 * What a check says. `no-conflict` means that none was found, never that something is allowed. `depends`: on how a text is read.
 * `unknown`: the draft does not say. `not-applicable`: the limit is for other forms.
 */
export type LimitVerdict = 'conflict' | 'no-conflict' | 'depends' | 'unknown' | 'not-applicable';

/** The answer of one check, with the values its sentence needs. */
export interface Checked {
  readonly verdict: LimitVerdict;
  readonly values?: Readonly<Record<string, string | number>>;
}

export type Check = (draft: CouncilDraft) => Checked;

/** A check that needs to know something the draft may not say. */
export function known<T>(value: T | undefined, judge: (value: T) => boolean, values: Checked['values'] = {}): Checked {
  if (value === undefined) return { verdict: 'unknown' };
  return judge(value) ? { verdict: 'conflict', values } : { verdict: 'no-conflict' };
}

/** A conflict when it is one; else that none was found. */
export function conflictWhen(isConflict: boolean, values: Checked['values'] = {}): Checked {
  return isConflict ? { verdict: 'conflict', values } : { verdict: 'no-conflict' };
}
