import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { connect as connectTo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { type Asker, connect, type Database, operator } from '#database/connection.ts';
import { verifyAudit } from '#features/audit/verify-audit.ts';
import { loadReference } from '../../src/services.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, cookieOf, grantOf } from './signed-in.ts';

const programs: ChildProcess[] = [];
const folders: string[] = [];
afterAll(async () => {
  for (const program of programs) {
    program.kill('SIGTERM');
    await new Promise((resolve) => (program.exitCode === null ? program.once('exit', resolve) : resolve(null)));
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts the program by a command and answers where it is. */
function start(command: readonly [string, ...string[]], environment: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const [program, ...parts] = command;
    const child = spawn(program, parts, {
      env: { ...process.env, DATABASE_URL: '', VERBAND_LOG: 'silent', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    programs.push(child);
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said += part));
    child.stdout.on('data', (part: Buffer) => {
      const address = /http:\/\/\S+/.exec(String(part))?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

/** Someone who signed in, at an address of the program. */
function visitor(address: string, cookie: string) {
  const get = (path: string) => fetch(`${address}${path}`, { headers: { cookie }, redirect: 'manual' });
  return {
    get,
    health: async () => [(await get('/healthz')).status, (await get('/readyz')).status],
    addPerson: (id: string, note = '') =>
      fetch(`${address}/gegevens/person/toevoegen`, {
        method: 'POST',
        headers: { cookie, origin: address },
        body: new URLSearchParams({ id, name: `Persoon ${id} ${note}`.trim(), zichtbaar: 'public' }),
        redirect: 'manual',
      }),
    /** Asks until the program says that it is ready; the wait has an end but no measure. */
    ready: async () => {
      for (const end = Date.now() + 90_000; Date.now() < end; await wait(100))
        if ((await get('/readyz').catch(() => undefined))?.ok === true) return true;
      return false;
    },
  };
}
const clerkOf = async (owner: Database): Promise<string> => {
  const asker: Asker = await addAsker(owner, 'Griffier', [grantOf('clerk', 'voorschoten')]);
  return cookieOf(owner, asker);
};

/** A door before a database server that can be shut, or opened while nobody behind it answers. */
async function doorBefore(port: number) {
  let state: 'open' | 'shut' | 'silent' = 'open';
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    if (state === 'shut') return void socket.destroy();
    const behind = connectTo(port, '127.0.0.1');
    behind.on('error', () => socket.destroy());
    behind.on('close', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      behind.destroy();
    });
    socket.on('data', (bytes) => void behind.write(bytes));
    behind.on('data', (bytes) => {
      if (state !== 'silent') socket.write(bytes);
    });
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as { port: number };
  return {
    port: own,
    set: (to: typeof state) => {
      // Who was cut off learns it when the network is back.
      const wasSilent = state === 'silent';
      state = to;
      if (to === 'shut' || wasSilent) for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

test('the database goes away, and is silent: pages say so, what was typed stays, and it goes on by itself', async () => {
  const store = await freshDatabase();
  await loadReference(store.owner, { examples: false });
  const url = new URL(store.ownerUrl);
  const door = await doorBefore(Number(url.port));
  const through = (text: string) => {
    const changed = new URL(text);
    changed.host = `127.0.0.1:${door.port}`;
    return changed.href;
  };
  const address = await start([process.execPath, 'dist/cli.js', 'serve', '--port', '0'], {
    DATABASE_URL: through(store.ownerUrl),
    DATABASE_APP_URL: through(store.appUrl),
    VERBAND_PATIENCE_SECONDS: '1',
  });
  const clerk = visitor(address, await clerkOf(store.owner));
  expect((await clerk.addPerson('voor')).status).toBe(303);

  for (const [how, heading] of [
    ['shut', 'De database is even niet bereikbaar'],
    ['silent', 'De database antwoordt niet op tijd'],
  ] as const) {
    door.set(how);
    const page = await clerk.get('/samenwerkingen');
    expect(page.status, how).toBe(503);
    expect(page.headers.get('retry-after')).toBe('60');
    expect(await page.text()).toMatch(how === 'shut' ? heading : /niet op tijd|even niet bereikbaar/);
    const refused = await clerk.addPerson(`tijdens-${how}`, 'met een lange tekst');
    expect(refused.status).toBe(503);
    const text = await refused.text();
    expect(text).toContain(`Persoon tijdens-${how} met een lange tekst`);
    expect(text).toContain('Verstuur opnieuw');
    expect(await clerk.health()).toEqual([200, 503]);

    door.set('open');
    expect(await clerk.ready(), how).toBe(true);
    expect((await clerk.get('/samenwerkingen')).status).toBe(200);
    expect((await clerk.addPerson(`na-${how}`)).status).toBe(303);
  }
  // What was refused was not kept after all, and sending it again works.
  expect((await clerk.get('/personen/tijdens-shut')).status).toBe(404);
  expect((await clerk.addPerson('tijdens-shut')).status).toBe(303);

  // The queue goes on too: an import that is sent now is done by the worker.
  const form = new FormData();
  form.append('bestanden', new Blob(['sleutel;naam\ningelezen;Ingelezen persoon\n']), 'Personen.csv');
  const sent = await fetch(`${address}/beheer/bestanden/inlezen`, {
    method: 'POST',
    headers: { cookie: await clerkOf(store.owner), origin: address },
    body: form,
    redirect: 'manual',
  });
  expect(sent.status).toBe(303);
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(200))
    if ((await clerk.get('/personen/ingelezen')).status === 200) break;
  expect((await clerk.get('/personen/ingelezen')).status).toBe(200);
  expect((await verifyAudit(store.owner, operator)).whole).toBe(true);
  programs.at(-1)?.kill('SIGTERM');
  await new Promise((resolve) => programs.at(-1)?.once('exit', resolve));
  door.close();
  await store.drop();
});

test('a query that takes too long is stopped, and only that page says so', async () => {
  const store = await freshDatabase();
  const slow = connect(store.appUrl, { patience: 300 });
  const problem = await slow
    .read(operator, (tx) => sql`select pg_sleep(30)`.execute(tx))
    .catch((failure: unknown) => failure);
  expect(problem).toMatchObject({ code: '57014' });
  expect(await slow.answers()).toBe(true);
  await slow.close();
  await store.drop();
});

test('a full disk: what was acknowledged is kept, what was not is said and stays typed; with room again it goes on by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verband-full-'));
  folders.push(folder);
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  // A small disk of its own, seen by this program only; an ordinary user makes one in a namespace of their own.
  const space = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount'];
  const script = `mount -t tmpfs -o size=300m,mode=0755 tmpfs "$1" && exec "$2" dist/cli.js serve --data "$1/data" --port 0 --no-examples`;
  const address = await start(['unshare', ...space, 'sh', '-c', script, 'sh', disk, process.execPath], {});
  const inside = `/proc/${programs.at(-1)?.pid}/root${disk}`;
  const secrets = JSON.parse(readFileSync(`${inside}/data/database.json`, 'utf8')) as { owner: string; port: number };
  const owner = connect(`postgres://verband_owner:${secrets.owner}@127.0.0.1:${secrets.port}/verband`);
  const clerk = visitor(address, await clerkOf(owner));
  const acknowledged: string[] = [];
  const add = async (id: string) => {
    const answer = await clerk.addPerson(id, randomBytes(400).toString('hex'));
    if (answer.status === 303) acknowledged.push(id);
    return answer;
  };
  expect((await add('p0')).status).toBe(303);

  const filler = openSync(`${inside}/filler`, 'w');
  const block = Buffer.alloc(1 << 20);
  for (let size = block.length; size > 0; ) {
    try {
      if (writeSync(filler, block, 0, size) < size) size >>= 1;
    } catch {
      size >>= 1;
    }
  }
  closeSync(filler);
  // The database fills the last of it itself, as it does when others write.
  await sql`create table filler (text text)`.execute(owner.kysely).catch(() => undefined);
  for (let full = false; !full; )
    await sql`insert into filler select string_agg(md5(random()::text), '') from generate_series(1, 60000)`
      .execute(owner.kysely)
      .catch(() => {
        full = true;
      });
  let refused: Response | undefined;
  for (let number = 1; refused === undefined && number < 300; number += 1) {
    const answer = await add(`p${number}`);
    if (answer.status !== 303) refused = answer;
  }
  expect(refused?.status).toBe(503);
  const text = (await refused?.text()) ?? '';
  expect(text).toMatch(/De schijf van de database is vol|De database is even niet bereikbaar/);
  expect(text).toMatch(/Persoon p\d+ [0-9a-f]{800}/);
  expect((await clerk.get('/healthz')).status).toBe(200);

  rmSync(`${inside}/filler`);
  expect(await clerk.ready()).toBe(true);
  expect((await add('daarna')).status).toBe(303);
  const { rows } = await sql<{ id: string }>`select id from person where id ~ '^(p[0-9]|daarna)'`.execute(owner.kysely);
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(acknowledged));
  expect((await verifyAudit(owner, operator)).whole).toBe(true);
  await owner.close();
});
