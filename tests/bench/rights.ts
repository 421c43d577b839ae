// npm run bench:rights: what asking permission adds to a page, and whether pages go on while many sign in. Ratios of one run; nothing fails on speed.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { connect, operator } from '#database/connection.ts';
import { joinEmbeddedDatabase } from '#platform/embedded-postgres/server.ts';
import { hashPassword } from '#platform/passwords.ts';
import { addAsker, cookieOf, grantOf } from '../integration/signed-in.ts';

const data = mkdtempSync(join(tmpdir(), 'verband-rights-'));
const middle = (values: readonly number[], part = 0.5) =>
  values.toSorted((one, two) => one - two)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
const command = (args: readonly string[]) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/cli.js', ...args, '--data', data], {
      env: { ...process.env, DATABASE_URL: '' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${args[0]} ended with ${code}`))));
  });

console.log('Making the country …');
await command(['generate', '--national']);
const programs: ChildProcess[] = [];
const serve = (environment: Record<string, string>, folder: string) => {
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=8', 'dist/cli.js', 'serve', '--port', '0', '--data', folder],
    {
      env: { ...process.env, DATABASE_URL: '', VERBAND_LOG: 'silent', VERBAND_PROXIES: '1', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  programs.push(child);
  return new Promise<string>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/\S+/.exec(chunk.toString())?.[0];
      if (found !== undefined) resolve(found);
    }),
  );
};
const asked = await serve({}, data);
const urls = joinEmbeddedDatabase(data);
if (urls === undefined) throw new Error('no server');
const owner = connect(urls.ownerUrl);

// 1. The same pages by the login of which every permission is asked, and by a twin that the database asks nothing.
const secrets = JSON.parse(readFileSync(join(data, 'database.json'), 'utf8')) as { superuser: string; port: number };
const superuser = new pg.Client({
  connectionString: `postgres://postgres:${secrets.superuser}@127.0.0.1:${secrets.port}/verband`,
});
await superuser.connect();
await superuser.query(
  `create role verband_unasked login bypassrls password '${secrets.superuser}'; grant verband_app to verband_unasked`,
);
await superuser.end();
const unasked = await serve(
  {
    DATABASE_URL: urls.ownerUrl,
    DATABASE_APP_URL: `postgres://verband_unasked:${secrets.superuser}@127.0.0.1:${secrets.port}/verband`,
  },
  join(data, 'unasked'),
);
const clerk = await cookieOf(owner, await addAsker(owner, 'Griffier', [grantOf('clerk', 'gemeente-001')]));
const page = async (from: string, path: string, cookie?: string) => {
  const start = performance.now();
  const response = await fetch(`${from}${path}`, { headers: cookie === undefined ? {} : { cookie } });
  await response.text();
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return performance.now() - start;
};
const table: Record<string, string>[] = [];
for (const [what, pathOf] of [
  ['dashboard', (index: number) => `/overzicht/gemeente-${String((index % 342) + 1).padStart(3, '0')}`],
  ['partnership', (index: number) => `/samenwerkingen/verband-${String((index % 1500) + 1).padStart(4, '0')}`],
  ['list', (index: number) => `/samenwerkingen?deelnemer=gemeente-${String((index % 342) + 1).padStart(3, '0')}`],
] as const) {
  const [without, visitor, withoutAsClerk, signedIn]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let index = 0; index < 400; index += 1) {
    const path = pathOf(index);
    const times = [
      await page(unasked, path),
      await page(asked, path),
      await page(unasked, path, clerk),
      await page(asked, path, clerk),
    ] as const;
    if (index < 150) continue;
    without.push(times[0]);
    visitor.push(times[1]);
    withoutAsClerk.push(times[2]);
    signedIn.push(times[3]);
  }
  const base = middle(without);
  table.push({
    page: what,
    'without asking ms': base.toFixed(2),
    'visitor ms': middle(visitor).toFixed(2),
    'visitor ratio': `${(middle(visitor) / base).toFixed(3)} (≤ 1.10)`,
    'clerk ms': middle(signedIn).toFixed(2),
    // Beside the same page of the same clerk without asking: what asking adds. Beside a visitor's page: the session and the links of a clerk too.
    'clerk ratio': `${(middle(signedIn) / middle(withoutAsClerk)).toFixed(3)} (≤ 1.10)`,
    'clerk / visitor unasked': (middle(signedIn) / base).toFixed(3),
  });
}
console.table(table);

// 2. Fifty people a second sign in with a password while someone reads pages.
const people = 50;
const password = 'een lang wachtwoord voor de meting';
const hash = await hashPassword(password);
for (let number = 0; number < people; number += 1) {
  const { standing } = await addAsker(owner, `Persoon ${number}`, [grantOf('council_member', 'gemeente-001')]);
  await owner.write(operator, (tx) =>
    sql`update account_login set email = ${`p${number}@voorbeeld.example`}, password_hash = ${hash}, totp_secret = 'JBSWY3DPEHPK3PXP' where account_id = ${standing.account}`.execute(
      tx,
    ),
  );
}
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const read = async (seconds: number) => {
  const times: number[] = [];
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await wait(20)) {
    const start = performance.now();
    await (await fetch(`${asked}/overzicht/gemeente-${String((times.length % 342) + 1).padStart(3, '0')}`)).text();
    times.push(performance.now() - start);
  }
  return times;
};
await read(5);
const quiet = await read(5);
const outcomes = new Map<string, number>();
const signIn = async (number: number) => {
  const response = await fetch(`${asked}/inloggen`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: asked, 'x-forwarded-for': `198.51.${number % 250}.${Math.floor(number / 250)}` },
    body: new URLSearchParams({ email: `p${number % people}@voorbeeld.example`, wachtwoord: password }),
  });
  const outcome = response.status === 303 ? 'let in' : `answered ${response.status}`;
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  await response.text();
};
const signIns: Promise<void>[] = [];
const crowd = (async () => {
  for (let number = 0; number < 250; number += 1) {
    signIns.push(signIn(number));
    await wait(20);
  }
  await Promise.all(signIns);
})();
const started = performance.now();
const busy = await read(5);
await crowd;
console.table([
  {
    what: 'page while nobody signs in',
    'median ms': middle(quiet).toFixed(1),
    '95 % ms': middle(quiet, 0.95).toFixed(1),
    pages: quiet.length,
  },
  {
    what: 'page while 50 a second do',
    'median ms': middle(busy).toFixed(1),
    '95 % ms': middle(busy, 0.95).toFixed(1),
    pages: busy.length,
  },
]);
console.log(
  `250 sign-ins sent in 5 s, all answered after ${((performance.now() - started) / 1000).toFixed(1)} s: ${[...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`,
);
await owner.close();
for (const program of programs.toReversed()) {
  program.kill('SIGTERM');
  await new Promise((resolve) => program.once('exit', resolve));
}
rmSync(data, { recursive: true, force: true });
