import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dump } from '#database/backup.ts';
import { connect } from '#database/connection.ts';
import { applyMigrations, knownMigrations } from '#database/migrate.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { verifyAudit } from '#features/audit/verify-audit.ts';
import { backUp, check, restore } from '#features/backup/back-up.ts';
import { exportCsv } from '#features/exchange/export-register.ts';
import { saveRecord } from '#features/records/save-record.ts';
import { writeSealed } from '#platform/sealed-file.ts';
import { loadReference, operator } from '../../src/services.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, grantOf } from './signed-in.ts';

type Store = Awaited<ReturnType<typeof freshDatabase>>;
const folder = mkdtempSync(join(tmpdir(), 'verband-backup-'));
const now = new Date('2026-11-24T12:00:00Z');
const none = async () => {};
const person = recordTypeNamed('person');
if (person === undefined) throw new Error('no person');
const key = 'een lange sleutel van woorden';
const plain = join(folder, 'plain.backup');
const sealed = join(folder, 'sealed.backup');

let store: Store;

/** Every table of a database as text, to compare. */
async function whole(of: Store): Promise<string> {
  return of.owner.read(operator, async (tx) => {
    let text = '';
    for await (const part of dump(tx, now, () => undefined)) text += part.toString('utf8');
    return text;
  });
}

beforeAll(async () => {
  store = await freshDatabase();
  await loadReference(store.owner, { examples: true });
  await addAsker(store.owner, 'Griffier', [grantOf('clerk', 'voorschoten')]);
  await sql`insert into import_job (id, actor, format, dry_run, files, content) values (gen_random_uuid(), 'a-x', 'workbook', true, '[]', '\\x00ff0a0d'::bytea)`.execute(
    store.owner.kysely,
  );
  expect(await backUp(store.owner, operator, plain, undefined, now, () => undefined)).toBeGreaterThan(100_000);
  await backUp(store.owner, operator, sealed, key, now, () => undefined);
});
afterAll(async () => {
  await store.drop();
  rmSync(folder, { recursive: true });
});

