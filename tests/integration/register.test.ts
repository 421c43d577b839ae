import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contributionsOf } from '#database/read/dashboard.ts';
import { readRecord, writeRecords } from '#database/records.ts';
import type { Values } from '#domain/register/column.ts';
import { plainValue } from '#domain/register/plain-value.ts';
import { commonColumns } from '#domain/register/record-type.ts';
import { recordTypeNamed, recordTypes } from '#domain/register/record-types.ts';
import { dashboardOf } from '#features/dashboard/dashboard.ts';
import { exportCsv, exportWorkbook, templateWorkbook } from '#features/exchange/export-register.ts';
import { importParticipants } from '#features/exchange/import-participants.ts';
import { importRegister } from '#features/exchange/import-register.ts';
import { dropRecord, saveRecord } from '#features/records/save-record.ts';
import { loadReference, operator } from '../../src/services.ts';
import { freshDatabase } from './fresh-database.ts';

const asker = operator;
const context = { role: null, organisation: null, reason: null, origin: 'import' as const };
const typeOf = (name: string) => {
  const type = recordTypeNamed(name);
  if (type === undefined) throw new Error(name);
  return type;
};
let store: Awaited<ReturnType<typeof freshDatabase>>;
const bytes = (text: string) => new TextEncoder().encode(text);

beforeAll(async () => {
  store = await freshDatabase();
  await loadReference(store.owner, { examples: true });
});
afterAll(() => store.drop());

test('definitions and tables agree, column by column', async () => {
  const { rows } = await sql<{ table_name: string; column_name: string; data_type: string; is_nullable: string }>`
    select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = 'public'`.execute(
    store.owner.kysely,
  );
  const kinds: Record<string, string> = {
    key: 'text',
    text: 'text',
    long: 'text',
    url: 'text',
    code: 'text',
    reference: 'text',
    yesno: 'boolean',
    date: 'date',
    year: 'integer',
    integer: 'integer',
    decimal: 'numeric',
    money: 'bigint',
  };
  for (const type of recordTypes) {
    const table = new Map(rows.filter((row) => row.table_name === type.name).map((row) => [row.column_name, row]));
    for (const column of type.columns)
      expect(table.get(column.name)?.data_type, `${type.name}.${column.name}`).toBe(kinds[column.kind]);
    const own = new Set([
      ...type.columns.map((column) => column.name),
      'id',
      'owner_id',
      'author_id',
      'group_id',
      'publication',
      'revision',
      'search',
    ]);
    expect([...table.keys()].filter((name) => !own.has(name))).toEqual([]);
  }
  expect(commonColumns.length).toBe(4);
});

