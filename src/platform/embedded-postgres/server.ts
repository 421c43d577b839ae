import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { CannotStart } from '../cannot-start.ts';
import { isAlive, until } from '../process.ts';
import { checkPrograms, runProgram, startProgram } from './programs.ts';
import { type DatabaseSecrets, keepSecrets, newSecrets, readSecrets } from './secrets.ts';

/** A database server of our own in a data folder. */
export interface DatabaseServer {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly superuserUrl: string;
  readonly pid: number;
  /** `adopted`: it survived a previous process of ours that was killed. */
  readonly started: 'fresh' | 'existing' | 'adopted';
  /** Starts the server again, on the same port, whenever it dies before it is told to stop. @param told what happened */
  keepAlive(told: (what: 'died' | 'back' | 'failed') => void): void;
  stop(): Promise<void>;
}

const url = (user: string, password: string, port: number, database = 'verband') =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

const urls = (secrets: DatabaseSecrets, port: number) => ({
  ownerUrl: url('verband_owner', secrets.owner, port),
  appUrl: url('verband_app', secrets.app, port),
  superuserUrl: url('postgres', secrets.superuser, port, 'postgres'),
});

interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** The server that runs on a data folder, read from its own pid file and checked to be really that program on that folder. */
function postmaster(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
    if (process.platform === 'linux' && !readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data))
      return undefined;
    return { pid, port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' };
  } catch {
    return undefined;
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolvePort, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Makes a new cluster under a temporary name and puts it in place whole, so that a kill half-way leaves nothing that looks finished. */
async function initialise(folder: string, data: string): Promise<DatabaseSecrets> {
  for (const name of readdirSync(folder))
    if (name.startsWith('postgres.new-')) rmSync(join(folder, name), { recursive: true, force: true });
  const secrets = newSecrets();
  const temporary = join(folder, `postgres.new-${process.pid}`);
  const passwordFile = join(folder, `password-${process.pid}`);
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  const { code, output } = await runProgram('initdb', [
    '-D',
    temporary,
    '-U',
    'postgres',
    '--pwfile',
    passwordFile,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]);
  rmSync(passwordFile, { force: true });
  if (code !== 0)
    throw new CannotStart('database-broken', {
      reason: output.trim().split('\n').at(-1) ?? `initdb ${code}`,
      log: folder,
    });
  keepSecrets(folder, secrets);
  renameSync(temporary, data);
  return secrets;
}

/** Makes the two logins and the database when they are not there yet. */
async function provision(secrets: DatabaseSecrets, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: url('postgres', secrets.superuser, port, 'postgres') });
  await client.connect();
  try {
    const { rows } = await client.query<{ rolname: string }>(
      "select rolname from pg_roles where rolname in ('verband_owner', 'verband_app')",
    );
    const present = new Set(rows.map((row) => row.rolname));
    if (!present.has('verband_owner'))
      await client.query(`create role verband_owner login password '${secrets.owner}'`);
    if (!present.has('verband_app')) await client.query(`create role verband_app login password '${secrets.app}'`);
    const { rowCount } = await client.query("select from pg_database where datname = 'verband'");
    if (rowCount === 0) await client.query('create database verband owner verband_owner');
  } finally {
    await client.end();
  }
}

