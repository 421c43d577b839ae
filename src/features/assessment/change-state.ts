import type { Asker, Database } from '#database/connection.ts';
import { type ChangeContext, readRecord, writeRecords } from '#database/records.ts';
import { error, type Finding } from '#domain/findings/finding.ts';
import type { Values } from '#domain/register/column.ts';
import { type AssessmentState, assessment } from '#domain/register/types/assessments.ts';
import type { Day } from '#domain/time/day.ts';
import { manageRight } from './fill-right.ts';
import { readAssessment, type WholeAssessment } from './read-assessment.ts';
import { readField } from './typed-details.ts';

/** A step of an assessment: open it for who judges, close it for the meeting, take it back, adopt it. */
export type StateStep = 'open' | 'close' | 'reopen' | 'adopt';

/** From where each step goes, and to where. */
export const stateSteps: Readonly<Record<StateStep, { readonly from: AssessmentState; readonly to: AssessmentState }>> =
  {
    open: { from: 'draft', to: 'open' },
    close: { from: 'open', to: 'closed' },
    reopen: { from: 'closed', to: 'open' },
    adopt: { from: 'closed', to: 'adopted' },
  };

/** What the decision was: needed to adopt. */
export interface AdoptionForm {
  readonly decision: string;
  readonly by: string;
  readonly on: string;
  /** Whether one said to know that nothing changes afterwards. */
  readonly sure: boolean;
}

export type ChangeOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  /** Someone else changed it since the page was opened, or the step is not one from where it stands. */
  | { readonly kind: 'conflict' }
  /** All is filled in, but one did not say yet to be sure. */
  | { readonly kind: 'unsure' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'forbidden' };

/** What still stands in the way of a step, apart from what is filled in with it. */
export function missingFor(step: StateStep, { row, assessors }: WholeAssessment): readonly Finding[] {
  if (step === 'open')
    return [
      ...(assessors.length === 0 ? [error('assess-nobody-judges', { column: 'beoordelaars' })] : []),
      ...(row.publication === 'draft' && assessors.some((each) => each.account_id !== null)
        ? [error('assess-reach-draft', { column: 'zicht' })]
        : []),
    ];
  if (step === 'close' && assessors.every((each) => each.cells.length === 0))
    return [error('assess-nobody-answered', { column: 'beoordelaars' })];
  return [];
}

/** The values a step writes, or what is not right yet. */
function valuesOf(
  step: StateStep,
  adoption: AdoptionForm,
  today: Day,
): { readonly values: Values; readonly findings: readonly Finding[] } {
  const { to: state } = stateSteps[step];
  if (step === 'open') return { values: { state, opened_on: today }, findings: [] };
  if (step === 'close') return { values: { state, closed_on: today }, findings: [] };
  if (step === 'reopen') return { values: { state, closed_on: null }, findings: [] };
  const [decision, by, on] = [
    readField('decision', 'besluit', adoption.decision),
    readField('adopted_by', 'vastgesteld-door', adoption.by),
    readField('adopted_on', 'vastgesteld-op', adoption.on),
  ];
  const needed = [
    [decision, 'besluit', 'besluit'],
    [on, 'vastgesteld-op', 'dag van het besluit'],
    [by, 'vastgesteld-door', 'wie het besloot'],
  ] as const;
  return {
    values: { state, decision: decision.value, adopted_by: by.value, adopted_on: on.value },
    findings: [
      ...needed.flatMap(([read, column, field]) => [
        ...read.findings,
        ...(read.value === null && read.findings.length === 0 ? [error('assess-missing', { column }, { field })] : []),
      ]),
      ...(typeof on.value === 'string' && on.value > today
        ? [error('assess-future', { column: 'vastgesteld-op' })]
        : []),
    ],
  };
}

/** Takes an assessment a step on or back. Adopted it does not change any more. @param version on which the page was opened */
export async function changeState(
  database: Database,
  asker: Asker,
  id: string,
  version: number,
  step: StateStep,
  adoption: AdoptionForm,
  today: Day,
): Promise<ChangeOutcome> {
  return database.write(asker, async (tx): Promise<ChangeOutcome> => {
    const whole = await readAssessment(tx, id);
    const kept = whole === undefined ? undefined : await readRecord(tx, assessment, id);
    if (whole === undefined || kept === undefined) return { kind: 'missing' };
    const right = manageRight(asker, whole.row);
    if (right === undefined) return { kind: 'forbidden' };
    if (kept.version !== version || whole.row.state !== stateSteps[step].from) return { kind: 'conflict' };
    const { values, findings } = valuesOf(step, adoption, today);
    const all = [...missingFor(step, whole), ...findings];
    if (all.length > 0) return { kind: 'refused', findings: all };
    if (step === 'adopt' && !adoption.sure) return { kind: 'unsure' };
    const context: ChangeContext = {
      role: right.role,
      organisation: whole.row.organisation_id,
      reason: null,
      origin: 'form',
    };
    const taken = await writeRecords(
      tx,
      assessment,
      [{ id, values: { ...kept.values, ...values }, was: kept }],
      context,
    );
    return taken.length > 0 ? { kind: 'conflict' } : { kind: 'done' };
  });
}
