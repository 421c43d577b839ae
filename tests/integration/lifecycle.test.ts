import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { connect } from '#database/connection.ts';
import { joinEmbeddedDatabase } from '#platform/embedded-postgres/server.ts';
import { loadReference } from '../../src/services.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, cookieOf, grantOf } from './signed-in.ts';

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'verband-run-'));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line to its end. */
function run(args: readonly string[], environment: Record<string, string> = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['dist/cli.js', ...args], {
      env: { ...process.env, DATABASE_URL: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** Starts the program and waits until it says where it is. */
function serve(
  data: string,
  extra: readonly string[] = [],
): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/cli.js', 'serve', '--data', data, '--port', '0', ...extra], {
      env: { ...process.env, DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      const address = /http:\/\/\S+/.exec(chunk.toString())?.[0];
      if (address !== undefined) resolve({ child, address });
    });
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${err}`)));
  });
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) =>
    child.exitCode !== null || child.signalCode !== null
      ? resolve(child.exitCode)
      : child.once('exit', (code) => resolve(code)),
  );
const postmaster = (data: string) =>
  Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
const alive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('serve', () => {
  test('first start, both loopbacks, second instance, kill -9, recovery, Ctrl-C', async () => {
    const data = folder();
    const first = await serve(data);
    const port = new URL(first.address).port;
    for (const host of ['127.0.0.1', '[::1]', 'localhost']) {
      const response = await fetch(`http://${host}:${port}/overzicht/voorschoten`);
      expect(response.status, host).toBe(200);
    }
    expect((await fetch(`${first.address}/samenwerkingen`)).status).toBe(200);

    const second = await run(['serve', '--data', data, '--port', '0']);
    expect(second.code).toBe(1);
    expect(second.err.trim().split('\n')).toHaveLength(1);
    expect(second.err).toContain(String(first.child.pid));

    const used = await run(['serve', '--data', folder(), '--port', port]);
    expect([used.code, used.err.trim().split('\n').length]).toEqual([1, 1]);
    expect(used.err).toContain(port);

    // A change that was acknowledged, then the process is killed: the database server is left behind.
    const owner = connect(joinEmbeddedDatabase(data)?.ownerUrl ?? '');
    const cookie = await cookieOf(owner, await addAsker(owner, 'Griffier', [grantOf('clerk', 'voorschoten')]));
    await owner.close();
    const saved = await fetch(`${first.address}/gegevens/person/toevoegen`, {
      method: 'POST',
      headers: { cookie, origin: first.address },
      body: new URLSearchParams({ id: 'na-kill', name: 'Na Kill', source_id: 'wgr', zichtbaar: 'public' }),
      redirect: 'manual',
    });
    expect(saved.status).toBe(303);
    const database = postmaster(data);
    first.child.kill('SIGKILL');
    await ended(first.child);
    expect(alive(database)).toBe(true);

    const again = await serve(data);
    expect(postmaster(data)).toBe(database);
    expect((await fetch(`${again.address}/personen/na-kill`)).status).toBe(200);
    const { code, out } = await run(['export', join(folder(), 'uit'), '--data', data, '--json']);
    expect([code, JSON.parse(out).files.length > 30]).toEqual([0, true]);

    // The database itself is killed too: the next start recovers.
    again.child.kill('SIGKILL');
    await ended(again.child);
    process.kill(database, 'SIGKILL');
    const third = await serve(data);
    expect((await fetch(`${third.address}/personen/na-kill`)).status).toBe(200);
    const last = postmaster(data);
    third.child.kill('SIGINT');
    expect(await ended(third.child)).toBe(0);
    // Whose parent is gone first is buried by the system in its own time.
    await expect.poll(() => alive(last), { timeout: 60_000 }).toBe(false);
  });

  test('an empty register starts, says so, and takes no example', async () => {
    const data = folder();
    const { child, address } = await serve(data, ['--empty']);
    expect(await (await fetch(address)).text()).toContain('Het register is leeg');
    expect((await fetch(`${address}/overzicht/voorschoten`)).status).toBe(404);
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
  });

  test('a page elsewhere cannot write here, nor ask under another name', async () => {
    const data = folder();
    const { child, address } = await serve(data, ['--empty']);
    const body = new URLSearchParams({ id: 'x', name: 'x' });
    expect(
      (
        await fetch(`${address}/gegevens/person/toevoegen`, {
          method: 'POST',
          body,
          headers: { origin: 'https://kwaad.example' },
          redirect: 'manual',
        })
      ).status,
    ).toBe(403);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) =>
      request(`${address}/`, { headers: { host: 'kwaad.example' } }, (response) => resolve(response.statusCode)).end(),
    );
    expect(status).toBe(421);
    child.kill('SIGTERM');
    await ended(child);
  });

  test('--host opens the pages to the network; who would sign in without https is refused in one line', async () => {
    const { child, address } = await serve(folder(), ['--empty', '--host', '127.0.0.1']);
    const { request } = await import('node:http');
    const ask = (path: string) =>
      new Promise<{ status: number | undefined; text: string }>((resolve) =>
        request(`${address}${path}`, { headers: { host: 'verband.example' } }, (response) => {
          let text = '';
          response.on('data', (part: Buffer) => (text += part.toString()));
          response.on('end', () => resolve({ status: response.statusCode, text }));
        }).end(),
      );
    expect((await ask('/')).status).toBe(200);
    const refused = await ask('/inloggen');
    expect(refused.status).toBe(403);
    expect(refused.text).toContain(
      'De verbinding is niet versleuteld. Gebruik het https-adres, of deze computer zelf.',
    );
    expect(refused.text).not.toContain('wachtwoord');
    child.kill('SIGTERM');
    await ended(child);
  });

  test('a setting that is wrong: one line that names it, and no value', async () => {
    const { code, err } = await run(['serve', '--port', '0', '--data', folder()], {
      VERBAND_OIDC_ISSUER: 'http://geheim.example',
    });
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
    expect(err).toContain('VERBAND_OIDC_ISSUER');
    expect(err).not.toContain('geheim');
  });

  test('an unreachable database: one line, without the password', async () => {
    const { code, err } = await run(['serve', '--port', '0'], { DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/x' });
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
    expect(err).not.toContain('geheim');
  });

  test('a database of a newer version: one line, nothing changed', async () => {
    const store = await freshDatabase();
    const client = new pg.Client({ connectionString: store.ownerUrl });
    await client.connect();
    await client.query("insert into migration (name) values ('2099-01-01-later')");
    const { code, err } = await run(['migrate'], { DATABASE_URL: store.ownerUrl, DATABASE_APP_URL: store.appUrl });
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
    expect(err).toContain('2099-01-01-later');
    await client.end();
    await store.drop();
  });

  test('a database of one’s own works through DATABASE_URL', async () => {
    const store = await freshDatabase();
    const { code, out } = await run(['migrate', '--json'], {
      DATABASE_URL: store.ownerUrl,
      DATABASE_APP_URL: store.appUrl,
    });
    expect([code, JSON.parse(out)]).toEqual([0, { upToDate: true, empty: true }]);
    expect(inject('ownerUrl')).toContain('verband_owner');
    await store.drop();
  });
});

