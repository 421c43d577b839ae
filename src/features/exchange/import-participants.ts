import type { Database } from '#database/connection.ts';
import { readRecords } from '#database/records.ts';
import type { Authority } from '#domain/organisations/authority.ts';
import type { Values } from '#domain/register/column.ts';
import type { IncomingRecord } from '#domain/register/import-plan.ts';
import { type RecordType, recordId } from '#domain/register/record-type.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { plainName } from '#importers/participants-csv/authority-name.ts';
import type { MatchedRow } from '#importers/participants-csv/match-participants.ts';
import type { IncomingFile } from '#importers/tables/read-tables.ts';
import { type ImportOptions, type ImportOutcome, importRecords } from './import-register.ts';
import { matchParticipantsFile } from './match-participants.ts';

const typeOf = (name: string): RecordType => {
  const type = recordTypeNamed(name);
  if (type === undefined) throw new Error(`no record type ${name}`);
  return type;
};

/** A key from a name: lower-case letters, digits and hyphens. */
const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100) || 'zonder-naam';

/**
 * Takes the certain rows of a list of participants into the register: arrangements that are not there yet (their form unknown),
 * authorities that are not there yet, and the participations. What could not be matched stays out. Doing it again changes nothing.
 */
export async function importParticipants(
  database: Database,
  files: readonly IncomingFile[],
  reference: { readonly municipalities: Uint8Array; readonly authorities: Uint8Array },
  options: ImportOptions,
): Promise<{
  readonly matched: Awaited<ReturnType<typeof matchParticipantsFile>>;
  readonly outcome: ImportOutcome | 'cancelled' | undefined;
}> {
  const matched = await matchParticipantsFile(files, reference);
  if (!matched.accepted) return { matched, outcome: undefined };
  const known = await database.read(options.asker, async (tx) => ({
    organisations: await readRecords(tx, typeOf('organisation')),
    codes: await readRecords(tx, typeOf('organisation_identifier')),
    partnerships: await readRecords(tx, typeOf('partnership')),
    names: await readRecords(tx, typeOf('partnership_name')),
    participations: await readRecords(tx, typeOf('participation')),
  }));
  const text = (values: Values, name: string) => String(values[name] ?? '');
  const byCode = new Map(known.codes.map(({ values }) => [text(values, 'code'), text(values, 'organisation_id')]));
  const byName = new Map(known.organisations.map(({ id, values }) => [plainName(text(values, 'name')), id]));
  const arrangements = new Map([
    ...known.names.map(({ values }) => [plainName(text(values, 'name')), text(values, 'partnership_id')] as const),
    ...known.partnerships.map(({ id, values }) => [plainName(text(values, 'name')), id] as const),
  ]);
  const taken = new Set([...known.organisations, ...known.partnerships].map(({ id }) => id));
  const present = new Set(
    known.participations.map(({ values }) => `${text(values, 'partnership_id')}/${text(values, 'organisation_id')}`),
  );
  const source = `lijst-${keyOf(files.map((file) => file.name.replace(/\.\w+$/, '')).join('-'))}`.slice(0, 110);
  const records = new Map<string, IncomingRecord>();
  const add = (typeName: string, values: Values) => {
    const type = typeOf(typeName);
    const row = { source_id: typeName === 'source' ? null : source, ...values };
    const id = recordId(type, row);
    records.set(`${typeName}/${id}`, { type: typeName, id, values: row, place: { sheet: type.sheet } });
  };
  const free = (wanted: string): string => {
    let key = wanted;
    for (let number = 2; taken.has(key); number += 1) key = `${wanted}-${number}`;
    taken.add(key);
    return key;
  };
  const organisationOf = (authority: Authority): string => {
    const found =
      (authority.code === '' ? undefined : byCode.get(authority.code)) ?? byName.get(plainName(authority.name));
    if (found !== undefined) return found;
    const id = free(keyOf(authority.name));
    add('organisation', {
      id,
      name: authority.name,
      kind: authority.kind,
      province: authority.province || null,
      valid_until: authority.until,
    });
    if (authority.code !== '')
      add('organisation_identifier', {
        organisation_id: id,
        scheme: 'CBS',
        code: authority.code,
        valid_until: authority.until,
      });
    byName.set(plainName(authority.name), id);
    if (authority.code !== '') byCode.set(authority.code, id);
    return id;
  };
  const partnershipOf = (row: MatchedRow): string => {
    const plain = plainName(row.arrangement);
    const found = arrangements.get(plain);
    if (found !== undefined) return found;
    const id = free(keyOf(row.arrangement));
    add('partnership', { id, name: row.arrangement, status: 'active', legal_form: 'unknown' });
    arrangements.set(plain, id);
    return id;
  };
  if (matched.matches.length > 0)
    add('source', { id: source, title: files.map((file) => file.name).join(', '), kind: 'dataset' });
  for (const row of matched.matches) {
    const [partnership, organisation] = [partnershipOf(row), organisationOf(row.authority)];
    if (!present.has(`${partnership}/${organisation}`))
      add('participation', {
        partnership_id: partnership,
        organisation_id: organisation,
        valid_from: null,
        role: 'participant',
        counts: true,
      });
  }
  return {
    matched,
    outcome: await importRecords(
      database,
      { records: [...records.values()], findings: [], rows: records.size },
      options,
    ),
  };
}
