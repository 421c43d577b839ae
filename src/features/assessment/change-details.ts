import type { Asker, Database } from '#database/connection.ts';
import { readAssessmentRow } from '#database/read/assessments.ts';
import { type ChangeContext, readRecord, readRecords, removeRecord, writeRecords } from '#database/records.ts';
import type { RecordType } from '#domain/register/record-type.ts';
import { assessment, assessmentCell, assessor, jointVerdict } from '#domain/register/types/assessments.ts';
import type { Day } from '#domain/time/day.ts';
import { alternativesChange, removeAnswersAbout } from './change-alternatives.ts';
import type { ChangeOutcome } from './change-state.ts';
import { changedMeanwhile, orConflict } from './changed-meanwhile.ts';
import { manageRight } from './fill-right.ts';
import { readAssessment } from './read-assessment.ts';
import { readAlternatives, type TypedAlternative } from './start-form.ts';
import { readDue, readField, readTitle } from './typed-details.ts';

/** What of an assessment may change until it is adopted. */
export interface DetailsForm {
  readonly title: string;
  readonly proposal: string;
  readonly due: string;
  /** Rows of names; none where the form did not have them. */
  readonly alternatives: readonly TypedAlternative[];
  /** Keys of alternatives that may go with the answers about them. */
  readonly ticked: readonly string[];
}

/** Reads the form as it came. */
export function readDetailsForm(form: URLSearchParams): DetailsForm {
  const text = (name: string) => (form.get(name) ?? '').trim();
  return {
    title: text('titel'),
    proposal: text('voorstel'),
    due: text('opnieuw'),
    alternatives: readAlternatives(form),
    ticked: form.getAll('alternatief-weg'),
  };
}

/**
 * Changes title, proposal and the day before which it is done again; of a draft also what is compared, with the answers about what goes.
 * @param version on which the page was opened
 * @param language of the names of alternatives
 */
export async function changeDetails(
  database: Database,
  asker: Asker,
  id: string,
  version: number,
  form: DetailsForm,
  today: Day,
  language: 'nl' | 'en',
): Promise<ChangeOutcome> {
  const work = database.write(asker, async (tx): Promise<ChangeOutcome> => {
    const whole = await readAssessment(tx, id);
    const kept = whole === undefined ? undefined : await readRecord(tx, assessment, id);
    if (whole === undefined || kept === undefined) return { kind: 'missing' };
    const { row, framework } = whole;
    const right = manageRight(asker, row);
    if (right === undefined) return { kind: 'forbidden' };
    if (kept.version !== version || row.state === 'adopted') return { kind: 'conflict' };
    const [title, proposal, due] = [
      readTitle(form.title, kept.values['title']),
      readField('proposal', 'voorstel', form.proposal),
      readDue(form.due, today, kept.values['due_on']),
    ];
    const change =
      row.state === 'draft' && framework.alternatives.kind === 'free' && form.alternatives.length > 0
        ? alternativesChange(whole, form.alternatives, form.ticked, language)
        : undefined;
    const findings = [...[title, proposal, due].flatMap((each) => each.findings), ...(change?.findings ?? [])];
    if (findings.length > 0) return { kind: 'refused', findings };
    const context: ChangeContext = {
      role: right.role,
      organisation: row.organisation_id,
      reason: null,
      origin: 'form',
    };
    const values = {
      ...kept.values,
      title: title.value,
      proposal: proposal.value,
      due_on: due.value,
      ...(change?.list === undefined ? {} : { alternatives: JSON.stringify(change.list) }),
    };
    const taken = await writeRecords(tx, assessment, [{ id, values, was: kept }], context);
    if (taken.length > 0) return { kind: 'conflict' };
    const removed = change?.removed ?? [];
    if (removed.length > 0 && !(await removeAnswersAbout(tx, id, removed, context))) changedMeanwhile();
    return { kind: 'done' };
  });
  return orConflict(work, { kind: 'conflict' });
}

/** Removes a draft with everything that hangs from it; what was opened once stays. */
export async function removeDraft(
  database: Database,
  asker: Asker,
  id: string,
  version: number,
): Promise<ChangeOutcome> {
  return database.write(asker, async (tx): Promise<ChangeOutcome> => {
    const row = await readAssessmentRow(tx, id);
    const kept = row === undefined ? undefined : await readRecord(tx, assessment, id);
    if (row === undefined || kept === undefined) return { kind: 'missing' };
    const right = manageRight(asker, row);
    if (right === undefined) return { kind: 'forbidden' };
    if (kept.version !== version || row.state !== 'draft') return { kind: 'conflict' };
    const context: ChangeContext = {
      role: right.role,
      organisation: row.organisation_id,
      reason: null,
      origin: 'form',
    };
    const removeAll = async (type: RecordType, column: string, equals: string) => {
      for (const each of await readRecords(tx, type, { column, equals })) await removeRecord(tx, type, each, context);
    };
    await removeAll(jointVerdict, 'assessment_id', id);
    for (const each of await readRecords(tx, assessor, { column: 'assessment_id', equals: id })) {
      await removeAll(assessmentCell, 'assessor_id', each.id);
      await removeRecord(tx, assessor, each, context);
    }
    return (await removeRecord(tx, assessment, kept, context)) ? { kind: 'done' } : { kind: 'conflict' };
  });
}
