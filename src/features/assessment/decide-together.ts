import type { Asker, Database } from '#database/connection.ts';
import { type ChangeContext, type RecordChange, readRecords, removeRecord, writeRecords } from '#database/records.ts';
import { departs, meetingCells } from '#domain/assessment/meeting.ts';
import { readAnswer, writeAnswer } from '#domain/assessment/written-answer.ts';
import { error, type Finding } from '#domain/findings/finding.ts';
import { recordId } from '#domain/register/record-type.ts';
import { jointVerdict, wholeSubject } from '#domain/register/types/assessments.ts';
import { cellNames } from './cell-names.ts';
import { changedMeanwhile, orConflict } from './changed-meanwhile.ts';
import { manageRight } from './fill-right.ts';
import { readAssessment } from './read-assessment.ts';
import { attendeesOf } from './sides.ts';
import { jointAnswers, type SentJoint } from './together-form.ts';
import { cellKey, longestText } from './typed-cell.ts';

export type TogetherOutcome =
  | { readonly kind: 'saved'; readonly written: number }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'conflict'; readonly keys: readonly string[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'forbidden' };

/**
 * Writes what was decided together, all that was changed or nothing. An answer that departs from what was said needs its reason. Until the
 * assessment is adopted, and not while it is a draft.
 */
export async function decideTogether(
  database: Database,
  asker: Asker,
  id: string,
  sent: ReadonlyMap<string, SentJoint>,
  language: 'nl' | 'en',
): Promise<TogetherOutcome> {
  const work = database.write(asker, async (tx): Promise<TogetherOutcome> => {
    const whole = await readAssessment(tx, id);
    if (whole === undefined) return { kind: 'missing' };
    const right = manageRight(asker, whole.row);
    const { framework, alternatives, assessors, joint } = whole;
    if (right === undefined || whole.row.state === 'adopted' || whole.row.state === 'draft')
      return { kind: 'forbidden' };
    const context: ChangeContext = {
      role: right.role,
      organisation: whole.row.organisation_id,
      reason: null,
      origin: 'form',
    };
    const cells = meetingCells(
      framework,
      alternatives.map((each) => each.id),
      attendeesOf(assessors),
    );
    const names = cellNames(language, whole);
    const touched = cells.flatMap((cell) => {
      const key = cellKey(cell.question.id, cell.alternative);
      const given = sent.get(key);
      const now = joint.find((each) => each.question === cell.question.id && each.alternative === cell.alternative);
      const same =
        (now === undefined ? '' : writeAnswer(now.answered)) === given?.answer && (now?.reason ?? '') === given.reason;
      return given === undefined || same ? [] : [{ cell, key, given, now }];
    });
    const keys = touched.filter(({ given, now }) => (now?.version ?? 0) !== given.version).map(({ key }) => key);
    if (keys.length > 0) return { kind: 'conflict', keys };
    const findings = touched.flatMap(({ cell, key, given }) => {
      const name = names(cell.question.id, cell.alternative);
      if (given.answer === '')
        return given.reason === '' ? [] : [error('assess-answer-missing', { column: `samen.${key}` }, { cell: name })];
      if (given.reason.length > longestText)
        return [error('assess-text-long', { column: `reden.${key}` }, { cell: name, limit: longestText })];
      if (!jointAnswers(framework, cell.question).includes(given.answer))
        return [error('assess-answer-strange', { column: `samen.${key}` }, { cell: name })];
      return given.reason === '' && departs(framework, cell, readAnswer(given.answer, given.reason))
        ? [error('assess-joint-reason', { column: `reden.${key}` }, { cell: name })]
        : [];
    });
    if (findings.length > 0) return { kind: 'refused', findings };
    const kept = await readRecords(tx, jointVerdict, { column: 'assessment_id', equals: id });
    const changes: RecordChange[] = [];
    for (const { cell, given, now } of touched) {
      const was = kept.find((each) => each.id === now?.id);
      if (given.answer === '') {
        if (was !== undefined && !(await removeRecord(tx, jointVerdict, was, context))) changedMeanwhile();
        continue;
      }
      const values = {
        source_id: null,
        source_place: null,
        confirmed_on: null,
        example: null,
        ...was?.values,
        assessment_id: id,
        question: cell.question.id,
        alternative: cell.alternative ?? wholeSubject,
        answered: given.answer,
        reason: given.reason === '' ? null : given.reason,
      };
      changes.push({ id: was?.id ?? recordId(jointVerdict, values), values, was: was ?? null });
    }
    if ((await writeRecords(tx, jointVerdict, changes, context)).length > 0) changedMeanwhile();
    return { kind: 'saved', written: touched.length };
  });
  return orConflict(work, { kind: 'conflict', keys: [] });
}
