import { type Asker, anyone, connect, type Database } from '#database/connection.ts';
import { migrate } from '#database/migrate.ts';
import { importRegister, type Progress } from '#features/exchange/import-register.ts';
import { CannotStart } from '#platform/cannot-start.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { lockDataFolder } from '#platform/data-folder.ts';
import { joinEmbeddedDatabase, openEmbeddedDatabase } from '#platform/embedded-postgres/server.ts';
import { checkReachable, loginOf } from '#platform/external-database.ts';
import { readFiles } from '#platform/files.ts';
import type { Log } from '#platform/log.ts';
import { projectFolder } from '#platform/project-folder.ts';
import { openQueue, prepareQueue, type Queue } from '#platform/queue.ts';

/** Until sign-in lands, everyone who reaches this computer's loopback is the local editor: an account with the rights of a clerk everywhere. */
export const localEditor: Asker = {
  name: 'plaatselijke beheerder',
  standing: {
    account: 'a-local',
    grants: [
      {
        id: 'g-local',
        role: 'clerk',
        organisation: null,
        partnership: null,
        body: null,
        group: null,
        from: '2026-11-24',
        until: null,
      },
    ],
  },
};

/** Who works on the machine itself, under the login that owns the tables: the database has no account for it and keeps nothing back. */
export const operator: Asker = anyone;

/** Names of the jobs that run in the worker. */
export const jobs = { import: 'import' } as const;

/** A database that is ready: server running, schema up to date. */
export interface Store {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** No organisation in it yet. */
  readonly empty: boolean;
  close(): Promise<void>;
}

/**
 * Opens the database: `DATABASE_URL` when given, otherwise our own server in the data folder, and brings the schema up to date.
 * @param mode `own` starts the server, `join` also takes one that already runs and leaves it running
 * @throws CannotStart with nothing changed
 */
export async function openStore(folder: string, mode: 'own' | 'join'): Promise<Store> {
  const given = process.env['DATABASE_URL'];
  let ownerUrl: string;
  let appUrl: string;
  let stop = async () => {};
  if (given !== undefined && given !== '') {
    await checkReachable(given);
    ownerUrl = given;
    appUrl = process.env['DATABASE_APP_URL'] ?? given;
    if (appUrl !== given) await checkReachable(appUrl);
  } else {
    const running = mode === 'join' ? joinEmbeddedDatabase(folder) : undefined;
    if (running !== undefined) ({ ownerUrl, appUrl } = running);
    else {
      // A command that starts the server itself holds the folder, so that no other process starts or stops it meanwhile.
      const lock = mode === 'join' ? lockDataFolder(folder) : undefined;
      try {
        const server = await openEmbeddedDatabase(folder);
        ({ ownerUrl, appUrl } = server);
        stop = async () => {
          await server.stop();
          lock?.release();
        };
      } catch (problem) {
        lock?.release();
        throw problem;
      }
    }
  }
  try {
    const appLogin = loginOf(appUrl) === loginOf(ownerUrl) ? null : loginOf(appUrl);
    const migrated = await migrate(ownerUrl, appLogin);
    if (!migrated.ok) throw new CannotStart('schema-newer', { migrations: migrated.unknown.join(', ') });
    if (migrated.applied.length > 0 || mode === 'own') await prepareQueue(ownerUrl, appLogin, Object.values(jobs));
    return { ownerUrl, appUrl, empty: migrated.empty, close: stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

/** Everything a way in needs. */
export interface Services {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly log: Log;
  close(): Promise<void>;
}

/** Opens the application login and the queue. */
export async function openServices(appUrl: string, role: 'web' | 'worker', log: Log): Promise<Services> {
  const database = connect(appUrl, {
    connections: role === 'web' ? 10 : 3,
    onLost: (problem) => log.warn({ problem: problem.message }, 'database connection lost'),
  });
  const queue = await openQueue(appUrl, role, (problem) => log.warn({ problem: problem.message }, 'queue'));
  return {
    database,
    queue,
    clock: systemClock,
    log,
    close: async () => {
      await queue.close();
      await database.close();
    },
  };
}

/** The database under the login that owns the tables, for who works on the machine itself. */
export const openAsOperator = (store: Store): Database => connect(store.ownerUrl, { connections: 1 });

/** Loads the reference region into an empty database: the facts and, unless refused, the example figures. */
export async function loadReference(
  database: Database,
  options: { readonly examples: boolean; readonly progress?: (text: string, done: number, total: number) => void },
): Promise<void> {
  const folders = options.examples ? ['leidse-regio', 'leidse-regio-examples'] : ['leidse-regio'];
  for (const [index, folder] of folders.entries()) {
    const progress: Progress = async (_, done, total) => {
      options.progress?.(folder, index + done / Math.max(1, total), folders.length);
      return true;
    };
    const outcome = await importRegister(
      database,
      readFiles(`${projectFolder()}/reference/${folder}`, ['.csv'], 50_000_000),
      {
        dryRun: false,
        asker: localEditor,
        context: { role: 'clerk', organisation: null, reason: null, origin: 'reference' },
        progress,
      },
    );
    if (outcome === 'cancelled' || !outcome.accepted)
      throw new Error(`reference data refused: ${JSON.stringify(outcome)}`);
  }
}
