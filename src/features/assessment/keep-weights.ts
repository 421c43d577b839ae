import type { Asker, Database } from '#database/connection.ts';
import { readRecord, writeRecords } from '#database/records.ts';
import type { PoliticalWeights } from '#domain/assessment/political-weights.ts';
import { assessor as assessorType } from '#domain/register/types/assessments.ts';
import { weighRight } from './fill-right.ts';
import { type Assessor, readAssessment, type WholeAssessment } from './read-assessment.ts';
import { writeWeights } from './weights-file.ts';

/** What came of keeping weights. */
export type KeptWeights =
  | { readonly kind: 'kept' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'forbidden' }
  /** Someone else kept other weights meanwhile: nothing was written. */
  | { readonly kind: 'conflict'; readonly whole: WholeAssessment; readonly assessor: Assessor };

/**
 * Keeps the weights of an assessor, for who may weigh for it, when they are still as the reader saw them.
 * @param weightsOf reads the weights once it is known which criteria there are.
 */
export function keepWeights(
  database: Database,
  asker: Asker,
  id: string,
  chosen: { readonly assessor: string; readonly version: number },
  weightsOf: (whole: WholeAssessment) => PoliticalWeights,
): Promise<KeptWeights> {
  return database.write(asker, async (tx): Promise<KeptWeights> => {
    const whole = await readAssessment(tx, id);
    const assessor = whole?.assessors.find((each) => each.assessor === chosen.assessor);
    if (whole === undefined || assessor === undefined) return { kind: 'missing' };
    const right = weighRight(asker, whole.row, assessor);
    if (right === undefined) return { kind: 'forbidden' };
    const was = await readRecord(tx, assessorType, assessor.id);
    if (was === undefined) return { kind: 'missing' };
    if (was.version !== chosen.version) return { kind: 'conflict', whole, assessor };
    const values = { ...was.values, weights: writeWeights(weightsOf(whole)) };
    const conflicts = await writeRecords(tx, assessorType, [{ id: assessor.id, values, was }], {
      role: right.role,
      organisation: whole.row.organisation_id,
      reason: null,
      origin: 'form',
    });
    return conflicts.length === 0 ? { kind: 'kept' } : { kind: 'conflict', whole, assessor };
  });
}
