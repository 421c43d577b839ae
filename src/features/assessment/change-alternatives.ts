import type { InTransaction } from '#database/connection.ts';
import { type ChangeContext, readRecords, removeRecord } from '#database/records.ts';
import { error, type Finding } from '#domain/findings/finding.ts';
import { assessmentCell, assessor, jointVerdict } from '#domain/register/types/assessments.ts';
import type { WholeAssessment } from './read-assessment.ts';
import { alternativeFindings } from './start-assessment.ts';
import { namedRows, rowsOf, type TypedAlternative } from './start-form.ts';

/** What becomes of the alternatives of a draft: the list to keep, and which go. */
export interface AlternativesChange {
  /** undefined: everything stays as it is. */
  readonly list: readonly TypedAlternative[] | undefined;
  readonly removed: readonly string[];
  readonly findings: readonly Finding[];
}

/** How many answers there are about an alternative. */
export const answersAbout = ({ assessors }: Pick<WholeAssessment, 'assessors'>, alternative: string): number =>
  assessors.reduce((sum, { cells }) => sum + cells.filter((each) => each.alternative === alternative).length, 0);

/**
 * What the rows of a form make of the alternatives: a row without a name goes, one without a key is new, all others keep their key. One that
 * was answered goes only when `ticked` names it.
 * @param language of the names in the form
 */
export function alternativesChange(
  whole: WholeAssessment,
  typed: readonly TypedAlternative[],
  ticked: readonly string[],
  language: 'nl' | 'en',
): AlternativesChange {
  const there = whole.alternatives.map((each) => each.id);
  const rows = typed.map(({ id, name }) => ({ id: there.includes(id) ? id : '', name }));
  const list = namedRows(rows, there);
  const removed = there.filter((id) => list.every((each) => each.id !== id));
  const isSame = JSON.stringify(list) === JSON.stringify(rowsOf(whole.alternatives, language));
  return {
    list: isSame ? undefined : list,
    removed,
    findings: [
      ...alternativeFindings(whole.framework, rows),
      ...removed.flatMap((id) => {
        const count = answersAbout(whole, id);
        const name = whole.alternatives.find((each) => each.id === id)?.name[language] ?? id;
        return count === 0 || ticked.includes(id)
          ? []
          : [error('assess-alternative-answered', { column: `weg-${id}` }, { name, count })];
      }),
    ],
  };
}

/** Removes everything that was said about some alternatives; false when someone changed any of it meanwhile. */
export async function removeAnswersAbout(
  tx: InTransaction,
  assessment: string,
  alternatives: readonly string[],
  context: ChangeContext,
): Promise<boolean> {
  const goes = (values: { readonly alternative?: unknown }) => alternatives.includes(String(values.alternative));
  for (const joint of await readRecords(tx, jointVerdict, { column: 'assessment_id', equals: assessment }))
    if (goes(joint.values) && !(await removeRecord(tx, jointVerdict, joint, context))) return false;
  for (const judge of await readRecords(tx, assessor, { column: 'assessment_id', equals: assessment }))
    for (const cell of await readRecords(tx, assessmentCell, { column: 'assessor_id', equals: judge.id }))
      if (goes(cell.values) && !(await removeRecord(tx, assessmentCell, cell, context))) return false;
  return true;
}
