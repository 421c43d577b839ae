import type { Asker, Database, InTransaction } from '#database/connection.ts';
import { lastRound } from '#database/read/assessment-list.ts';
import { type ChangeContext, writeRecords } from '#database/records.ts';
import { newReaches } from '#domain/access/publication.ts';
import { rightFor } from '#domain/access/standing.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import { error, type Finding } from '#domain/findings/finding.ts';
import type { Values } from '#domain/register/column.ts';
import { keyFromName } from '#domain/register/key-from-name.ts';
import { recordId } from '#domain/register/record-type.ts';
import { assessment } from '#domain/register/types/assessments.ts';
import type { Day } from '#domain/time/day.ts';
import { copyAnswers } from './copy-answers.ts';
import { manageRight } from './fill-right.ts';
import { readAssessment, readFramework } from './read-assessment.ts';
import { namedRows, type StartForm, type TypedAlternative } from './start-form.ts';
import { readChoice } from './typed-choice.ts';
import { readDue, readField, readTitle } from './typed-details.ts';

export type StartOutcome =
  | { readonly kind: 'started'; readonly id: string }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'forbidden' };

/** Organisations for which someone may start an assessment. */
export const assessesFor = (asker: Asker): readonly string[] => [
  ...new Set(
    asker.standing.grants.flatMap(({ organisation }) =>
      organisation !== null && rightFor(asker.standing, 'edit-own', organisation) !== undefined ? [organisation] : [],
    ),
  ),
];

/** What is not right yet about the alternatives: two at least, each its own name; nothing to say where the framework sets them itself. */
export function alternativeFindings(framework: Framework, typed: readonly TypedAlternative[]): readonly Finding[] {
  if (framework.alternatives.kind !== 'free') return [];
  const names = namedRows(typed).map(({ name }) => name.toLowerCase());
  if (names.length < 2) return [error('assess-alternatives-few', { column: 'alternatief-1' })];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? [] : [error('assess-alternatives-alike', { column: 'alternatief-1' }, { name: twice })];
}

/** Starts an assessment as a draft of the organisation; from another one when it copies, with the answers and sources of that one. */
export async function startAssessment(
  database: Database,
  asker: Asker,
  form: StartForm,
  today: Day,
): Promise<StartOutcome> {
  if (form.organisation === '')
    return {
      kind: 'refused',
      findings: [error('value-missing', { column: 'organisatie' }, { column: 'organisatie' })],
    };
  const right = rightFor(asker.standing, 'edit-own', form.organisation);
  if (right === undefined || !assessesFor(asker).includes(form.organisation)) return { kind: 'forbidden' };
  const context: ChangeContext = { role: right.role, organisation: form.organisation, reason: null, origin: 'form' };
  const [title, proposal, due] = [
    readTitle(form.title),
    readField('proposal', 'voorstel', form.proposal),
    readDue(form.due, today),
  ];
  return database.write(asker, async (tx): Promise<StartOutcome> => {
    const framework = await readFramework(tx, form.framework);
    if (framework === undefined)
      return { kind: 'refused', findings: [error('assess-framework-gone', { column: 'kader' })] };
    const copied = form.copies === '' ? undefined : await readAssessment(tx, form.copies);
    if (form.copies !== '' && (copied === undefined || copied.row.framework !== form.framework))
      return { kind: 'missing' };
    // What others are still busy with is theirs until it is closed.
    if (copied !== undefined && !mayCopy(asker, copied.row)) return { kind: 'forbidden' };
    const partnership = await readChoice(tx, 'partnership', form.partnership, 'samenwerking');
    const findings = [
      ...[title, proposal, due].flatMap((each) => each.findings),
      ...(framework.alternatives.kind === 'none' && form.partnership === '' && form.proposal === ''
        ? [error('assess-subject-missing', { column: 'samenwerking' })]
        : []),
      ...alternativeFindings(framework, form.alternatives),
      ...partnership.findings,
    ];
    if (findings.length > 0) return { kind: 'refused', findings };
    const values: Values = {
      organisation_id: form.organisation,
      assessment: await freshKey(tx, form),
      round: 1,
      title: title.value,
      framework: form.framework,
      partnership_id: partnership.id,
      proposal: proposal.value,
      alternatives: framework.alternatives.kind === 'free' ? JSON.stringify(namedRows(form.alternatives)) : null,
      state: 'draft',
      opened_on: null,
      closed_on: null,
      adopted_on: null,
      adopted_by: null,
      decision: null,
      due_on: due.value,
      follows_id: null,
      source_id: copied?.row.source_id ?? null,
      source_place: copied?.row.source_place ?? null,
      confirmed_on: null,
      example: copied?.row.example ?? null,
    };
    const id = recordId(assessment, values);
    const publication = newReaches.find((each) => each === form.publication) ?? 'internal';
    const taken = await writeRecords(tx, assessment, [{ id, values, was: null, publication }], context);
    if (taken.length > 0) return { kind: 'refused', findings: [error('assess-taken', { column: 'titel' })] };
    if (copied !== undefined) await copyAnswers(tx, copied.row.id, id, 'assessment', context);
    return { kind: 'started', id };
  });
}

/** Whether someone may begin with the answers of an assessment: once it is closed, or when it is one's own. */
export const mayCopy = (asker: Asker, row: { readonly organisation_id: string; readonly state: string }): boolean =>
  row.state === 'closed' || row.state === 'adopted' || manageRight(asker, row) !== undefined;

/** A key from the title that the organisation does not use yet. */
async function freshKey(tx: InTransaction, form: StartForm): Promise<string> {
  const base = keyFromName(form.title, 'afweging');
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base.slice(0, 55)}-${number}`;
    if ((await lastRound(tx, form.organisation, key)) === 0) return key;
  }
}
