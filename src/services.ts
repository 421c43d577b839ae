import { type Asker, connect, type Database, operator } from '#database/connection.ts';
import { migrate } from '#database/migrate.ts';
import type { OpenSession } from '#database/sessions.ts';
import { refreshStatistics } from '#database/statistics.ts';
import { readClaimRules } from '#domain/access/claim-roles.ts';
import { deliveredExamples, deliveredFacts } from '#features/assessment/delivered-places.ts';
import { loadDelivered } from '#features/assessment/load-delivered.ts';
import { acceptabilitySampler, type SampleAcceptability } from '#features/assessment/sample-acceptability.ts';
import { importRegister, type Progress } from '#features/exchange/import-register.ts';
import type { CountPower } from '#features/regional-council/draw-design.ts';
import { powerCalculator } from '#features/voting-power/compute-power.ts';
import { CannotStart } from '#platform/cannot-start.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { type Config, readConfig } from '#platform/config.ts';
import { lockDataFolder } from '#platform/data-folder.ts';
import { joinEmbeddedDatabase, openEmbeddedDatabase } from '#platform/embedded-postgres/server.ts';
import { checkReachable, loginOf } from '#platform/external-database.ts';
import { readFiles } from '#platform/files.ts';
import type { Log } from '#platform/log.ts';
import { type Metrics, openMetrics } from '#platform/metrics.ts';
import { projectFolder } from '#platform/project-folder.ts';
import { openQueue, prepareQueue, type Queue } from '#platform/queue.ts';

export type { Asker, OpenSession };
export { operator };

/** Names of the jobs that run in the worker. */
export const jobs = { import: 'import' } as const;

/** A database that is ready: server running, schema up to date. */
export interface Store {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** The login the application uses: it owns no table. */
  readonly appLogin: string;
  /** No organisation in it yet. */
  readonly empty: boolean;
  /** Keeps our own server running when it dies; someone else's server is theirs to keep. */
  keepAlive(told: (what: 'died' | 'back' | 'failed') => void): void;
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
  let keepAlive: Store['keepAlive'] = () => undefined;
  if (given !== undefined && given !== '') {
    const second = process.env['DATABASE_APP_URL'] ?? '';
    if (second === '' || loginOf(second) === loginOf(given)) throw new CannotStart('app-login-missing');
    await checkReachable(given);
    await checkReachable(second);
    ownerUrl = given;
    appUrl = second;
  } else {
    const running = mode === 'join' ? joinEmbeddedDatabase(folder) : undefined;
    if (running !== undefined) ({ ownerUrl, appUrl } = running);
    else {
      // A command that starts the server itself holds the folder, so that no other process starts or stops it meanwhile.
      const lock = mode === 'join' ? lockDataFolder(folder) : undefined;
      try {
        const server = await openEmbeddedDatabase(folder);
        ({ ownerUrl, appUrl } = server);
        keepAlive = (told) => server.keepAlive(told);
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
    const appLogin = loginOf(appUrl);
    const migrated = await migrate(ownerUrl, appLogin);
    if (!migrated.ok) throw new CannotStart('schema-newer', { migrations: migrated.unknown.join(', ') });
    if (migrated.applied.length > 0 || mode === 'own') await prepareQueue(ownerUrl, appLogin, Object.values(jobs));
    return { ownerUrl, appUrl, appLogin, empty: migrated.empty, keepAlive, close: stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

/** What /readyz tells. */
export interface Readiness {
  readonly ready: boolean;
  readonly database: 'ok' | 'away';
  readonly stopping: boolean;
}

/** Everything a way in needs. */
export interface Services {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly log: Log;
  readonly config: Config;
  readonly metrics: Metrics;
  /** Counts voting power in a thread; the latest answers are kept. */
  readonly power: CountPower;
  /** Samples how robust a comparison is beside the server; the latest answers are kept. */
  readonly acceptability: SampleAcceptability;
  /** Whether requests can be answered now; false too while the program stops. */
  readiness(): Promise<Readiness>;
  close(): Promise<void>;
}

/**
 * The configuration, with the rules for roles understood.
 * @throws CannotStart `setting-wrong`
 */
export function openConfig(): Config {
  const config = readConfig();
  const rules = config.oidc === undefined ? undefined : readClaimRules(config.oidc.roles);
  if (rules !== undefined && 'wrong' in rules)
    throw new CannotStart('setting-wrong', {
      name: 'VERBAND_OIDC_ROLES',
      expected: 'groups:griffie=clerk@voorschoten; …',
    });
  return config;
}

/** Opens the application login and the queue. */
export async function openServices(appUrl: string, role: 'web' | 'worker', log: Log): Promise<Services> {
  const config = openConfig();
  const database = connect(appUrl, {
    connections: role === 'web' ? 10 : 3,
    ...(role === 'web' ? { patience: config.patienceSeconds * 1000 } : {}),
    onLost: (problem) => log.warn({ problem: problem.message }, 'database connection lost'),
  });
  const queue = await openQueue(appUrl, role, (problem) => log.warn({ problem: problem.message }, 'queue'));
  const calculator = powerCalculator();
  let stopping = false;
  return {
    database,
    queue,
    clock: systemClock,
    log,
    config,
    power: (game, request) => calculator.compute(game, request),
    acceptability: acceptabilitySampler(),
    metrics: openMetrics(() => database.connections()),
    readiness: async () => {
      const answers = await database.answers();
      return { ready: answers && !stopping, database: answers ? 'ok' : 'away', stopping };
    },
    close: async () => {
      stopping = true;
      await queue.close();
      await database.close();
    },
  };
}

/** The database under the login that owns the tables, for who works on the machine itself. */
export const openAsOperator = (store: Store): Database => connect(store.ownerUrl, { connections: 3 });

/** The queue under the owner's login, to put jobs back after a restore. */
export const queueAsOperator = (store: Store): Promise<Queue> => openQueue(store.ownerUrl, 'web', () => undefined);

/**
 * Loads the reference region into an empty database, under the login that owns the tables: the facts and, unless refused,
 * the example figures.
 */
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
        asker: operator,
        context: { role: null, organisation: null, reason: null, origin: 'reference' },
        progress,
      },
    );
    if (outcome === 'cancelled' || !outcome.accepted)
      throw new Error(`reference data refused: ${JSON.stringify(outcome)}`);
  }
  await loadDelivered(database, operator, [...deliveredFacts, ...(options.examples ? deliveredExamples : [])]);
  await refreshStatistics(database);
}