const answers = async (secrets: DatabaseSecrets, port: number): Promise<boolean> => {
  const client = new pg.Client({
    connectionString: url('postgres', secrets.superuser, port, 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
};

/** Settings: durable, modest, on loopback only. */
const settings = (port: number): string[] =>
  Object.entries({
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '64MB',
    work_mem: '16MB',
    maintenance_work_mem: '64MB',
    fsync: 'on',
    jit: 'off',
    timezone: 'UTC',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    dynamic_shared_memory_type: 'posix',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/**
 * Opens the database server of a data folder: makes it on first use, starts it, or adopts the one that a killed process left behind.
 * @throws CannotStart when PostgreSQL cannot run here
 */
export async function openEmbeddedDatabase(path: string): Promise<DatabaseServer> {
  const folder = resolve(path);
  const data = join(folder, 'postgres');
  mkdirSync(folder, { recursive: true });
  let started: DatabaseServer['started'] = 'existing';
  let secrets = readSecrets(folder);
  if (!existsSync(join(data, 'PG_VERSION')) || secrets === undefined) {
    checkPrograms();
    secrets = await initialise(folder, data);
    started = 'fresh';
  }
  const kept = secrets;
  let running = postmaster(data);
  if (running !== undefined) {
    const found = running;
    if (await until(() => answers(kept, postmaster(data)?.port ?? found.port), 15_000)) started = 'adopted';
    else {
      process.kill(running.pid, 'SIGQUIT');
      await until(() => postmaster(data) === undefined, 10_000);
      running = undefined;
    }
  }
  if (running === undefined) running = await start(folder, data, kept);
  let { pid } = running;
  const { port } = running;
  await provision(kept, port);
  if (kept.port !== port) keepSecrets(folder, { ...kept, port });
  let stopping = false;
  let reviving: Promise<void> | undefined;
  let watch: NodeJS.Timeout | undefined;
  return {
    ...urls(kept, port),
    pid,
    started,
    keepAlive: (told) => {
      watch = setInterval(() => {
        if (stopping || reviving !== undefined || isAlive(pid)) return;
        told('died');
        reviving = revive(folder, data, { ...kept, port }, () => stopping)
          .then((found) => {
            pid = found?.pid ?? pid;
            told(found === undefined ? 'failed' : 'back');
          })
          .finally(() => {
            reviving = undefined;
          });
      }, 250);
    },
    stop: async () => {
      stopping = true;
      clearInterval(watch);
      await reviving;
      if (!isAlive(pid)) return;
      process.kill(pid, 'SIGINT');
      if (await until(() => !isAlive(pid), 60_000)) return;
      process.kill(pid, 'SIGQUIT');
      await until(() => !isAlive(pid), 60_000);
    },
  };
}

/** Starts a server that died. What it left behind may take a moment to let go of its memory, so it is tried for a minute. */
async function revive(
  folder: string,
  data: string,
  secrets: DatabaseSecrets,
  stopping: () => boolean,
): Promise<Postmaster | undefined> {
  for (const end = Date.now() + 60_000; Date.now() < end && !stopping(); ) {
    try {
      return await start(folder, data, secrets, true);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
  return undefined;
}

async function start(folder: string, data: string, secrets: DatabaseSecrets, samePort = false): Promise<Postmaster> {
  const logFile = join(folder, 'postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > 5_000_000) renameSync(logFile, `${logFile}.1`);
  // A pid file of a server that is gone, or whose number another program now has, must not stop the start.
  if (existsSync(join(data, 'postmaster.pid')) && postmaster(data) === undefined)
    rmSync(join(data, 'postmaster.pid'), { force: true });
  for (let attempt = 0; attempt < (samePort ? 1 : 5); attempt += 1) {
    const port = attempt === 0 && secrets.port > 0 ? secrets.port : await freePort();
    const log = openSync(logFile, 'a', 0o600);
    const child = startProgram('postgres', ['-D', data, ...settings(port)], log);
    closeSync(log);
    let exited = false;
    child.once('exit', () => (exited = true));
    child.once('error', () => (exited = true));
    const ready = await until(
      async () => exited || (postmaster(data)?.ready === true && (await answers(secrets, port))),
      60_000,
    );
    const found = postmaster(data);
    if (ready && !exited && found !== undefined) return found;
    if (!exited) break;
  }
  const lines = readFileSync(logFile, 'utf8').trim().split('\n');
  throw new CannotStart('database-broken', { reason: lines.at(-1)?.slice(0, 200) ?? 'onbekend', log: logFile });
}

/** The addresses of the server that runs on a data folder now, for commands that join it; undefined when none runs. */
export function joinEmbeddedDatabase(path: string): Pick<DatabaseServer, 'ownerUrl' | 'appUrl'> | undefined {
  const folder = resolve(path);
  const secrets = readSecrets(folder);
  const running = postmaster(join(folder, 'postgres'));
  return secrets === undefined || running === undefined ? undefined : urls(secrets, running.port);
}
