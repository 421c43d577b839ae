import type { InTransaction } from '#database/connection.ts';
import { type ChangeContext, readRecords, writeRecords } from '#database/records.ts';
import type { KeptRecord } from '#domain/register/import-plan.ts';
import { recordId } from '#domain/register/record-type.ts';
import { assessmentCell, assessor } from '#domain/register/types/assessments.ts';

/** How answers go over: a next round keeps who fills in; another assessment starts without accounts and weights. */
export type CopyFor = 'round' | 'assessment';

/**
 * Copies who judges, with all their answers and the sources of these, to another assessment. For another assessment only what sources say,
 * when there are any: what people there think is theirs.
 * @returns false when something of it was there already
 */
export async function copyAnswers(
  tx: InTransaction,
  from: string,
  to: string,
  copyFor: CopyFor,
  context: ChangeContext,
): Promise<boolean> {
  const all = await readRecords(tx, assessor, { column: 'assessment_id', equals: from });
  const sources = all.filter((each) => each.values['kind'] === 'source');
  const judges = copyFor === 'assessment' && sources.length > 0 ? sources : all;
  for (const judge of judges) {
    const values = {
      ...judge.values,
      assessment_id: to,
      submitted_on: null,
      ...(copyFor === 'assessment' ? { account_id: null, weights: null, seats: null } : {}),
    };
    const id = recordId(assessor, values);
    if ((await writeRecords(tx, assessor, [{ id, values, was: null }], context)).length > 0) return false;
    const cells = await readRecords(tx, assessmentCell, { column: 'assessor_id', equals: judge.id });
    const copy = ({ values: cell }: KeptRecord) => {
      const copied = { ...cell, assessor_id: id };
      return { id: recordId(assessmentCell, copied), values: copied, was: null };
    };
    if ((await writeRecords(tx, assessmentCell, cells.map(copy), context)).length > 0) return false;
  }
  return true;
}
