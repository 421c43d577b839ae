import type { Asker, Database } from '#database/connection.ts';
import { dropDraft, keepDraft } from '#database/form-drafts.ts';
import {
  type ChangeContext,
  type RecordChange,
  readRecord,
  readRecords,
  removeRecord,
  writeRecords,
} from '#database/records.ts';
import type { Finding } from '#domain/findings/finding.ts';
import type { KeptRecord } from '#domain/register/import-plan.ts';
import { recordId } from '#domain/register/record-type.ts';
import { assessmentCell, assessor, wholeSubject } from '#domain/register/types/assessments.ts';
import type { Day } from '#domain/time/day.ts';
import { cellNames } from './cell-names.ts';
import { changedMeanwhile, orConflict } from './changed-meanwhile.ts';
import { fillRight } from './fill-right.ts';
import { readAssessment } from './read-assessment.ts';
import {
  cellKey,
  cellTextNames,
  cellTexts,
  checkTyped,
  isEmpty,
  markOf,
  type TypedCell,
  typedOf,
} from './typed-cell.ts';
import { readMeant } from './typed-choice.ts';

/** A cell as it came: what was typed, and on what the form was opened. */
export interface SentCell {
  readonly typed: TypedCell;
  /** The version that was shown; 0 when there was none. */
  readonly version: number;
  /** The mark of what was shown, by which one knows whether it was touched. */
  readonly mark: string;
  /** What someone else wrote meanwhile is taken over. */
  readonly takeOver: boolean;
}

export type FillOutcome =
  | { readonly kind: 'saved'; readonly written: number }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  /** Cells someone else changed since the form was opened; what is there now stands in the assessment. */
  | { readonly kind: 'conflict'; readonly keys: readonly string[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'forbidden' };

/** Under which name the draft of a form is kept. */
export const draftName = (judge: string): string => `assessment_cell/${judge}`;

/**
 * Writes the cells of a form that were changed, all of them or none, and hands the form in when asked. A cell that was not touched is left
 * alone, also when someone else changed it; one that both changed is told.
 * @param language of the names of cells in findings
 */
export async function fillIn(
  database: Database,
  asker: Asker,
  id: string,
  judge: string,
  sent: ReadonlyMap<string, SentCell>,
  handIn: boolean,
  today: Day,
  language: 'nl' | 'en',
): Promise<FillOutcome> {
  const work = database.write(asker, async (tx): Promise<FillOutcome> => {
    const whole = await readAssessment(tx, id);
    const own = whole?.assessors.find((each) => each.id === judge);
    if (whole === undefined || own === undefined) return { kind: 'missing' };
    const right = fillRight(asker, whole.row, own);
    if (right === undefined) return { kind: 'forbidden' };
    const context: ChangeContext = {
      role: right.role,
      organisation: whole.row.organisation_id,
      reason: null,
      origin: 'form',
    };
    const { framework, alternatives } = whole;
    const over = alternatives.length === 0 ? [undefined] : alternatives.map((each) => each.id);
    const byKey = new Map(own.cells.map((cell) => [cellKey(cell.question, cell.alternative), cell]));
    const touched = framework.questions.flatMap((question) =>
      over.flatMap((alternative) => {
        const key = cellKey(question.id, alternative);
        const cell = sent.get(key);
        const now = byKey.get(key);
        if (cell === undefined || cell.takeOver || markOf(cell.typed) === cell.mark) return [];
        if (markOf(cell.typed) === markOf(typedOf(now))) return [];
        return [{ question, alternative, key, cell, now }];
      }),
    );
    const keys = touched.filter(({ cell, now }) => (now?.version ?? 0) !== cell.version).map(({ key }) => key);
    const meant = await readMeant(
      tx,
      'source',
      touched.map(({ cell }) => cell.typed.texts.bron),
    );
    const names = cellNames(language, whole);
    const checked = touched.map((each) => ({
      ...each,
      ...(isEmpty(each.cell.typed)
        ? { answered: '', findings: [] }
        : checkTyped(
            framework,
            each.question,
            each.alternative,
            each.cell.typed,
            names(each.question.id, each.alternative),
            meant,
          )),
    }));
    if (keys.length > 0) return { kind: 'conflict', keys };
    const findings = checked.flatMap((each) => each.findings);
    if (findings.length > 0) return { kind: 'refused', findings };
    const kept = new Map(
      (await readRecords(tx, assessmentCell, { column: 'assessor_id', equals: judge })).map((each) => [each.id, each]),
    );
    const changes: RecordChange[] = [];
    for (const { question, alternative, cell, answered, now } of checked) {
      const was = now === undefined ? undefined : kept.get(now.id);
      if (isEmpty(cell.typed)) {
        if (was !== undefined && !(await removeRecord(tx, assessmentCell, was, context))) changedMeanwhile();
        continue;
      }
      changes.push(changeOf(judge, question.id, alternative, cell.typed, answered, was));
    }
    if ((await writeRecords(tx, assessmentCell, changes, context)).length > 0) changedMeanwhile();
    if (handIn) {
      const form = await readRecord(tx, assessor, judge);
      if (form === undefined) return { kind: 'missing' };
      const values = { ...form.values, submitted_on: today };
      if ((await writeRecords(tx, assessor, [{ id: judge, values, was: form }], context)).length > 0)
        changedMeanwhile();
    }
    await dropDraft(tx, asker.standing.account ?? '', draftName(judge));
    return { kind: 'saved', written: checked.length };
  });
  return orConflict(work, { kind: 'conflict', keys: [] });
}

function changeOf(
  judge: string,
  question: string,
  alternative: string | undefined,
  typed: TypedCell,
  answered: string,
  was: KeptRecord | undefined,
): RecordChange {
  const texts = Object.fromEntries(
    cellTextNames.map((name) => [cellTexts[name], typed.texts[name] === '' ? null : typed.texts[name]]),
  );
  const values = {
    confirmed_on: was?.values['confirmed_on'] ?? null,
    // What was invented stays so as long as it rests on the same source.
    example: was?.values['source_id'] === texts['source_id'] ? (was?.values['example'] ?? null) : null,
    assessor_id: judge,
    question,
    alternative: alternative ?? wholeSubject,
    answered,
    ...texts,
  };
  return { id: was?.id ?? recordId(assessmentCell, values), values, was: was ?? null };
}

/** Keeps what was typed and is not saved, for who typed it alone; or throws that away. */
export async function keepTyped(
  database: Database,
  asker: Asker,
  judge: string,
  typed: Readonly<Record<string, string>> | undefined,
): Promise<void> {
  const account = asker.standing.account ?? '';
  await database.write(asker, (tx) =>
    typed === undefined ? dropDraft(tx, account, draftName(judge)) : keepDraft(tx, account, draftName(judge), typed),
  );
}
