import type { Asker } from '#database/connection.ts';
import { manageRight } from './fill-right.ts';
import type { Assessor, WholeAssessment } from './read-assessment.ts';

/**
 * Whose answers someone is shown: until an assessment is closed each who judges only their own, so that nobody looks at another's first;
 * who manages it everyone's; once it is closed everybody everyone's.
 */
export function shownAssessors(asker: Asker, { row, assessors }: WholeAssessment): readonly Assessor[] {
  if (row.state === 'closed' || row.state === 'adopted' || manageRight(asker, row) !== undefined) return assessors;
  const { account } = asker.standing;
  return account === null ? [] : assessors.filter((each) => each.account_id === account);
}
