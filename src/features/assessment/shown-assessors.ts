import type { Asker } from '#database/connection.ts';
import { manageRight } from './fill-right.ts';
import type { Assessor, WholeAssessment } from './read-assessment.ts';

/**
 * Whose answers someone is shown: until an assessment is closed each who judges only their own and what a source says, so that nobody looks at another's first;
 * who manages it everyone's; once it is closed everybody everyone's.
 */
export function shownAssessors(asker: Asker, { row, assessors }: WholeAssessment): readonly Assessor[] {
  if (row.state === 'closed' || row.state === 'adopted' || manageRight(asker, row) !== undefined) return assessors;
  const { account } = asker.standing;
  return assessors.filter((each) => each.kind === 'source' || (account !== null && each.account_id === account));
}

/** Which answers the reader is shown: everyone's, one's own and those of sources, or everyone's because one manages the assessment. */
export type Sight = 'all' | 'partly' | 'manager';

/** Which answers someone is shown, in a word. */
export function sightOf(asker: Asker, whole: WholeAssessment): Sight {
  if (whole.row.state === 'closed' || whole.row.state === 'adopted') return 'all';
  if (manageRight(asker, whole.row) !== undefined) return 'manager';
  return shownAssessors(asker, whole).length < whole.assessors.length ? 'partly' : 'all';
}

/** An assessment with the answers that someone is shown; who takes part and their weights everyone sees. */
export function withShownAnswers(asker: Asker, whole: WholeAssessment): WholeAssessment {
  const shown = new Set(shownAssessors(asker, whole).map((each) => each.id));
  return {
    ...whole,
    assessors: whole.assessors.map((each) => (shown.has(each.id) ? each : { ...each, cells: [] })),
  };
}
