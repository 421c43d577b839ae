import type { Asker, Database, InTransaction } from '#database/connection.ts';
import { readOwnership } from '#database/ownership.ts';
import { readReach } from '#database/publication.ts';
import { type ChangeContext, readRecord, readRecords, removeRecord, writeRecords } from '#database/records.ts';
import { editRight, mayAddSome } from '#domain/access/edit.ts';
import type { Publication } from '#domain/access/publication.ts';
import type { Finding } from '#domain/findings/finding.ts';
import { error } from '#domain/findings/finding.ts';
import type { Value, Values } from '#domain/register/column.ts';
import type { KeptRecord } from '#domain/register/import-plan.ts';
import { keyColumns, type RecordType, recordId } from '#domain/register/record-type.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { valueSources } from '#domain/register/value-sources.ts';
import { readValue } from '#importers/register/read-value.ts';

import { citeValues } from './cite-values.ts';

/** What a form sent, as text by column name. */
export type Typed = Readonly<Record<string, string>>;

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly id: string; readonly values: Values }
  /** One may know of it and not change it. */
  | { readonly kind: 'forbidden' }
  /** Something is not right yet; by column header. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  /** Someone else changed it since the form was opened; `now` is what is there. */
  | { readonly kind: 'conflict'; readonly now: KeptRecord | undefined };

/** Reads a form as the values of a record; every finding names the column. */
export function readForm(
  type: RecordType,
  typed: Typed,
): { readonly values: Record<string, Value>; readonly findings: readonly Finding[] } {
  const values: Record<string, Value> = {};
  const findings: Finding[] = [];
  for (const column of type.columns) {
    const read = readValue(column, { kind: 'text', text: typed[column.name] ?? '' }, {});
    if (read.finding) findings.push(read.finding);
    else if (read.value === null && column.required)
      findings.push(error('value-missing', { column: column.header }, { column: column.header }));
    else values[column.name] = read.value;
  }
  const { valid_from: from, valid_until: until } = values;
  if (typeof from === 'string' && typeof until === 'string' && until < from)
    findings.push(error('ends-before-start', { column: 'tot' }, { from, until }));
  return { values, findings };
}

/**
 * Adds or changes one record: parse, check references, write with its history, all in one transaction.
 * @param publication how far a new record reaches; a record that is there keeps its reach
 * @param was undefined to add; otherwise the identifier and the version the form was opened on
 */
export async function saveRecord(
  database: Database,
  asker: Asker,
  type: RecordType,
  typed: Typed,
  was: { readonly id: string; readonly version: number } | undefined,
  reason: string | null,
  publication?: Publication,
): Promise<SaveOutcome> {
  const { values, findings } = readForm(type, typed);
  if (findings.length > 0) return { kind: 'refused', findings };
  const id = recordId(type, values);
  const work = database.write(asker, async (tx): Promise<SaveOutcome> => {
    const unknown: Finding[] = [];
    for (const column of type.columns) {
      const value = values[column.name];
      const target = column.refers === undefined ? undefined : recordTypeNamed(column.refers);
      if (typeof value !== 'string' || target === undefined || (target === type && value === id)) continue;
      if ((await readRecords(tx, target, { ids: [value] })).length === 0)
        unknown.push(error('reference-unknown', { column: column.header }, { value, sheet: target.sheet }));
    }
    if (unknown.length > 0) return { kind: 'refused', findings: unknown };
    const existing = await readRecord(tx, type, id);
    const before = was === undefined ? undefined : was.id === id ? existing : await readRecord(tx, type, was.id);
    if (was !== undefined && (before === undefined || before.version !== was.version))
      return { kind: 'conflict', now: before };
    const context = await contextOf(tx, asker, type, before === undefined ? [values] : [before.values, values], reason);
    if (context === undefined) return { kind: 'forbidden' };
    if (was === undefined || before === undefined) {
      if (existing !== undefined) return keyTaken(type, id);
      const taken = await writeRecords(
        tx,
        type,
        [{ id, values, was: null, ...(publication === undefined ? {} : { publication }) }],
        context,
      );
      return taken.length > 0 ? keyTaken(type, id) : { kind: 'saved', id, values };
    }
    if (was.id !== id) {
      if (existing !== undefined) return keyTaken(type, id);
      // The reach goes along with the new key; secrecy is imposed on the old one.
      const reach = await readReach(tx, type, before.id);
      if (reach?.publication === 'confidential')
        return {
          kind: 'refused',
          findings: [error('secret-keeps-key', { column: keyColumns(type)[0]?.header ?? '' }, { key: before.id })],
        };
      if (!(await removeRecord(tx, type, before, context))) return { kind: 'conflict', now: before };
      const taken = await writeRecords(
        tx,
        type,
        [
          {
            id,
            values,
            was: null,
            ...(reach === undefined ? {} : { publication: reach.publication, group: reach.group }),
          },
        ],
        context,
      );
      // Undoes the removal too.
      if (taken.length > 0) throw new KeyTaken();
      return { kind: 'saved', id, values };
    }
    const sources = valueSources(type, before.values, values);
    const conflicts = await writeRecords(tx, type, [{ id, values: sources.values, was: before }], context);
    if (conflicts.length === 0 && sources.cited.length > 0)
      await citeValues(tx, type, id, sources.cited, values, asker.name, context);
    return conflicts.length > 0
      ? { kind: 'conflict', now: await readRecord(tx, type, id) }
      : { kind: 'saved', id, values };
  });
  return work.catch((problem: unknown) => {
    if (problem instanceof KeyTaken) return keyTaken(type, id);
    throw problem;
  });
}

