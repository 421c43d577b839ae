import type { Asker } from '#database/connection.ts';
import type { AssessmentRow } from '#database/read/assessments.ts';
import { rightFor } from '#domain/access/standing.ts';
import type { Assessor } from './read-assessment.ts';

/** The role by which something is written, for the audit trail. */
export interface FillRight {
  readonly role: string;
}

/** Whether someone manages an assessment: adds assessors, opens, closes, adopts. Not once it is adopted, except for a new round. */
export function manageRight(asker: Asker, row: Pick<AssessmentRow, 'organisation_id'>): FillRight | undefined {
  return rightFor(asker.standing, 'edit-own', row.organisation_id);
}

/**
 * Whether someone may write in the form of an assessor: who manages the assessment until it is adopted, or the account that was asked to judge
 * while it is open. The database holds the same (`verband_fills_in`).
 */
export function fillRight(
  asker: Asker,
  row: Pick<AssessmentRow, 'organisation_id' | 'state'>,
  assessor: Pick<Assessor, 'account_id' | 'kind'>,
): FillRight | undefined {
  return rightUntil(asker, row, assessor, ['open']);
}

/**
 * Whether someone may keep the weights of an assessor: as above, and the account that was asked until the assessment is adopted, because
 * what is weighed can only be seen when the forms are closed. The database holds the same (`verband_weighs`).
 */
export function weighRight(
  asker: Asker,
  row: Pick<AssessmentRow, 'organisation_id' | 'state'>,
  assessor: Pick<Assessor, 'account_id' | 'kind'>,
): FillRight | undefined {
  return rightUntil(asker, row, assessor, ['open', 'closed']);
}

function rightUntil(
  asker: Asker,
  row: Pick<AssessmentRow, 'organisation_id' | 'state'>,
  assessor: Pick<Assessor, 'account_id'>,
  states: readonly AssessmentRow['state'][],
): FillRight | undefined {
  if (row.state === 'adopted') return undefined;
  const manages = manageRight(asker, row);
  if (manages !== undefined) return manages;
  const own = asker.standing.account !== null && assessor.account_id === asker.standing.account;
  if (!own || !states.includes(row.state)) return undefined;
  return { role: asker.standing.grants.find((grant) => grant.organisation !== null)?.role ?? 'assessor' };
}
