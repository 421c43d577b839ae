import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker, InTransaction } from '#database/connection.ts';
import { anyone, type Database, operator } from '#database/connection.ts';
import { readOwnership } from '#database/ownership.ts';
import { auditOf } from '#database/read/audit.ts';
import { readRecord, readRecords, writeRecords } from '#database/records.ts';
import { editOf, editRight } from '#domain/access/edit.ts';
import { ownershipOf } from '#domain/access/ownership.ts';
import { maySee, type Publication, publications } from '#domain/access/publication.ts';
import { type Role, roles } from '#domain/access/roles.ts';
import { inForce, type RoleGrant } from '#domain/access/standing.ts';
import type { Value, Values } from '#domain/register/column.ts';
import { keyColumns, type RecordType, recordId } from '#domain/register/record-type.ts';
import { recordTypeNamed, recordTypes } from '#domain/register/record-types.ts';
import { verifyAudit } from '#features/audit/verify-audit.ts';
import { exportCsv } from '#features/exchange/export-register.ts';
import { importRegister } from '#features/exchange/import-register.ts';
import { saveRecord } from '#features/records/save-record.ts';
import { loadReference } from '../../src/services.ts';
import { freshDatabase } from './fresh-database.ts';

let store: Awaited<ReturnType<typeof freshDatabase>>;
let owner: Database;
const typeOf = (name: string): RecordType => {
  const type = recordTypeNamed(name);
  if (type === undefined) throw new Error(name);
  return type;
};
const context = { role: 'clerk', organisation: null, reason: null, origin: 'form' as const };
const keeper = 'leiden';
const partnership = 'holland-rijnland';

/** Accounts: every role at the keeper, at a participant and at an organisation that has nothing to do with it. */
const organisations = { keeper, participant: 'voorschoten', stranger: 'wassenaar' } as const;
const askers = new Map<string, Asker>();

async function addAsker(name: string, grants: readonly RoleGrant[]): Promise<void> {
  const account = `a-${name}`;
  await owner.write(anyone, async (tx) => {
    await sql`insert into account (id, name, state) values (${account}, ${name}, 'active')`.execute(tx);
    for (const grant of grants)
      await sql`insert into role_grant (id, account_id, role, organisation_id, partnership_id, valid_from, valid_until, confirmed_at)
        values (${`${account}-${grant.role}`}, ${account}, ${grant.role}, ${grant.organisation}, ${grant.partnership}, ${grant.from}, ${grant.until}, now())`.execute(
        tx,
      );
  });
  askers.set(name, { kind: 'account', name, standing: { account, grants: inForce(grants, '2026-11-24') } });
}

const grantOf = (role: Role, organisation: string): RoleGrant => ({
  id: role,
  role,
  organisation,
  partnership: role === 'rapporteur' || role.startsWith('board') ? partnership : null,
  body: null,
  group: null,
  from: '2020-01-01',
  until: null,
  confirmed: true,
});

const clerk = (): Asker => {
  const asker = askers.get('clerk@keeper');
  if (asker === undefined) throw new Error('no clerk');
  return asker;
};

let keepers = new Map<string, string | null>();

beforeAll(async () => {
  store = await freshDatabase();
  owner = store.owner;
  await loadReference(store.owner, { examples: true });
  for (const [where, organisation] of Object.entries(organisations))
    for (const role of roles) {
      const base: Role[] = role === 'rapporteur' || role.startsWith('board') ? ['council_member'] : [];
      await addAsker(
        `${role}@${where}`,
        [...base, role].map((each) => grantOf(each, organisation)),
      );
    }
  await addAsker('ended-board@keeper', [
    { ...grantOf('executive', keeper), until: '2026-01-01' },
    grantOf('board_member', keeper),
  ]);
  askers.set('visitor', anyone);
  keepers = new Map(
    (await store.database.read(anyone, (tx) => readRecords(tx, typeOf('partnership')))).map((record) => [
      record.id,
      record.values['keeper_id'] as string | null,
    ]),
  );
});
afterAll(async () => {
  await store.drop();
});

/** A record of a type for a partnership and an organisation, made from one that is there with another key. */
async function copyOf(type: RecordType, mark: string, tx: InTransaction): Promise<Values | undefined> {
  const has = (name: string) => type.columns.some((column) => column.name === name);
  const all = await readRecords(tx, type);
  const example =
    all.find((record) => record.values['partnership_id'] === partnership) ??
    all.find((record) => record.values['partnership_id'] !== undefined) ??
    all[0];
  if (example === undefined) return undefined;
  const values: Record<string, Value> = { ...example.values };
  if (has('partnership_id')) values['partnership_id'] = partnership;
  if (has('organisation_id') && type.owner === 'organisation') values['organisation_id'] = keeper;
  if (type.name === 'partnership') values['keeper_id'] = keeper;
  if (type.name === 'post') values['organisation_id'] = keeper;
  for (const column of keyColumns(type)) {
    if (column.refers !== undefined || column.kind === 'code') continue;
    if (column.kind === 'key' || column.kind === 'text')
      values[column.name] = `${mark}-${type.name.replaceAll('_', '-')}`;
    if (column.kind === 'date') values[column.name] = '1990-01-01';
    if (column.kind === 'year') values[column.name] = 1990;
  }
  if (has('valid_until')) values['valid_until'] = null;
  return values;
}

