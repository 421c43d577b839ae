import type { Finding } from '#domain/findings/finding.ts';
import type { AssessorForm } from './change-assessors.ts';
import type { DetailsForm } from './change-details.ts';
import type { AdoptionForm } from './change-state.ts';
import type { OpenPoints } from './open-points.ts';

/** What was typed and is not right yet, or not saved because someone else was first. */
export interface ManageTyped {
  readonly details?: DetailsForm;
  readonly assessor?: AssessorForm;
  readonly adoption?: AdoptionForm;
  /** What is still open, where one has to say to be sure before it is adopted. */
  readonly asks?: OpenPoints;
  readonly findings: readonly Finding[];
  readonly conflict: boolean;
}

/** What was done, as the address says it. */
export const manageDeeds = [
  'begonnen',
  'ronde',
  'open',
  'close',
  'reopen',
  'adopt',
  'gegevens',
  'beoordelaar',
  'beoordelaar-weg',
] as const;
export type ManageDeed = (typeof manageDeeds)[number];