/** Thrown inside the transaction when a key turns out to be taken, so that nothing of the change is kept. */
class KeyTaken extends Error {}

/** The key is taken: by a record one sees, by one that was just made, or by one that one may not know more of than that. */
const keyTaken = (type: RecordType, id: string): SaveOutcome => ({
  kind: 'refused',
  findings: [error('duplicate-key', { column: keyColumns(type)[0]?.header ?? '' }, { key: id, first: '' })],
});

/** By which right a record with these values, before and after, may be written; undefined when it may not. */
async function contextOf(
  tx: InTransaction,
  asker: Asker,
  type: RecordType,
  versions: readonly Values[],
  reason: string | null,
): Promise<ChangeContext | undefined> {
  let context: ChangeContext | undefined;
  for (const values of versions) {
    const ownership = await readOwnership(tx, type, values);
    const right = editRight(asker.standing, type, ownership);
    if (right === undefined) return undefined;
    context ??= { role: right.role, organisation: right.organisation ?? ownership.owner, reason, origin: 'form' };
  }
  return context;
}

/**
 * Whether the form for a record may be opened: by who may change the record as it is; for a new one by who may add one of its type for
 * any organisation at all, as whose it will be is not known yet.
 */
export async function mayOpenForm(
  database: Database,
  asker: Asker,
  type: RecordType,
  values: Values | undefined,
): Promise<boolean> {
  if (values === undefined) return mayAddSome(asker.standing, type);
  const ownership = await database.read(asker, (tx) => readOwnership(tx, type, values));
  return editRight(asker.standing, type, ownership) !== undefined;
}

/** Removes one record; `used` when others still refer to it. */
export async function dropRecord(
  database: Database,
  asker: Asker,
  type: RecordType,
  id: string,
  version: number,
  reason: string | null,
): Promise<'removed' | 'conflict' | 'used' | 'missing' | 'forbidden'> {
  try {
    return await database.write(asker, async (tx) => {
      const before = await readRecord(tx, type, id);
      if (before === undefined) return 'missing';
      if (before.version !== version) return 'conflict';
      const context = await contextOf(tx, asker, type, [before.values], reason);
      if (context === undefined) return 'forbidden';
      return (await removeRecord(tx, type, before, context)) ? 'removed' : 'conflict';
    });
  } catch (problem) {
    if ((problem as { code?: string }).code === '23503') return 'used';
    throw problem;
  }
}