describe('command line', () => {
  test('audit verify proves the trail whole, and a forged entry makes it exit 2 and names the link', async () => {
    const store = await freshDatabase();
    await loadReference(store.owner, { examples: false });
    const environment = { DATABASE_URL: store.ownerUrl, DATABASE_APP_URL: store.appUrl };
    const whole = await run(['audit', 'verify', '--json'], environment);
    expect([whole.code, JSON.parse(whole.out)]).toMatchObject([0, { whole: true, unlinked: 0 }]);
    const client = new pg.Client({ connectionString: store.ownerUrl });
    await client.connect();
    await client.query("update audit set becomes = '{}' where id = (select min(id) + 4 from audit)");
    await client.end();
    const forged = await run(['audit', 'verify'], environment);
    expect(forged.code).toBe(2);
    expect(forged.out).toContain('regel 5');
    expect(forged.out).toContain('is gewijzigd');
    await store.drop();
  });

  test('every command has help', async () => {
    for (const command of ['serve', 'migrate', 'import', 'export', 'check', 'generate', 'audit']) {
      const { code, out } = await run([command, '--help']);
      expect([command, code]).toEqual([command, 0]);
      expect(out).toContain('--');
    }
  });

  test('a list of participants without a database: matched and unmatched add up', async () => {
    const file = join(folder(), 'lijst.csv');
    writeFileSync(
      file,
      'Deelnemer,Gemeenschappelijke regeling,Postcode,Plaats\nLeiden,A,2300 AA,Leiden\nRijnwoude,A,2300 AA,Leiden\nAtlantis,A,2300 AA,Leiden\n',
    );
    const { code, out } = await run([
      'import',
      '--format',
      'participants-csv',
      '--dry-run',
      '--json',
      file,
      '--data',
      join(folder(), 'bestaat-niet'),
    ]);
    const answer = JSON.parse(out);
    expect([code, answer.summary.rows, answer.summary.matched, answer.summary.unmatched]).toEqual([0, 3, 2, 1]);
    expect(answer.findings.map((finding: { code: string }) => finding.code)).toEqual([
      'merged-municipality',
      'participant-unknown',
    ]);
  });

  test('refused input: exit 2, findings as JSON lines on stderr, nothing on stdout', async () => {
    const file = join(folder(), 'Personen.csv');
    writeFileSync(file, 'sleutel;naam\nNIET GOED;x\n');
    const { code, out, err } = await run(['check', file, '--json']);
    expect([code, out]).toEqual([2, '']);
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).code),
    ).toEqual(['key-expected']);
  });

  test('a file that is not there: exit 1, one line', async () => {
    const { code, err } = await run(['check', '/bestaat/niet.csv']);
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
  });

  test('the template can be written without a database', async () => {
    const file = join(folder(), 'sjabloon.xlsx');
    expect((await run(['export', '--template', file])).code).toBe(0);
    expect((await run(['check', file])).code).toBe(0);
  });
});

test('ports in use are found on either loopback', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '::1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { code, err } = await run(['serve', '--data', folder(), '--port', String(port)]);
  expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
  server.close();
});
