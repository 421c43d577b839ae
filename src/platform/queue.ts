import pg from 'pg';
import { PgBoss } from 'pg-boss';

/** Work that runs outside the request, in the worker process; it survives a restart. */
export interface Queue {
  /** Queues a job; with `execute` inside the caller's own transaction, so that job and fact are kept together or not at all. */
  send(
    name: string,
    data: object,
    execute?: (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>,
  ): Promise<void>;
  /** Takes jobs of a name one by one. */
  work(name: string, handler: (data: unknown) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const schema = 'jobs';

/**
 * A job of a worker that died is given to another after some seconds; one that failed because the database was away is tried again, less
 * and less often, for about ten minutes.
 */
const rules = {
  retryLimit: 30,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  expireInSeconds: 3600,
  heartbeatSeconds: 10,
} as const;

/** Makes the tables of the queue and the named queues; the application login may use them but not change them. */
export async function prepareQueue(ownerUrl: string, appLogin: string | null, names: readonly string[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, max: 2, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  for (const name of names) {
    if ((await boss.getQueue(name)) === null) await boss.createQueue(name, rules);
    else await boss.updateQueue(name, rules);
  }
  await boss.stop({ graceful: false, close: true });
  if (appLogin === null) return;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const login = pg.escapeIdentifier(appLogin);
    await client.query(`grant usage on schema ${schema} to ${login}; grant select, insert, update, delete on all tables in schema ${schema} to ${login};
      grant usage on all sequences in schema ${schema} to ${login}; grant execute on all functions in schema ${schema} to ${login}`);
  } finally {
    await client.end();
  }
}

/** Opens the queue for the application login. Only the worker looks after overdue jobs. */
export async function openQueue(
  appUrl: string,
  role: 'web' | 'worker',
  onProblem: (problem: Error) => void,
): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: appUrl,
    schema,
    max: 3,
    migrate: false,
    createSchema: false,
    supervise: role === 'worker',
    schedule: false,
    superviseIntervalSeconds: 3,
    monitorIntervalSeconds: 3,
  });
  boss.on('error', onProblem);
  await boss.start();
  return {
    send: async (name, data, execute) => {
      await boss.send(name, data, execute === undefined ? {} : { db: { executeSql: execute } });
    },
    work: async (name, handler) => {
      await boss.work(name, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async (jobs: { data: unknown }[]) => {
        for (const job of jobs) await handler(job.data);
      });
    },
    close: () => boss.stop({ graceful: true, timeout: 10_000, close: true }),
  };
}