describe('export and import', () => {
  test('export, import into an empty register, export: equal byte for byte', async () => {
    const first = await exportCsv(store.owner, asker);
    const other = await freshDatabase();
    const files = Object.entries(first).map(([name, content]) => ({ name, bytes: content }));
    const outcome = await importRegister(other.owner, files, { dryRun: false, asker, context });
    expect(outcome === 'cancelled' ? [] : outcome.findings.filter((finding) => finding.severity === 'error')).toEqual(
      [],
    );
    expect(outcome).toMatchObject({ accepted: true, summary: { unmatched: 0 } });
    const second = await exportCsv(other.owner, asker);
    for (const name of Object.keys(first))
      expect(Buffer.from(second[name] ?? []).equals(Buffer.from(first[name] ?? [])), name).toBe(true);
    const [one, two] = [await exportWorkbook(store.owner, asker), await exportWorkbook(other.owner, asker)];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    await other.drop();
  });

  test('a workbook read back changes nothing', async () => {
    const workbook = await exportWorkbook(store.owner, asker);
    const outcome = await importRegister(store.owner, [{ name: 'x.xlsx', bytes: workbook }], {
      dryRun: true,
      asker,
      context,
    });
    expect(outcome).toMatchObject({ accepted: true, summary: { created: 0, changed: 0, ended: 0, unmatched: 0 } });
  });

  test('the empty template is accepted and does nothing', async () => {
    const outcome = await importRegister(store.owner, [{ name: 'sjabloon.xlsx', bytes: await templateWorkbook() }], {
      dryRun: false,
      asker,
      context,
    });
    expect(outcome).toMatchObject({ accepted: true, summary: { rows: 0, created: 0 } });
  });

  test('all or nothing: one wrong row keeps the good one out', async () => {
    const csv = bytes('sleutel;naam\ngoed;Goed\nNIET GOED;x\n');
    const outcome = await importRegister(store.owner, [{ name: 'Personen.csv', bytes: csv }], {
      dryRun: false,
      asker,
      context,
    });
    expect(outcome).toMatchObject({ accepted: false, summary: { rows: 2, matched: 1, unmatched: 1 } });
    expect(await store.owner.read(asker, (tx) => readRecord(tx, typeOf('person'), 'goed'))).toBeUndefined();
  });

  test('a reference to nothing is refused with its place', async () => {
    const csv = bytes('samenwerking;organisatie;vanaf;tot;rol\nwodv;atlantis;;;deelnemer\n');
    const outcome = await importRegister(store.owner, [{ name: 'Deelnames.csv', bytes: csv }], {
      dryRun: true,
      asker,
      context,
    });
    expect(outcome).toMatchObject({
      accepted: false,
      findings: [{ code: 'reference-unknown', place: { sheet: 'Deelnames', row: 2, column: 'organisatie' } }],
    });
  });

  test('a dry run says what would end and writes nothing', async () => {
    const csv = bytes('samenwerking;organisatie;vanaf;tot;rol\nwodv;voorschoten;;2022-01-01;deelnemer\n');
    const outcome = await importRegister(store.owner, [{ name: 'Deelnames.csv', bytes: csv }], {
      dryRun: true,
      asker,
      context,
    });
    expect(outcome).toMatchObject({ accepted: true, summary: { ended: 1, created: 0 } });
    const kept = await store.owner.read(asker, (tx) => readRecord(tx, typeOf('participation'), 'wodv/voorschoten/-'));
    expect(kept?.values['valid_until']).toBeNull();
  });

  test('stopping an import leaves nothing behind', async () => {
    const csv = bytes('sleutel;naam\nhalf;Half\n');
    const outcome = await importRegister(store.owner, [{ name: 'Personen.csv', bytes: csv }], {
      dryRun: false,
      asker,
      context,
      progress: async (phase) => phase !== 'writing',
    });
    expect(outcome).toBe('cancelled');
    expect(await store.owner.read(asker, (tx) => readRecord(tx, typeOf('person'), 'half'))).toBeUndefined();
  });
});

