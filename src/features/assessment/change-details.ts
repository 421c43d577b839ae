import type { Asker, Database } from '#database/connection.ts';
import { readAssessmentRow } from '#database/read/assessments.ts';
import { type ChangeContext, readRecord, readRecords, removeRecord, writeRecords } from '#database/records.ts';
import { error } from '#domain/findings/finding.ts';
import type { RecordType } from '#domain/register/record-type.ts';
import { assessment, assessmentCell, assessor, jointVerdict } from '#domain/register/types/assessments.ts';
import type { ChangeOutcome } from './change-state.ts';
import { manageRight } from './fill-right.ts';
import { readField } from './start-assessment.ts';

/** What of an assessment may change until it is adopted. */
export interface DetailsForm {
  readonly title: string;
  readonly proposal: string;
  readonly due: string;
}

/** Reads the form as it came. */
export function readDetailsForm(form: URLSearchParams): DetailsForm {
  const text = (name: string) => (form.get(name) ?? '').trim();
  return { title: text('titel'), proposal: text('voorstel'), due: text('opnieuw') };
}

/** Changes title, proposal and the day before which it is done again. @param version on which the page was opened */
export async function changeDetails(
  database: Database,
  asker: Asker,
  id: string,
  version: number,
  form: DetailsForm,
): Promise<ChangeOutcome> {
  const [title, proposal, due] = [
    readField('title', 'titel', form.title),
    readField('proposal', 'voorstel', form.proposal),
    readField('due_on', 'opnieuw', form.due),
  ];
  return database.write(asker, async (tx): Promise<ChangeOutcome> => {
    const row = await readAssessmentRow(tx, id);
    const kept = row === undefined ? undefined : await readRecord(tx, assessment, id);
    if (row === undefined || kept === undefined) return { kind: 'missing' };
    const right = manageRight(asker, row);
    if (right === undefined) return { kind: 'forbidden' };
    if (kept.version !== version || row.state === 'adopted') return { kind: 'conflict' };
    const findings = [
      ...[title, proposal, due].flatMap((each) => each.findings),
      ...(title.value === null && title.findings.length === 0
        ? [error('assess-missing', { column: 'titel' }, { field: 'titel' })]
        : []),
    ];
    if (findings.length > 0) return { kind: 'refused', findings };
    const context: ChangeContext = {
      role: right.role,
      organisation: row.organisation_id,
      reason: null,
      origin: 'form',
    };
    const values = { ...kept.values, title: title.value, proposal: proposal.value, due_on: due.value };
    const taken = await writeRecords(tx, assessment, [{ id, values, was: kept }], context);
    return taken.length > 0 ? { kind: 'conflict' } : { kind: 'done' };
  });
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
