import type { Asker, Database } from '#database/connection.ts';
import { lastRound } from '#database/read/assessment-list.ts';
import { readAssessmentRow } from '#database/read/assessments.ts';
import { type ChangeContext, readRecord, writeRecords } from '#database/records.ts';
import { recordId } from '#domain/register/record-type.ts';
import { assessment } from '#domain/register/types/assessments.ts';
import { addYears, type Day } from '#domain/time/day.ts';
import { copyAnswers } from './copy-answers.ts';
import { manageRight } from './fill-right.ts';

/** Years after which an assessment is done again unless its council says otherwise. */
export const usualYears = 4;

export type RoundOutcome =
  | { readonly kind: 'started'; readonly id: string }
  | { readonly kind: 'missing' | 'forbidden' | 'conflict' };

/**
 * The next round of an assessment that is closed or adopted: a draft with the same subject, who judges and their answers, which follows the
 * one it was made from. What was decided together is decided anew; until it is published it stays inside.
 */
export async function startRound(database: Database, asker: Asker, id: string, today: Day): Promise<RoundOutcome> {
  return database.write(asker, async (tx): Promise<RoundOutcome> => {
    const row = await readAssessmentRow(tx, id);
    const kept = row === undefined ? undefined : await readRecord(tx, assessment, id);
    if (row === undefined || kept === undefined) return { kind: 'missing' };
    const right = manageRight(asker, row);
    if (right === undefined) return { kind: 'forbidden' };
    if (row.state !== 'closed' && row.state !== 'adopted') return { kind: 'conflict' };
    const context: ChangeContext = {
      role: right.role,
      organisation: row.organisation_id,
      reason: null,
      origin: 'form',
    };
    const values = {
      ...kept.values,
      round: (await lastRound(tx, row.organisation_id, row.assessment)) + 1,
      state: 'draft',
      opened_on: null,
      closed_on: null,
      adopted_on: null,
      adopted_by: null,
      decision: null,
      due_on: addYears(today, usualYears),
      follows_id: id,
    };
    const next = recordId(assessment, values);
    const publication = row.publication === 'draft' ? 'draft' : 'internal';
    const taken = await writeRecords(tx, assessment, [{ id: next, values, was: null, publication }], context);
    if (taken.length > 0) return { kind: 'conflict' };
    await copyAnswers(tx, id, next, 'round', context);
    return { kind: 'started', id: next };
  });
}