describe('the Leidse regio', () => {
  const look = (id: string, day?: string) => dashboardOf(store.owner, asker, id, { day }, '2026-11-24');

  test('every fact row names its source', async () => {
    for (const type of recordTypes) {
      if (type.name === 'source') continue;
      const { rows } = await sql<{
        id: string;
      }>`select id from ${sql.table(type.name)} where source_id is null`.execute(store.owner.kysely);
      expect(rows, type.name).toEqual([]);
    }
  });

  test('no invented figure without its mark, no mark on a fact', async () => {
    for (const type of recordTypes) {
      const { rows } = await sql<{
        id: string;
      }>`select id from ${sql.table(type.name)} where (source_id = 'voorbeeldgegevens') is distinct from (example is true) and ${type.name} <> 'source'`.execute(
        store.owner.kysely,
      );
      expect(rows, type.name).toEqual([]);
    }
  });

  test('the five dashboards differ, and Voorschoten takes part in at least twelve', async () => {
    const models = await Promise.all(
      ['leiden', 'leiderdorp', 'oegstgeest', 'voorschoten', 'zoeterwoude'].map((id) => look(id)),
    );
    expect(
      new Set(
        models.map((model) => JSON.stringify(model?.rows.map((row) => [row.facts.id, String(row.now?.amount_cents)]))),
      ).size,
    ).toBe(5);
    expect(models[3]?.rows.length).toBeGreaterThanOrEqual(12);
    expect(models[3]?.day).toBe('2021-05-18');
  });

  test('a dashboard agrees with a slow count over the rows of the register', async () => {
    for (const id of ['leiden', 'leiderdorp', 'oegstgeest', 'voorschoten', 'zoeterwoude']) {
      const model = await look(id);
      if (model === undefined) throw new Error(id);
      const all = async (name: string) =>
        (await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(store.owner.kysely)).rows;
      const [participations, contributions] = [await all('participation'), await all('contribution')];
      const holds = (row: Record<string, unknown>) =>
        (row['valid_from'] === null || String(row['valid_from']) <= model.day) &&
        (row['valid_until'] === null || model.day < String(row['valid_until']));
      const active = new Set(
        (await all('partnership'))
          .filter(
            (row) =>
              ['active', 'ended'].includes(String(row['status'])) &&
              (row['founded_on'] === null || String(row['founded_on']) <= model.day) &&
              (row['ended_on'] === null || model.day < String(row['ended_on'])),
          )
          .map((row) => row['id']),
      );
      const mine = new Set(
        participations
          .filter(
            (row) =>
              row['organisation_id'] === id &&
              row['counts'] !== false &&
              holds(row) &&
              active.has(row['partnership_id']),
          )
          .map((row) => String(row['partnership_id'])),
      );
      expect(model.rows.map((row) => row.facts.id).sort()).toEqual([...mine].sort());
      let total = 0n;
      for (const partnership of mine) {
        const found = contributions.filter(
          (row) => row['organisation_id'] === id && row['partnership_id'] === partnership && row['year'] === model.year,
        );
        const [best] =
          found.filter((row) => row['example'] !== true).length > 0
            ? found.filter((row) => row['example'] !== true)
            : found;
        if (best !== undefined) total += best['amount_cents'] as bigint;
      }
      expect(model.total.known).toBe(total);
    }
  });

  test('a real figure beats an example: Voorschoten to WODV in 2018', async () => {
    const [found] = (
      await store.owner.read(asker, (tx) => contributionsOf(tx, 'voorschoten', { from: 2018, to: 2018 }))
    ).filter((each) => each.partnership_id === 'wodv');
    expect(found).toMatchObject({ amount_cents: 1402770700n, example: false });
  });

  test('the withdrawn regional council is nowhere in a dashboard', async () => {
    for (const day of ['2017-04-20', '2017-06-01', '2021-05-18'])
      expect((await look('leiden', day))?.rows.map((row) => row.facts.id)).not.toContain('regioraad-leidse-regio');
  });

  test('Noordwijkerhout is gone from 2019 on', async () => {
    expect((await look('noordwijkerhout', '2018-12-31'))?.rows.length).toBeGreaterThan(0);
    expect((await look('noordwijkerhout', '2019-01-01'))?.rows).toEqual([]);
  });

  test('sources that disagree are kept, one counts, and the dashboard says so', async () => {
    const model = await look('voorschoten');
    expect(model?.rows.find((row) => row.facts.id === 'omgevingsdienst-west-holland')?.facts.conflicts).toBe(1);
    expect(model?.rows.map((row) => row.facts.id)).not.toContain('omgevingsdienst-haaglanden');
    expect(model?.signals.some((signal) => signal.code === 'sources-disagree')).toBe(true);
  });

  test('without example figures a total is unknown, not zero', async () => {
    const bare = await freshDatabase();
    await loadReference(bare.owner, { examples: false });
    const model = await dashboardOf(bare.owner, asker, 'leiden', {}, '2026-11-24');
    expect(model?.total.known).toBeUndefined();
    const real = await dashboardOf(bare.owner, asker, 'voorschoten', { day: '2018-06-01' }, '2026-11-24');
    expect(real?.total).toMatchObject({ known: 1402770700n, example: false });
    await bare.drop();
  });
});

