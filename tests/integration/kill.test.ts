import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { connect, operator } from '#database/connection.ts';
import { verifyAudit } from '#features/audit/verify-audit.ts';
import { joinEmbeddedDatabase } from '#platform/embedded-postgres/server.ts';
import { addAsker, cookieOf, grantOf } from './signed-in.ts';

/** 20 in every run of the tests; hundreds by npm run test:long. */
const kills = Number(process.env['VERBAND_KILLS'] ?? 20);
const seed = Number(process.env['VERBAND_SEED'] ?? 1);
const rowsOfImport = 150;

const data = mkdtempSync(join(tmpdir(), 'verband-kill-'));
let program: ChildProcess | undefined;
afterAll(async () => {
  program?.kill('SIGTERM');
  await new Promise((resolve) => (program?.exitCode === null ? program.once('exit', resolve) : resolve(null)));
  rmSync(data, { recursive: true, force: true });
});

let random = seed;
/** A number under some other, the same in every run of a seed. */
const under = (limit: number): number => {
  random = (random * 48_271) % 2_147_483_647;
  return random % limit;
};
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function start(): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/cli.js', 'serve', '--data', data, '--port', '0', '--no-examples'], {
      env: { ...process.env, DATABASE_URL: '', VERBAND_LOG: 'silent' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    program = child;
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said += part));
    child.stdout.on('data', (part: Buffer) => {
      const address = /http:\/\/\S+/.exec(String(part))?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

/** Numbers of the children of the program whose command holds a word. */
function childrenWith(word: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const parent = /\nPPid:\s+(\d+)/.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
      return Number(parent) === program?.pid && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(word)
        ? [Number(name)]
        : [];
    } catch {
      return [];
    }
  });
}
const postmaster = () => Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function untilReady(address: string): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(50)) {
    const ready = await fetch(`${address}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
  }
  throw new Error('not ready after a minute');
}

test(
  `web, worker and database are killed ${kills} times during writes: what was acknowledged is there, nothing is there by halves, the audit trail holds`,
  async () => {
    let address = await start();
    const found = joinEmbeddedDatabase(data);
    if (found === undefined) throw new Error('no database');
    const owner = connect(found.ownerUrl);
    const cookie = await cookieOf(owner, await addAsker(owner, 'Schrijver', [grantOf('clerk', 'voorschoten')]));
    const post = (path: string, body: FormData | URLSearchParams) =>
      fetch(`${address}${path}`, {
        method: 'POST',
        headers: { cookie, origin: address },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(15_000),
      });
    const acknowledged = new Set<string>();
    const attempted: string[] = [];
    const imports: { readonly prefix: string; sure: boolean }[] = [];
    let stop = false;
    const writer = async (who: number) => {
      for (let number = 0; !stop; number += 1) {
        const id = `w${who}-${number}`;
        attempted.push(id);
        try {
          const { status, headers } = await post(
            '/gegevens/person/toevoegen',
            new URLSearchParams({ id, name: `Persoon ${id}`, zichtbaar: 'public' }),
          );
          if (status === 303 && headers.get('location') === `/personen/${id}`) acknowledged.add(id);
        } catch {
          await wait(50);
        }
      }
    };
    const importer = async () => {
      for (let number = 0; !stop; number += 1) {
        const prefix = `imp${number}-`;
        const form = new FormData();
        const rows = Array.from({ length: rowsOfImport }, (_, row) => `${prefix}${row};Ingelezen ${row}`);
        form.append('bestanden', new Blob([`sleutel;naam\n${rows.join('\n')}\n`]), 'Personen.csv');
        const kept = { prefix, sure: false };
        imports.push(kept);
        try {
          kept.sure = (await post('/beheer/bestanden/inlezen', form)).status === 303;
        } catch {
          // not acknowledged
        }
        await wait(300);
      }
    };
    const work = [writer(1), writer(2), writer(3), importer()];
    const killed = { web: 0, worker: 0, database: 0 };
    for (let each = 0; each < kills; each += 1) {
      await wait(150 + under(350));
      const what = (['database', 'worker', 'web'] as const)[each % 3] ?? 'web';
      if (what === 'web') {
        program?.removeAllListeners('exit');
        program?.kill('SIGKILL');
        address = await start();
      } else {
        const [victim] = what === 'worker' ? childrenWith('worker.js') : [postmaster()];
        if (victim !== undefined) process.kill(victim, 'SIGKILL');
      }
      killed[what] += 1;
      await untilReady(address);
    }
    stop = true;
    await Promise.all(work);
    await untilReady(address);
    expect(killed.web + killed.worker + killed.database).toBe(kills);
    expect(acknowledged.size).toBeGreaterThan(kills);

    // Every import that was acknowledged comes to its end by itself.
    const fresh = connect(found.ownerUrl);
    for (const end = Date.now() + 120_000; Date.now() < end; await wait(250)) {
      const { rows } = await sql<{
        busy: number;
      }>`select count(*)::int as busy from import_job where state in ('waiting', 'running')`.execute(fresh.kysely);
      if (rows[0]?.busy === 0) break;
    }
    const { rows: people } = await sql<{ id: string; entries: number }>`select p.id,
      (select count(*)::int from audit a where a.record_type = 'person' and a.record_id = p.id) as entries from person p where p.id ~ '^(w[0-9]|imp)'`.execute(
      fresh.kysely,
    );
    const there = new Map(people.map((row) => [row.id, row.entries]));
    expect([...acknowledged].filter((id) => !there.has(id))).toEqual([]);
    expect([...there].filter(([, entries]) => entries !== 1)).toEqual([]);
    const { rows: orphans } = await sql<{
      record_id: string;
    }>`select record_id from audit a where record_type = 'person' and record_id ~ '^w[0-9]'
      and not exists (select from person p where p.id = a.record_id)`.execute(fresh.kysely);
    expect(orphans).toEqual([]);
    for (const { prefix, sure } of imports) {
      const count = [...there.keys()].filter((id) => id.startsWith(prefix)).length;
      expect(sure ? [rowsOfImport] : [0, rowsOfImport], prefix).toContain(count);
    }
    expect(attempted.length).toBeGreaterThanOrEqual(acknowledged.size);
    const verdict = await verifyAudit(fresh, operator);
    expect(verdict.whole).toBe(true);
    await fresh.close();
    await owner.close();
  },
  60_000 + kills * 20_000,
);
