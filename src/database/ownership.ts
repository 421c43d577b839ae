import { sql } from 'kysely';
import type { Ownership } from '#domain/access/edit.ts';
import type { Values } from '#domain/register/column.ts';
import type { RecordType } from '#domain/register/record-type.ts';
import type { InTransaction } from './connection.ts';

/** Whose a record with these values is or would be, as the database derives it. */
export async function readOwnership(tx: InTransaction, type: RecordType, values: Values): Promise<Ownership> {
  const { rows } = await sql<{ owner: string | null; keeper: string | null }>`
    select verband_owner(${type.name}, r) as owner, verband_keeper(${type.name}, r) as keeper
    from (select ${JSON.stringify(values, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))}::jsonb as r) v`.execute(
    tx,
  );
  const text = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : null);
  return {
    owner: rows[0]?.owner ?? null,
    keeper: rows[0]?.keeper ?? null,
    organisation: text('organisation_id'),
    partnership: type.name === 'partnership' ? text('id') : text('partnership_id'),
  };
}