describe('editing', () => {
  const person = typeOf('person');
  const typed = (values: Record<string, string>) => ({ source_id: 'wgr', ...values });

  test('add, change, see history, remove', async () => {
    const added = await saveRecord(
      store.owner,
      asker,
      person,
      typed({ id: 'j-proef', name: 'J. Proef' }),
      undefined,
      'nieuw',
    );
    expect(added.kind).toBe('saved');
    const changed = await saveRecord(
      store.owner,
      asker,
      person,
      typed({ id: 'j-proef', name: 'J. Proef-Anders' }),
      { id: 'j-proef', version: 1 },
      null,
    );
    expect(changed.kind).toBe('saved');
    const { rows } = await sql<{
      action: string;
      was: Values | null;
      becomes: Values | null;
    }>`select action, was, becomes from audit where record_type = 'person' and record_id = 'j-proef' order by id`.execute(
      store.owner.kysely,
    );
    expect(rows.map((row) => [row.action, row.was?.['name'], row.becomes?.['name']])).toEqual([
      ['create', undefined, 'J. Proef'],
      ['change', 'J. Proef', 'J. Proef-Anders'],
    ]);
    expect(await dropRecord(store.owner, asker, person, 'j-proef', 1, null)).toBe('conflict');
    expect(await dropRecord(store.owner, asker, person, 'j-proef', 2, null)).toBe('removed');
  });

  test('sources are kept per value: a change with another source moves only what changed', async () => {
    const partnership = typeOf('partnership');
    const before = await store.owner.read(asker, (tx) => readRecord(tx, partnership, 'gevulei'));
    if (before === undefined) throw new Error('gevulei');
    const typedNow = Object.fromEntries(
      partnership.columns.map((column) => [column.name, plainValue(column, before.values[column.name] ?? null)]),
    );
    const outcome = await saveRecord(
      store.owner,
      asker,
      partnership,
      { ...typedNow, legal_form: 'public_body', source_id: 'wgr', source_place: 'art. 8' },
      { id: 'gevulei', version: before.version },
      'nagekeken',
    );
    expect(outcome.kind).toBe('saved');
    const { after, cited } = await store.owner.read(asker, async (tx) => ({
      after: await readRecord(tx, partnership, 'gevulei'),
      cited: await readRecord(tx, typeOf('citation'), 'partnership/gevulei/legal_form/wgr'),
    }));
    expect(after?.values).toMatchObject({ legal_form: 'public_body', source_id: 'opengr-2015' });
    expect(cited?.values).toMatchObject({
      stated_value: 'openbaar lichaam',
      place: 'art. 8',
      counts: true,
      counts_reason: 'nagekeken',
    });
  });

  test('two people: the second is told and nothing of the first is lost', async () => {
    await saveRecord(store.owner, asker, person, typed({ id: 'k-proef', name: 'Een' }), undefined, null);
    expect(
      (
        await saveRecord(
          store.owner,
          asker,
          person,
          typed({ id: 'k-proef', name: 'Twee' }),
          { id: 'k-proef', version: 1 },
          null,
        )
      ).kind,
    ).toBe('saved');
    const second = await saveRecord(
      store.owner,
      asker,
      person,
      typed({ id: 'k-proef', name: 'Drie' }),
      { id: 'k-proef', version: 1 },
      null,
    );
    expect(second).toMatchObject({ kind: 'conflict', now: { version: 2, values: { name: 'Twee' } } });
  });

  test('many at once: exactly one wins each round', async () => {
    await saveRecord(store.owner, asker, person, typed({ id: 'l-proef', name: '0' }), undefined, null);
    for (let version = 1; version <= 5; version += 1) {
      const outcomes = await Promise.all(
        [1, 2, 3, 4, 5, 6].map((number) =>
          saveRecord(
            store.owner,
            asker,
            person,
            typed({ id: 'l-proef', name: `${version}-${number}` }),
            { id: 'l-proef', version },
            null,
          ),
        ),
      );
      expect(outcomes.filter((outcome) => outcome.kind === 'saved').length).toBe(1);
    }
  });

  test('wrong input is refused by field and nothing is written', async () => {
    const outcome = await saveRecord(
      store.owner,
      asker,
      typeOf('participation'),
      { partnership_id: 'wodv', organisation_id: 'atlantis', role: 'participant', valid_from: '31-02-2020' },
      undefined,
      null,
    );
    expect(outcome).toMatchObject({ kind: 'refused', findings: [{ code: 'date-expected' }] });
    const unknown = await saveRecord(
      store.owner,
      asker,
      typeOf('participation'),
      { partnership_id: 'wodv', organisation_id: 'atlantis', role: 'participant' },
      undefined,
      null,
    );
    expect(unknown).toMatchObject({ kind: 'refused', findings: [{ code: 'reference-unknown' }] });
  });

  test('what others refer to cannot go', async () => {
    const organisation = typeOf('organisation');
    const kept = await store.owner.read(asker, (tx) => readRecord(tx, organisation, 'wassenaar'));
    expect(await dropRecord(store.owner, asker, organisation, 'wassenaar', kept?.version ?? 0, null)).toBe('used');
  });

  test('the application cannot rewrite the audit trail or its own tables', async () => {
    await expect(sql`update audit set actor = 'x'`.execute(store.database.kysely)).rejects.toThrow(/permission denied/);
    await expect(sql`delete from audit`.execute(store.database.kysely)).rejects.toThrow(/permission denied/);
    await expect(sql`drop table note`.execute(store.database.kysely)).rejects.toThrow(/must be owner/);
  });

  test('rows carry who keeps them', async () => {
    const { rows } = await sql<{
      owner_id: string;
    }>`select owner_id from participation where id = 'wodv/voorschoten/-' union all select owner_id from council_regime where id like 'voorschoten/wodv/%'`.execute(
      store.owner.kysely,
    );
    expect(rows.map((row) => row.owner_id)).toEqual(['wassenaar', 'voorschoten']);
    await store.owner.write(asker, (tx) => writeRecords(tx, person, [], context));
  });
});