describe('row-level security, the second lock', () => {
  test('every record table has it, and the application owns none', async () => {
    const { rows } = await sql<{ relname: string; relrowsecurity: boolean; mine: boolean }>`
      select relname, relrowsecurity, pg_get_userbyid(relowner) = session_user as mine from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(
      store.database.kysely,
    );
    const open = rows.filter((row) => !row.relrowsecurity).map((row) => row.relname);
    expect(open.toSorted()).toEqual([
      'access_right',
      'audit_chain',
      'audit_link',
      'migration',
      'restricted_record',
      'setting',
    ]);
    expect(rows.filter((row) => row.mine)).toEqual([]);
    for (const table of open)
      await expect(sql`delete from ${sql.table(table)}`.execute(store.database.kysely), table).rejects.toThrow(
        'permission denied',
      );
  });

  test('the table of rights in the database is the one of the domain, and edits are of the same kind', async () => {
    const { rows } = await sql<{ count: bigint }>`select count(*) as count from access_right`.execute(owner.kysely);
    expect(Number(rows[0]?.count)).toBeGreaterThan(40);
    const { rows: policies } = await sql<{
      tablename: string;
      with_check: string;
    }>`select tablename, with_check from pg_policies where policyname = 'add'`.execute(owner.kysely);
    const of = new Map(policies.map((row) => [row.tablename, row.with_check]));
    for (const type of recordTypes) expect(of.get(type.name), type.name).toContain(editOf(type).replaceAll('-', '_'));
  });

  test('database and domain derive the same owner for every record of the region', async () => {
    await store.database.read(anyone, async (tx) => {
      const all = new Map<string, Map<string, Values>>();
      for (const type of recordTypes)
        all.set(type.name, new Map((await readRecords(tx, type)).map(({ id, values }) => [id, values])));
      for (const type of recordTypes) {
        const { rows } = await sql<{
          id: string;
          owner_id: string | null;
        }>`select id, owner_id from ${sql.table(type.name)}`.execute(tx);
        for (const { id, owner_id } of rows) {
          const values = all.get(type.name)?.get(id);
          if (values !== undefined)
            expect(ownershipOf(type, values, (name, key) => all.get(name)?.get(key)).owner, `${type.name} ${id}`).toBe(
              owner_id,
            );
        }
      }
      const one = all.get('participation')?.values().next().value;
      if (one !== undefined)
        expect((await readOwnership(tx, typeOf('participation'), one)).owner).toBe(
          keepers.get(String(one['partnership_id'])),
        );
    });
  });

  test('every role × table × publication state: one sees exactly what the rules of the domain let one see', async () => {
    const participants = (
      await store.database.read(anyone, (tx) =>
        readRecords(tx, typeOf('participation'), { column: 'partnership_id', equals: partnership }),
      )
    ).map((record) => String(record.values['organisation_id']));
    expect(participants).toContain('voorschoten');
    const planted: { type: RecordType; id: string; publication: Publication }[] = [];
    await owner.write(anyone, async (tx) => {
      await sql`insert into party_group (id, organisation_id, name) values ('groep', ${keeper}, 'Groep')`.execute(tx);
      for (const type of recordTypes) {
        if (type.name === 'citation') continue;
        for (const publication of publications) {
          const values = await copyOf(type, `plant-${publication}`, tx);
          if (values === undefined) continue;
          const id = recordId(type, values);
          if ((await readRecord(tx, type, id)) !== undefined) continue;
          await writeRecords(tx, type, [{ id, values, was: null, publication, group: 'groep' }], context);
          await sql`update ${sql.table(type.name)} set author_id = 'a-clerk@keeper' where id = ${id}`.execute(tx);
          planted.push({ type, id, publication });
        }
      }
      await sql`update role_grant set group_id = 'groep' where account_id = 'a-council_member@keeper'`.execute(tx);
    });
    const grouped = askers.get('council_member@keeper');
    if (grouped === undefined) throw new Error('asker');
    askers.set('council_member@keeper', {
      ...grouped,
      standing: { ...grouped.standing, grants: grouped.standing.grants.map((grant) => ({ ...grant, group: 'groep' })) },
    });
    expect(planted.length).toBeGreaterThan(60);
    const placedRows = new Map<
      string,
      { owner_id: string | null; author_id: string | null; group_id: string | null; publication: Publication }
    >();
    for (const { type, id } of planted) {
      const { rows } = await sql<{
        owner_id: string | null;
        author_id: string | null;
        group_id: string | null;
        publication: Publication;
      }>`select owner_id, author_id, group_id, publication from ${sql.table(type.name)} where id = ${id}`.execute(
        owner.kysely,
      );
      if (rows[0]) placedRows.set(`${type.name} ${id}`, rows[0]);
    }
    for (const [name, asker] of askers) {
      await store.database.read(asker, async (tx) => {
        for (const type of new Set(planted.map((each) => each.type))) {
          const mine = planted.filter((each) => each.type === type);
          const seen = new Set((await readRecords(tx, type, { ids: mine.map(({ id }) => id) })).map(({ id }) => id));
          for (const { id } of mine) {
            const row = placedRows.get(`${type.name} ${id}`);
            if (row === undefined) throw new Error(id);
            const withPartnership = type.columns.some((column) => column.name === 'partnership_id');
            const shared = ['edit-shared', 'edit-figures'].includes(editOf(type));
            const expected = maySee(asker.standing, {
              publication: row.publication,
              owner: row.owner_id,
              partnership: type.name === 'partnership' ? id : withPartnership ? partnership : null,
              author: row.author_id,
              group: row.group_id,
              participants: withPartnership ? participants : [],
              shared,
            });
            expect(seen.has(id), `${name} ${type.name} ${row.publication}`).toBe(expected);
          }
        }
      });
    }
  });

  test('every role × table, own and others’: one changes exactly what the rules of the domain let one change', async () => {
    const { rows: targets } = await sql<{ type: string; id: string }>`${sql.join(
      recordTypes.map(
        (type) =>
          sql`(select ${type.name}::text as type, id from ${sql.table(type.name)} where publication = 'public' order by (owner_id = ${keeper}) desc nulls last, id limit 2)`,
      ),
      sql` union all `,
    )}`.execute(owner.kysely);
    for (const [name, asker] of askers) {
      for (const { type: typeName, id } of targets) {
        const type = typeOf(typeName);
        const { may, done } = await store.database
          .write(asker, async (tx) => {
            const kept = await readRecord(tx, type, id);
            if (kept === undefined) throw new Error(`${typeName} ${id}`);
            const may = editRight(asker.standing, type, await readOwnership(tx, type, kept.values)) !== undefined;
            const { rows } =
              await sql`update ${sql.table(type.name)} set source_place = source_place where id = ${id} returning id`.execute(
                tx,
              );
            throw Object.assign(new Error('undo'), { may, done: rows.length > 0 });
          })
          .catch((problem: { may: boolean; done: boolean }) => problem);
        expect(done, `${name} ${typeName} ${id}`).toBe(may);
      }
    }
  });

  test('a claim is not enough: without an account nothing is written, and roles are looked up by the database', async () => {
    const values = {
      id: 'indringer',
      name: 'Indringer',
      party: null,
      source_id: null,
      source_place: null,
      confirmed_on: null,
      example: null,
    };
    const change = [{ id: 'indringer', values, was: null }];
    const forged: Asker = {
      kind: 'account',
      name: 'x',
      standing: { account: 'a-administrator@keeper', grants: operator.standing.grants },
    };
    for (const asker of [anyone, forged])
      await expect(
        store.database.write(asker, (tx) => writeRecords(tx, typeOf('person'), change, context)),
      ).rejects.toThrow('row-level security');
    expect(
      await saveRecord(
        store.database,
        anyone,
        typeOf('person'),
        { id: 'indringer', name: 'Indringer' },
        undefined,
        null,
      ),
    ).toEqual({ kind: 'forbidden' });
  });

  test('an import holds no row of another organisation; its finding names the row', async () => {
    const clerk = askers.get('clerk@participant') ?? anyone;
    const csv = (organisation: string) =>
      new TextEncoder().encode(
        `organisatie;samenwerking;datum;titel;tekst\n${organisation};${partnership};2026-01-01;Van een ander;x\n`,
      );
    const attempt = (organisation: string) =>
      importRegister(store.database, [{ name: 'Notities.csv', bytes: csv(organisation) }], {
        dryRun: false,
        asker: clerk,
        context: { ...context, origin: 'import' },
      });
    expect(await attempt('leiden')).toMatchObject({
      accepted: false,
      findings: [{ code: 'no-right', place: { row: 2 } }],
    });
    expect(await attempt('voorschoten')).toMatchObject({ accepted: true, summary: { created: 1 } });
  });

  test('what hangs from a closed partnership is closed with it, and opens with it', async () => {
    const set = (publication: Publication) =>
      owner.write(anyone, (tx) =>
        sql`update partnership set publication = ${publication} where id = 'servicepunt71'`.execute(tx),
      );
    const count = async () =>
      (
        await store.database.read(anyone, (tx) =>
          readRecords(tx, typeOf('participation'), { column: 'partnership_id', equals: 'servicepunt71' }),
        )
      ).length;
    /** Cells of the export that name it by its key, whole or as the beginning of a longer one. */
    const cells = async () =>
      Object.values(await exportCsv(store.database, anyone)).flatMap((bytes) => [
        ...new TextDecoder().decode(bytes).matchAll(/(^|;)servicepunt71(-[a-z-]+)?(\/[^;\n]*)?(;|$)/gm),
      ]).length;
    const before = await count();
    const named = await cells();
    expect(before).toBeGreaterThan(2);
    expect(named).toBeGreaterThan(10);
    await set('confidential');
    expect(await count()).toBe(0);
    expect(await cells()).toBe(0);
    expect(
      (await store.database.read(anyone, (tx) => auditOf(tx, { type: 'partnership', id: 'servicepunt71' }, 10))).rows,
    ).toEqual([]);
    await set('public');
    expect(await count()).toBe(before);
    expect(await cells()).toBe(named);
  });
});

describe('audit trail', () => {
  const ownerSql = async (text: string, ...values: unknown[]) => {
    const client = new pg.Client({ connectionString: store.ownerUrl });
    await client.connect();
    const { rows } = await client.query(text, values);
    await client.end();
    return rows;
  };

  test('is whole after all that happened, also when many write at once', async () => {
    const type = typeOf('person');
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        saveRecord(
          store.database,
          clerk(),
          type,
          { id: `tegelijk-${index}`, name: `Tegelijk ${index}` },
          undefined,
          'proef',
        ),
      ),
    );
    const verdict = await verifyAudit(owner, operator);
    expect(verdict.whole).toBe(true);
    expect(verdict.entries).toBeGreaterThan(1000);
    expect(verdict.unlinked).toBe(0);
  });

  test('cannot be written, changed or removed by the application but through its one door, which writes who asks', async () => {
    for (const text of [
      'insert into audit (actor, action, record_type, record_id, origin) values (1, 2, 3, 4, 5)',
      'update audit set actor = actor',
      'delete from audit',
      'delete from audit_link',
      'update audit_chain set length = 0',
    ])
      await expect(sql.raw(text).execute(store.database.kysely), text).rejects.toThrow('permission denied');
    const { rows } = await store.database.read(clerk(), (tx) => auditOf(tx, { type: 'person', id: 'tegelijk-0' }, 1));
    expect(rows[0]).toMatchObject({ actor: 'clerk@keeper', action: 'create', reason: 'proef' });
  });

  test('a change, a removal and a cut-off end are found, and the first broken link is named', async () => {
    const [target] = (await ownerSql(
      "select l.audit_id, l.number from audit_link l where l.chain = '' order by l.number offset 40 limit 1",
    )) as { audit_id: string; number: string }[];
    if (target === undefined) throw new Error('no entries');
    const number = BigInt(target.number);
    await ownerSql('update audit set reason = $2 where id = $1', target.audit_id, 'vervalst');
    expect((await verifyAudit(owner, operator)).chains.find((each) => each.chain === '')).toMatchObject({
      kind: 'broken',
      problem: 'changed',
      number,
      entry: String(target.audit_id),
    });
    await ownerSql('update audit set reason = null where id = $1', target.audit_id);
    expect((await verifyAudit(owner, operator)).whole).toBe(true);
    const [link] = (await ownerSql('delete from audit_link where audit_id = $1 returning *', target.audit_id)) as {
      audit_id: string;
      chain: string;
      number: string;
      hash: Buffer;
    }[];
    expect(await verifyAudit(owner, operator)).toMatchObject({
      whole: false,
      unlinked: 1,
      chains: expect.arrayContaining([expect.objectContaining({ chain: '', problem: 'missing', number })]),
    });
    await ownerSql(
      'insert into audit_link values ($1, $2, $3, $4)',
      link?.audit_id,
      link?.chain,
      link?.number,
      link?.hash,
    );
    await ownerSql(
      "create temporary table gone as select * from audit_link where chain = '' order by number desc limit 3; delete from audit_link where number in (select number from gone) and chain = ''",
    );
    expect((await verifyAudit(owner, operator)).chains.find((each) => each.chain === '')).toMatchObject({
      problem: 'cut-off',
    });
  });
});
