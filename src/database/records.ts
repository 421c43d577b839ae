import { sql } from 'kysely';
import type { Publication } from '#domain/access/publication.ts';
import type { Column, Value, Values } from '#domain/register/column.ts';
import type { KeptRecord } from '#domain/register/import-plan.ts';
import type { RecordType } from '#domain/register/record-type.ts';
import { recordEntries } from './audit.ts';
import type { InTransaction } from './connection.ts';

/** One record to be written. */
export interface RecordChange {
  readonly id: string;
  readonly values: Values;
  readonly was: KeptRecord | null;
  /** How far a new record reaches; public when not given. A record that is there keeps its reach. */
  readonly publication?: Publication;
  readonly group?: string | null;
}

/** Why and from where a change is made; goes to the audit trail with every record. */
export interface ChangeContext {
  /** The role and the organisation by which it was allowed. */
  readonly role: string | null;
  readonly organisation: string | null;
  readonly reason: string | null;
  readonly origin: 'form' | 'import' | 'reference' | 'correction' | 'generated';
}

/** Records per statement: large enough to be fast, small enough to keep memory and messages bounded. */
const batch = 2_000;

const names = (columns: readonly Column[]) =>
  columns.filter((column) => column.name !== 'id').map((column) => column.name);

/** A value as JSON that PostgreSQL reads back exactly: amounts as text, never as a floating point number. */
const toJson = (value: Value | undefined): string | number | boolean | null =>
  typeof value === 'bigint' ? value.toString() : (value ?? null);

const jsonOf = (type: RecordType, values: Values): Record<string, string | number | boolean | null> =>
  Object.fromEntries(type.columns.map((column) => [column.name, toJson(values[column.name])]));

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly [column: string]: Value;
}

const fromRow = (type: RecordType, row: Row): KeptRecord => ({
  id: row.id,
  version: row.revision,
  values: Object.fromEntries(type.columns.map((column) => [column.name, row[column.name] ?? null])),
});

/** All records of a type, sorted by identifier; or those of some identifiers, or of one partnership or organisation. */
export async function readRecords(
  tx: InTransaction,
  type: RecordType,
  where: { readonly ids?: readonly string[]; readonly column?: string; readonly equals?: string } = {},
): Promise<KeptRecord[]> {
  const filter =
    where.ids !== undefined
      ? sql`where id = any(${where.ids as string[]})`
      : where.column !== undefined && where.equals !== undefined
        ? sql`where ${sql.ref(where.column)} = ${where.equals}`
        : sql``;
  const columns = sql.join(['id', 'revision', ...names(type.columns)].map((name) => sql.ref(name)));
  const { rows } =
    await sql<Row>`select ${columns} from ${sql.table(type.name)} ${filter} order by id collate "C"`.execute(tx);
  return rows.map((row) => fromRow(type, row));
}

/** One record, or undefined. */
export async function readRecord(tx: InTransaction, type: RecordType, id: string): Promise<KeptRecord | undefined> {
  return (await readRecords(tx, type, { ids: [id] }))[0];
}

/**
 * Writes records of one type and their audit entries. A record that changed since it was read is left alone.
 * @returns identifiers that were not written because someone else changed or made them meanwhile
 */
export async function writeRecords(
  tx: InTransaction,
  type: RecordType,
  changes: readonly RecordChange[],
  context: ChangeContext,
): Promise<string[]> {
  const conflicts: string[] = [];
  const columns = names(type.columns);
  const list = sql.join(columns.map((name) => sql.ref(name)));
  for (let start = 0; start < changes.length; start += batch) {
    const part = changes.slice(start, start + batch);
    const rows = JSON.stringify(
      part.map((change) => ({
        ...jsonOf(type, change.values),
        id: change.id,
        revision: change.was?.version ?? 0,
        publication: change.publication,
        group_id: change.group,
      })),
    );
    const updates = sql.join(columns.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`));
    const { rows: written } = await sql<{ id: string }>`
      insert into ${sql.table(type.name)} as kept (id, revision, publication, group_id, ${list})
      select r.id, r.revision + 1, coalesce(r.publication, 'public'), r.group_id, ${sql.join(columns.map((name) => sql.ref(`r.${name}`)))}
      from jsonb_populate_recordset(null::${sql.table(type.name)}, ${rows}::jsonb) as r
      on conflict (id) do update set ${updates}, revision = kept.revision + 1
      where kept.revision = excluded.revision - 1 and excluded.revision > 1
      returning id`.execute(tx);
    const done = new Set(written.map((row) => row.id));
    for (const change of part) if (!done.has(change.id)) conflicts.push(change.id);
    await recordAudit(
      tx,
      type,
      part
        .filter((change) => done.has(change.id))
        .map((change) => ({ id: change.id, was: change.was?.values ?? null, becomes: change.values })),
      context,
    );
  }
  return conflicts;
}

/** Removes one record; answers false when someone else changed it meanwhile. */
export async function removeRecord(
  tx: InTransaction,
  type: RecordType,
  was: KeptRecord,
  context: ChangeContext,
): Promise<boolean> {
  const { rows } = await sql<{
    id: string;
  }>`delete from ${sql.table(type.name)} where id = ${was.id} and revision = ${was.version} returning id`.execute(tx);
  if (rows.length === 0) return false;
  await recordAudit(tx, type, [{ id: was.id, was: was.values, becomes: null }], context);
  return true;
}

async function recordAudit(
  tx: InTransaction,
  type: RecordType,
  entries: readonly { readonly id: string; readonly was: Values | null; readonly becomes: Values | null }[],
  context: ChangeContext,
): Promise<void> {
  if (entries.length === 0) return;
  await recordEntries(
    tx,
    type.name,
    entries.map(({ id, was, becomes }) => ({
      record_id: id,
      action: was === null ? 'create' : becomes === null ? 'remove' : 'change',
      partnership_id: type.name === 'partnership' ? id : ((becomes ?? was)?.['partnership_id'] ?? null),
      was: was === null ? null : compact(type, was),
      becomes: becomes === null ? null : compact(type, becomes),
    })),
    context,
  );
}

/** The values that are known, for the audit trail. */
const compact = (type: RecordType, values: Values) =>
  Object.fromEntries(Object.entries(jsonOf(type, values)).filter(([, value]) => value !== null));