describe('backup and restore', () => {
  test('what comes back is what was there: every table, the export, the audit trail; and one can go on', async () => {
    const before = await whole(store);
    const other = await freshDatabase();
    const queued: string[] = [];
    const outcome = await restore(
      other.owner,
      'verband_app',
      sealed,
      key,
      false,
      async (job) => void queued.push(job.account),
    );
    expect(outcome).toMatchObject({ kind: 'restored' });
    expect(await whole(other)).toBe(before);
    expect(queued).toEqual(['a-x']);
    expect(await exportCsv(other.owner, operator)).toEqual(await exportCsv(store.owner, operator));
    expect((await verifyAudit(other.owner, operator)).whole).toBe(true);
    const clerk = await addAsker(other.owner, 'Nieuw', [grantOf('clerk', 'voorschoten')]);
    expect(
      await saveRecord(other.database, clerk, person, { id: 'na-herstel', name: 'Na Herstel' }, undefined, null),
    ).toMatchObject({
      kind: 'saved',
    });
    expect((await verifyAudit(other.owner, operator)).whole).toBe(true);
    await expect(sql`delete from audit`.execute(other.database.kysely)).rejects.toThrow('permission denied');
    await other.drop();
  });

  test('is proved without changing anything', async () => {
    const before = await whole(store);
    expect(await check(store.owner, plain, undefined)).toMatchObject({ kind: 'restored' });
    expect(await whole(store)).toBe(before);
  });

  test('a database that holds something is refused, unless told', async () => {
    const other = await freshDatabase();
    await saveRecord(other.owner, operator, person, { id: 'weg', name: 'Gaat Weg' }, undefined, null);
    expect(await restore(other.owner, 'verband_app', plain, undefined, false, none)).toMatchObject({
      problem: 'not-empty',
    });
    expect(await restore(other.owner, 'verband_app', plain, undefined, true, none)).toMatchObject({ kind: 'restored' });
    expect(await whole(other)).toBe(await whole(store));
    await other.drop();
  });

  test('a wrong key, a changed byte, a cut-off end and anything else change nothing', async () => {
    const other = await freshDatabase();
    await saveRecord(other.owner, operator, person, { id: 'blijft', name: 'Blijft' }, undefined, null);
    const before = await whole(other);
    const attempt = async (bytes: Buffer, passphrase: string | undefined) => {
      const path = join(folder, 'broken.backup');
      writeFileSync(path, bytes);
      return restore(other.owner, 'verband_app', path, passphrase, true, none);
    };
    const good = readFileSync(sealed);
    expect(await attempt(good, undefined)).toMatchObject({ problem: 'key-needed' });
    expect(await attempt(good, 'een andere lange sleutel dan die')).toMatchObject({ problem: 'key-wrong-or-damaged' });
    for (let each = 0; each < 12; each += 1) {
      const changed = Buffer.from(good);
      const at = 40 + Math.floor(((good.length - 50) * each) / 12);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await attempt(changed, key), `byte ${at}`).toMatchObject({ kind: 'refused' });
      expect(await attempt(good.subarray(0, at), key), `cut at ${at}`).toMatchObject({ kind: 'refused' });
    }
    const open = readFileSync(plain);
    // A file of someone without the key in the place of a sealed one.
    expect(await attempt(open, key)).toMatchObject({ problem: 'not-sealed' });
    for (let each = 1; each < 12; each += 1)
      expect(await attempt(open.subarray(0, Math.floor((open.length * each) / 12)), undefined)).toMatchObject({
        kind: 'refused',
      });
    expect(await attempt(Buffer.from('zomaar een bestand, en lang genoeg om te lezen'), undefined)).toMatchObject({
      problem: 'not-a-backup',
    });
    expect(await attempt(Buffer.alloc(0), undefined)).toMatchObject({ problem: 'not-a-backup' });
    expect(await whole(other)).toBe(before);
    await other.drop();
  });

  test('a backup of a newer version is refused; one of an older version is brought up to date', async () => {
    const lines = async function* (text: string) {
      yield Buffer.from(text);
    };
    const newer = join(folder, 'newer.backup');
    await writeSealed(
      newer,
      lines(`H ${JSON.stringify({ version: 1, madeAt: '', migrations: [...knownMigrations, '2099-01-01-later'] })}\n`),
      undefined,
    );
    expect(await restore(store.owner, 'verband_app', newer, undefined, true, none)).toMatchObject({
      problem: 'newer',
      detail: '2099-01-01-later',
    });

    const old = await freshDatabase();
    await sql`drop schema public cascade`.execute(old.owner.kysely);
    await sql`create schema public`.execute(old.owner.kysely);
    await old.owner.kysely.transaction().execute((tx) => applyMigrations(tx, knownMigrations.slice(0, 2)));
    await sql`insert into person (id, name) values ('van-vroeger', 'Van Vroeger')`.execute(old.owner.kysely);
    const path = join(folder, 'old.backup');
    await backUp(old.owner, operator, path, undefined, now, () => undefined);
    const target = await freshDatabase();
    expect(await restore(target.owner, 'verband_app', path, undefined, false, none)).toMatchObject({
      kind: 'restored',
    });
    const { rows } = await sql<{ name: string }>`select name from person`.execute(target.database.kysely);
    expect(rows).toEqual([{ name: 'Van Vroeger' }]);
    const { rows: done } = await sql<{ name: string }>`select name from migration`.execute(target.owner.kysely);
    expect(done.map((row) => row.name).sort()).toEqual([...knownMigrations].sort());
    await old.drop();
    await target.drop();
  });

  test('is of one moment, whatever others write meanwhile', async () => {
    const busy = connect(store.appUrl);
    const clerk = await addAsker(store.owner, 'Druk', [grantOf('clerk', 'voorschoten')]);
    let stop = false;
    let written = 0;
    // Two people at a time in one transaction each: a backup holds both or neither.
    const write = (async () => {
      while (!stop) {
        const number = written;
        await busy.write(clerk, async (tx) => {
          await sql`insert into person (id, name) values (${`paar-${number}-a`}, 'A')`.execute(tx);
          await sql`insert into organisation (id, name, kind) values (${`paar-${number}-b`}, 'B', 'foundation')`.execute(
            tx,
          );
        });
        written += 1;
      }
    })();
    const path = join(folder, 'busy.backup');
    for (let each = 0; each < 3; each += 1) {
      await backUp(store.owner, operator, path, undefined, now, () => undefined);
      const other = await freshDatabase();
      expect(await restore(other.owner, 'verband_app', path, undefined, false, none)).toMatchObject({
        kind: 'restored',
      });
      const { rows } = await sql<{ halves: number; pairs: number }>`select
        (select count(*)::int from person p where p.id like 'paar-%-a' and not exists (select from organisation o where o.id = replace(p.id, '-a', '-b'))) +
        (select count(*)::int from organisation o where o.id like 'paar-%-b' and not exists (select from person p where p.id = replace(o.id, '-b', '-a'))) as halves,
        (select count(*)::int from person where id like 'paar-%') as pairs`.execute(other.owner.kysely);
      expect(rows[0]?.halves).toBe(0);
      await other.drop();
    }
    stop = true;
    await write;
    expect(written).toBeGreaterThan(0);
    await busy.close();
  });
});