describe('a list of participants', () => {
  const reference = {
    municipalities: readFileSync('reference/municipal-codes/municipalities.csv'),
    authorities: readFileSync('reference/municipal-codes/other-authorities.csv'),
  };
  const list = {
    name: 'lijst.csv',
    bytes: bytes(
      'Deelnemer,Gemeenschappelijke regeling\nLeiden,Holland-Rijnland\nLeiden,Nieuwe Regeling\nUtrecht,Nieuwe Regeling\nAtlantis,Nieuwe Regeling\n',
    ),
  };

  test('only certain rows come in, known names are recognised, doing it again changes nothing', async () => {
    const first = await importParticipants(store.owner, [list], reference, { dryRun: false, asker, context });
    expect(first.matched.summary).toMatchObject({ rows: 4, matched: 3, unmatched: 1 });
    expect(first.outcome).toMatchObject({ accepted: true });
    const kept = await store.owner.read(asker, async (tx) => ({
      added: await readRecord(tx, typeOf('participation'), 'nieuwe-regeling/utrecht/-'),
      form: (await readRecord(tx, typeOf('partnership'), 'nieuwe-regeling'))?.values['legal_form'],
      twin: await readRecord(tx, typeOf('partnership'), 'holland-rijnland-2'),
    }));
    expect(kept).toMatchObject({ added: { values: { counts: true } }, form: 'unknown', twin: undefined });
    const again = await importParticipants(store.owner, [list], reference, { dryRun: false, asker, context });
    expect(again.outcome).toMatchObject({ accepted: true, summary: { created: 0, changed: 0 } });
  });
});
