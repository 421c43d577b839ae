import type { Asker, Database } from '#database/connection.ts';
import { type ChangeContext, type RecordChange, readRecord, writeRecords } from '#database/records.ts';
import type { Cell, DeliveredAssessment } from '#domain/assessment/answer.ts';
import { writeAnswer } from '#domain/assessment/written-answer.ts';
import type { Values } from '#domain/register/column.ts';
import { type RecordType, recordId } from '#domain/register/record-type.ts';
import { assessment, assessmentCell, assessor, wholeSubject } from '#domain/register/types/assessments.ts';

const context: ChangeContext = { role: null, organisation: null, reason: null, origin: 'reference' };

/** What of a filled framework the register needs besides its cells. */
export interface DeliveredPlace {
  readonly delivered: DeliveredAssessment;
  readonly organisation: string;
  readonly title: string;
  readonly partnership?: string;
  readonly adoptedOn?: string;
}

const cellValues = (of: string, cell: Cell, example: boolean): Values => {
  const document = cell.evidence.find((each) => each.kind === 'document');
  const fact = cell.evidence.find((each) => each.kind === 'fact');
  return {
    assessor_id: of,
    question: cell.question,
    alternative: cell.alternative ?? wholeSubject,
    answered: writeAnswer(cell.answered),
    strengths: cell.strengths ?? null,
    weaknesses: cell.weaknesses ?? null,
    building_blocks: cell.buildingBlocks ?? null,
    barriers: cell.barriers ?? null,
    motivation: cell.motivation ?? (cell.answered.kind === 'departed' ? cell.answered.reason : null),
    quote: document?.quote ?? null,
    fact: fact?.fact ?? null,
    source_id: document?.source ?? null,
    source_place: document?.place ?? null,
    confirmed_on: null,
    example,
  };
};

/** Writes assessments that come with the program into the register, each once: what people changed of them since stays as it is. */
export async function loadDelivered(
  database: Database,
  asker: Asker,
  places: readonly DeliveredPlace[],
): Promise<void> {
  for (const { delivered, organisation, title, partnership, adoptedOn } of places)
    await database.write(asker, async (tx) => {
      const write = (type: RecordType, list: readonly Values[]) =>
        writeRecords(
          tx,
          type,
          list.map(
            (values): RecordChange => ({ id: recordId(type, values), values, was: null, publication: 'public' }),
          ),
          context,
        );
      const source = { source_id: delivered.sources[0] ?? null, source_place: null, confirmed_on: null };
      const own: Values = {
        organisation_id: organisation,
        assessment: delivered.key,
        round: 1,
        title,
        framework: `${delivered.framework.key}/${delivered.framework.version}`,
        partnership_id: partnership ?? null,
        proposal: null,
        alternatives: null,
        state: 'closed',
        opened_on: null,
        closed_on: adoptedOn ?? null,
        adopted_on: null,
        adopted_by: null,
        decision: null,
        due_on: null,
        follows_id: null,
        ...source,
        example: delivered.example,
      };
      const id = recordId(assessment, own);
      if ((await readRecord(tx, assessment, id)) !== undefined) return;
      await write(assessment, [own]);
      const judge: Values = {
        assessment_id: id,
        assessor: 'bron',
        kind: 'source',
        name: delivered.by,
        of_organisation_id: null,
        seats: null,
        account_id: null,
        submitted_on: null,
        weights: null,
        ...source,
        example: delivered.example,
      };
      await write(assessor, [judge]);
      await write(
        assessmentCell,
        delivered.cells.map((cell) => cellValues(recordId(assessor, judge), cell, delivered.example)),
      );
    });
}
