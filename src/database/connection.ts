import { CompiledQuery, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { type RoleGrant, type Standing, visitor } from '#domain/access/standing.ts';

/** Tables are reached by visible SQL, so the schema type says nothing. */
export type Schema = Record<string, never>;
export type Executor = Kysely<Schema>;
export type InTransaction = Transaction<Schema>;

/**
 * Who asks. An account is told to the database at the start of every transaction, and the database looks up its roles itself.
 * `operator`: who runs commands on this machine, under the login that owns the tables; `door`: signing in, before anyone is known.
 */
export interface Asker {
  readonly kind: 'visitor' | 'account' | 'operator' | 'door';
  readonly name: string;
  readonly standing: Standing;
}

/** Everyone who has not signed in: sees what is public and changes nothing. */
export const anyone: Asker = { kind: 'visitor', name: '', standing: visitor };

const everywhere = (role: 'clerk' | 'administrator'): RoleGrant => ({
  id: role,
  role,
  organisation: null,
  partnership: null,
  body: null,
  group: null,
  from: '1851-01-01',
  until: null,
  confirmed: true,
});

/** Who works on the machine itself. The use cases allow everything; the database only on a connection under the owner's login. */
export const operator: Asker = {
  kind: 'operator',
  name: 'operator',
  standing: { account: null, grants: [everywhere('clerk'), everywhere('administrator')] },
};

/** Signing in: reaches accounts and sessions, and of the register only what is public. */
export const door: Asker = { kind: 'door', name: 'door', standing: visitor };

/** How the database knows who asks. */
const told = (asker: Asker): string =>
  asker.kind === 'door' ? 'door' : asker.kind === 'account' ? (asker.standing.account ?? '') : '';

export interface Database {
  readonly kysely: Executor;
  /** Data statements sent since the start; begin, commit and the opening statement are not counted. */
  statements(): number;
  /** Runs a piece of work in one read-only transaction on one moment. */
  read<T>(asker: Asker, work: (tx: InTransaction) => Promise<T>): Promise<T>;
  /** Runs a piece of work in one transaction: all of it is kept, or nothing. */
  write<T>(asker: Asker, work: (tx: InTransaction) => Promise<T>): Promise<T>;
  /** Connections that are open, and requests that wait for one. */
  connections(): { readonly open: number; readonly waiting: number };
  /** Whether the database answers within two seconds. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text));
types.setTypeParser(pg.types.builtins.NUMERIC, (text) => text);

/** Opens a pool on a PostgreSQL database. Days come back as text, bigint as bigint, numeric as exact text. */
export function connect(
  url: string,
  options: {
    readonly connections?: number;
    readonly onLost?: (problem: Error) => void;
    /** Milliseconds that a statement may take, for who has someone waiting; the database stops it, and when that is silent too we do. */
    readonly patience?: number;
  } = {},
): Database {
  const { patience } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    types,
    connectionTimeoutMillis: Math.min(10_000, patience ?? 10_000),
    ...(patience === undefined
      ? {}
      : {
          statement_timeout: patience,
          idle_in_transaction_session_timeout: 2 * patience,
          query_timeout: patience + 2_000,
        }),
    application_name: 'verband',
  });
  pool.on('error', (problem) => options.onLost?.(problem));
  // A connection that breaks while a transaction thinks between two statements: its next statement says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  let count = 0;
  const kysely = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    log: (event) => {
      if (!/^(select verband_open\(|begin|start transaction|commit|rollback|set transaction)/i.test(event.query.sql))
        count += 1;
    },
  });
  const open = (tx: InTransaction, asker: Asker) =>
    told(asker) === '' ? undefined : sql`select verband_open(${told(asker)})`.execute(tx);
  return {
    kysely,
    statements: () => count,
    read: (asker, work) =>
      kysely
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (tx) => {
          await open(tx, asker);
          return work(tx);
        }),
    write: (asker, work) =>
      kysely.transaction().execute(async (tx) => {
        await open(tx, asker);
        return work(tx);
      }),
    connections: () => ({ open: pool.totalCount, waiting: pool.waitingCount }),
    answers: async () => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        timer = setTimeout(() => resolve(false), 2_000);
      });
      const asked = pool.query('select 1').then(
        () => true,
        () => false,
      );
      const result = await Promise.race([asked, late]);
      clearTimeout(timer);
      return result;
    },
    close: () => kysely.destroy(),
  };
}

/** Runs SQL that a library wrote inside a transaction of ours, so that its fact and ours are kept together. */
export async function runText(tx: InTransaction, text: string, values: readonly unknown[]): Promise<unknown[]> {
  return (await tx.executeQuery(CompiledQuery.raw(text, [...values]))).rows;
}
