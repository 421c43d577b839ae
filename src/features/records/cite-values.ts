import type { InTransaction } from '#database/connection.ts';
import { type ChangeContext, readRecords, writeRecords } from '#database/records.ts';
import type { Values } from '#domain/register/column.ts';
import { plainValue } from '#domain/register/plain-value.ts';
import { type RecordType, recordId } from '#domain/register/record-type.ts';
import { citation } from '#domain/register/types/sources.ts';

/**
 * Writes that these values of a record now come from the source in `typed`, and that other citations of them no longer count.
 * @param typed the values as they were sent, with the new source
 * @param by who says that they count
 */
export async function citeValues(
  tx: InTransaction,
  type: RecordType,
  id: string,
  fields: readonly string[],
  typed: Values,
  by: string,
  context: ChangeContext,
): Promise<void> {
  const kept = (await readRecords(tx, citation, { column: 'record_id', equals: id })).filter(
    ({ values }) => values['record_type'] === type.name && fields.includes(String(values['field'])),
  );
  const changes = fields.flatMap((field) => {
    const column = type.columns.find((each) => each.name === field);
    if (column === undefined) return [];
    const values: Values = {
      record_type: type.name,
      record_id: id,
      field,
      cites_id: typed['source_id'] ?? null,
      stated_value: plainValue(column, typed[field] ?? null),
      place: typed['source_place'] ?? null,
      stated_on: typed['confirmed_on'] ?? null,
      counts: true,
      counts_by: by,
      counts_reason: context.reason,
      source_id: typed['source_id'] ?? null,
    };
    const key = recordId(citation, values);
    return [{ id: key, values, was: kept.find((each) => each.id === key) ?? null }];
  });
  const superseded = kept
    .filter((each) => each.values['counts'] === true && !changes.some((change) => change.id === each.id))
    .map((was) => ({ id: was.id, values: { ...was.values, counts: false }, was }));
  await writeRecords(tx, citation, [...changes, ...superseded], context);
}
