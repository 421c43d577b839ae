import type { Asker, Database } from '#database/connection.ts';
import { type ChangeContext, type RecordChange, readRecord, readRecords, writeRecords } from '#database/records.ts';
import { rightAnywhere } from '#domain/access/standing.ts';
import { error, type Finding } from '#domain/findings/finding.ts';
import type { Values } from '#domain/register/column.ts';
import { freeKey, keyFromName } from '#domain/register/key-from-name.ts';
import { type RecordType, recordId } from '#domain/register/record-type.ts';
import { cooperationModel, modelActor, modelLevel } from '#domain/register/types/knowledge.ts';

export type CopyOutcome =
  | { readonly kind: 'copied'; readonly id: string }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'forbidden' };

/**
 * Takes a model of cooperation over for another region: the model, its levels and who does what at each, under a name of its own and with the
 * same sources, all or nothing. From then on it is changed by itself.
 */
export async function copyModel(database: Database, asker: Asker, from: string, typed: string): Promise<CopyOutcome> {
  const right = rightAnywhere(asker.standing, 'edit-common');
  if (right === undefined) return { kind: 'forbidden' };
  const name = typed.trim().replace(/\s+/g, ' ').slice(0, 200);
  if (name === '')
    return { kind: 'refused', findings: [error('value-missing', { column: 'naam' }, { column: 'naam' })] };
  const context: ChangeContext = { role: right.role, organisation: right.organisation, reason: null, origin: 'form' };
  return database.write(asker, async (tx): Promise<CopyOutcome> => {
    const model = await readRecord(tx, cooperationModel, from);
    if (model === undefined) return { kind: 'missing' };
    const taken = new Set((await readRecords(tx, cooperationModel)).map((each) => each.id));
    const id = freeKey(keyFromName(name, 'model'), taken);
    const write = (type: RecordType, rows: readonly Values[]) =>
      writeRecords(
        tx,
        type,
        rows.map((values): RecordChange => ({ id: recordId(type, values), values, was: null })),
        context,
      );
    await write(cooperationModel, [{ ...model.values, id, name }]);
    for (const type of [modelLevel, modelActor]) {
      const rows = await readRecords(tx, type, { column: 'model_id', equals: from });
      await write(
        type,
        rows.map((each) => ({ ...each.values, model_id: id })),
      );
    }
    return { kind: 'copied', id };
  });
}
