import type { Asker, Database, InTransaction } from '#database/connection.ts';
import { accountChoices } from '#database/read/assessment-list.ts';
import { readAssessmentRow } from '#database/read/assessments.ts';
import { type ChangeContext, readRecord, readRecords, removeRecord, writeRecords } from '#database/records.ts';
import { error, type Finding } from '#domain/findings/finding.ts';
import type { KeptRecord } from '#domain/register/import-plan.ts';
import { freeKey, keyFromName } from '#domain/register/key-from-name.ts';
import { recordId } from '#domain/register/record-type.ts';
import {
  type AssessmentState,
  type AssessorKind,
  assessmentCell,
  assessor,
  assessorKinds,
} from '#domain/register/types/assessments.ts';
import { readValue } from '#importers/register/read-value.ts';
import type { ChangeOutcome } from './change-state.ts';
import { manageRight } from './fill-right.ts';
import { readChoice } from './typed-choice.ts';

/** Who judges, as it was typed. */
export interface AssessorForm {
  /** Of the one that is changed, and on which version the form was opened; empty to add one. */
  readonly id: string;
  readonly version: number;
  readonly kind: AssessorKind;
  readonly name: string;
  readonly organisation: string;
  readonly seats: string;
  readonly account: string;
}

/** Reads the form as it came. */
export function readAssessorForm(form: URLSearchParams): AssessorForm {
  const text = (name: string) => (form.get(name) ?? '').trim().slice(0, 1000);
  return {
    id: text('beoordelaar'),
    version: Number(form.get('beoordelaar-versie')) || 0,
    kind: assessorKinds.find((each) => each === form.get('soort')) ?? 'group',
    name: text('naam'),
    organisation: text('van-organisatie'),
    seats: text('zetels'),
    account: text('account'),
  };
}

interface Opened {
  readonly state: AssessmentState;
  readonly context: ChangeContext;
  readonly judges: readonly KeptRecord[];
}

/** The assessors of an assessment that may still change, for who manages it. */
async function openFor(tx: InTransaction, asker: Asker, id: string): Promise<Opened | ChangeOutcome> {
  const row = await readAssessmentRow(tx, id);
  if (row === undefined) return { kind: 'missing' };
  const right = manageRight(asker, row);
  if (right === undefined) return { kind: 'forbidden' };
  if (row.state === 'adopted') return { kind: 'conflict' };
  return {
    state: row.state,
    context: { role: right.role, organisation: row.organisation_id, reason: null, origin: 'form' },
    judges: await readRecords(tx, assessor, { column: 'assessment_id', equals: id }),
  };
}

async function findingsOf(
  tx: InTransaction,
  form: AssessorForm,
  judges: readonly KeptRecord[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  if (form.name === '') findings.push(error('assess-missing', { column: 'naam' }, { field: 'naam' }));
  if (form.account !== '') {
    const other = judges.find((each) => each.id !== form.id && each.values['account_id'] === form.account);
    if (other !== undefined)
      findings.push(
        error('assess-account-twice', { column: 'account' }, { name: String(other.values['name'] ?? other.id) }),
      );
    const own = judges.find((each) => each.id === form.id)?.values['account_id'] === form.account;
    if (!own && !(await accountChoices(tx)).some((each) => each.id === form.account))
      findings.push(error('assess-account-unknown', { column: 'account' }));
  }
  return findings;
}

/** Adds someone who judges, until it is closed, or changes who it is; the key stays as it was, so that rounds can be compared. */
export async function saveAssessor(
  database: Database,
  asker: Asker,
  id: string,
  form: AssessorForm,
): Promise<ChangeOutcome> {
  const column = assessor.columns.find((each) => each.name === 'seats');
  const seats = column === undefined ? undefined : readValue(column, { kind: 'text', text: form.seats }, {});
  return database.write(asker, async (tx): Promise<ChangeOutcome> => {
    const opened = await openFor(tx, asker, id);
    if ('kind' in opened) return opened;
    const { context, judges } = opened;
    if (form.id === '' && opened.state === 'closed')
      return { kind: 'refused', findings: [error('assess-closed-nobody-added', { column: 'beoordelaars' })] };
    const was = form.id === '' ? undefined : judges.find((each) => each.id === form.id);
    if (form.id !== '' && was?.version !== form.version) return { kind: 'conflict' };
    const organisation = await readChoice(tx, 'organisation', form.organisation, 'van-organisatie');
    const findings = [
      ...organisation.findings,
      ...(await findingsOf(tx, form, judges)),
      ...(seats?.finding === undefined ? [] : [{ ...seats.finding, place: { column: 'zetels' } }]),
    ];
    if (findings.length > 0) return { kind: 'refused', findings };
    const taken = new Set(judges.map((each) => String(each.values['assessor'])));
    const values = {
      ...(was?.values ?? {
        assessment_id: id,
        assessor: freeKey(keyFromName(form.name, 'beoordelaar'), taken),
        submitted_on: null,
        weights: null,
        source_id: null,
        source_place: null,
        confirmed_on: null,
        example: null,
      }),
      kind: form.kind,
      name: form.name,
      of_organisation_id: organisation.id,
      seats: seats?.value ?? null,
      account_id: form.account === '' ? null : form.account,
    };
    const key = was?.id ?? recordId(assessor, values);
    const refused = await writeRecords(tx, assessor, [{ id: key, values, was: was ?? null }], context);
    return refused.length > 0 ? { kind: 'conflict' } : { kind: 'done' };
  });
}

/** Removes someone who judges, with the answers. @param version on which the page was opened */
export async function removeAssessor(
  database: Database,
  asker: Asker,
  id: string,
  judge: string,
  version: number,
): Promise<ChangeOutcome> {
  return database.write(asker, async (tx): Promise<ChangeOutcome> => {
    const opened = await openFor(tx, asker, id);
    if ('kind' in opened) return opened;
    const was = await readRecord(tx, assessor, judge);
    if (was === undefined || was.values['assessment_id'] !== id) return { kind: 'missing' };
    if (was.version !== version) return { kind: 'conflict' };
    for (const cell of await readRecords(tx, assessmentCell, { column: 'assessor_id', equals: judge }))
      await removeRecord(tx, assessmentCell, cell, opened.context);
    return (await removeRecord(tx, assessor, was, opened.context)) ? { kind: 'done' } : { kind: 'conflict' };
  });
}
