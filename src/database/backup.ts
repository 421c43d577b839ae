import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Executor, InTransaction } from './connection.ts';
import { appliedMigrations, applyMigrations, finishMigrating, knownMigrations } from './migrate.ts';

/** Tables that are not kept: what must not come back after a restore (sessions, links, half sign-ins) and what is remade. */
const left: readonly string[] = ['session', 'account_link', 'sign_in_flow', 'attempt', 'migration', 'access_right'];

interface Table {
  readonly name: string;
  /** Columns that are stored, in order; computed ones are left out. */
  readonly columns: readonly string[];
}

/** What stands at the beginning of a backup. */
export interface BackupHead {
  readonly version: 1;
  readonly madeAt: string;
  /** Migrations that were applied, in order: the schema of the rows. */
  readonly migrations: readonly string[];
}

async function tablesOf(tx: InTransaction): Promise<Table[]> {
  const { rows } = await sql<Table>`select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and c.relname <> all(${left as string[]})
    group by c.relname order by c.relname`.execute(tx);
  return rows;
}

const list = (columns: readonly string[]) => sql.join(columns.map((name) => sql.ref(name)));

/** By what the rows of a table are put in order: its key, so that the same rows make the same backup wherever they lie on the disk. */
async function orderOf(tx: InTransaction, table: string) {
  const { rows } = await sql<{ name: string; text: boolean }>`
    select a.attname::text as name, a.atttypid = 'text'::regtype as text from pg_index i
    cross join lateral unnest(i.indkey) with ordinality as k(number, place) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
    where i.indrelid = to_regclass(${table}) and i.indisprimary order by k.place`.execute(tx);
  if (rows.length === 0) return sql`ctid`;
  return sql.join(rows.map(({ name, text }) => (text ? sql`${sql.ref(name)} collate "C"` : sql.ref(name))));
}

/** Rows of a table as JSON text, a piece at a time, in the order of its key. JSON keeps every value exactly: numbers stay text. */
async function* rowsOf(tx: InTransaction, table: Table, from = table.name): AsyncGenerator<string[]> {
  // A table with whole files in its rows goes one row at a time.
  const step = sql.raw(table.columns.includes('content') ? '1' : '1000');
  await sql`declare pieces no scroll cursor for select row_to_json(t)::text as row from (select ${list(table.columns)} from ${sql.table(from)} order by ${await orderOf(tx, table.name)}) t`.execute(
    tx,
  );
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${step} from pieces`.execute(tx);
    if (rows.length === 0) break;
    yield rows.map((each) => each.row);
  }
  await sql`close pieces`.execute(tx);
}

/**
 * Everything that is kept, on one moment, as lines: `H` head, then for each table `T` its columns, `R` its rows and `E` how many there were
 * and their fingerprint, and `Z` at the end. Others go on working meanwhile.
 */
export async function* dump(
  tx: InTransaction,
  madeAt: Date,
  progress: (done: number, total: number) => void,
): AsyncGenerator<Buffer> {
  const head: BackupHead = { version: 1, madeAt: madeAt.toISOString(), migrations: await appliedMigrations(tx) };
  yield Buffer.from(`H ${JSON.stringify(head)}\n`);
  const tables = await tablesOf(tx);
  for (const [index, table] of tables.entries()) {
    yield Buffer.from(`T ${JSON.stringify(table)}\n`);
    const hash = createHash('sha256');
    let count = 0;
    for await (const rows of rowsOf(tx, table)) {
      for (const row of rows) hash.update(row).update('\n');
      count += rows.length;
      yield Buffer.from(rows.map((row) => `R ${row}\n`).join(''));
    }
    yield Buffer.from(`E ${count} ${hash.digest('hex')}\n`);
    progress(index + 1, tables.length);
  }
  yield Buffer.from(`Z ${tables.length}\n`);
}

/** Why a backup cannot be put back. Nothing was changed. */
export type LoadProblem = 'not-a-backup' | 'damaged' | 'newer' | 'not-empty' | 'differs';

/** Thrown inside the transaction, so that everything is as it was. */
export class CannotLoad extends Error {
  readonly problem: LoadProblem;
  readonly detail: string;
  constructor(problem: LoadProblem, detail = '') {
    super(problem);
    this.problem = problem;
    this.detail = detail;
  }
}

/** What was put back. */
export interface Loaded {
  readonly head: BackupHead;
  readonly tables: number;
  readonly rows: number;
}

/** Bytes of rows that go in one statement. */
const most = 4_000_000;

/** Reads lines into tables: `into` says where the rows of a table go, and `done` is told its rows and fingerprint. */
async function readInto(
  tx: InTransaction,
  lines: AsyncIterator<Buffer>,
  into: (table: Table) => Promise<string>,
  done: (table: Table, rows: number, fingerprint: string) => Promise<void>,
): Promise<{ readonly tables: number; readonly rows: number }> {
  let table: Table | undefined;
  let target = '';
  let waiting: string[] = [];
  let size = 0;
  let count = 0;
  let total = 0;
  let tables = 0;
  let hash = createHash('sha256');
  const flush = async () => {
    if (table === undefined || waiting.length === 0) return;
    await sql`insert into ${sql.table(target)} (${list(table.columns)}) overriding system value
      select ${list(table.columns)} from jsonb_populate_recordset(null::${sql.table(table.name)}, ${`[${waiting.join(',')}]`}::jsonb)`.execute(
      tx,
    );
    waiting = [];
    size = 0;
  };
  for (;;) {
    const next = await lines.next();
    if (next.done) throw new CannotLoad('damaged', 'no end');
    const line = next.value;
    const rest = line.subarray(2);
    switch (String.fromCharCode(line[0] ?? 0)) {
      case 'T':
        table = JSON.parse(rest.toString('utf8')) as Table;
        target = await into(table);
        hash = createHash('sha256');
        count = 0;
        break;
      case 'R':
        hash.update(rest).update('\n');
        waiting.push(rest.toString('utf8'));
        size += rest.length;
        count += 1;
        if (size > most) await flush();
        break;
      case 'E': {
        if (table === undefined) throw new CannotLoad('damaged');
        await flush();
        const fingerprint = hash.digest('hex');
        if (rest.toString('utf8') !== `${count} ${fingerprint}`) throw new CannotLoad('damaged', table.name);
        await done(table, count, fingerprint);
        total += count;
        tables += 1;
        break;
      }
      case 'Z':
        if (Number(rest.toString('utf8')) !== tables) throw new CannotLoad('damaged', 'tables');
        return { tables, rows: total };
      default:
        throw new CannotLoad('damaged', 'line');
    }
  }
}

async function readHead(lines: AsyncIterator<Buffer>): Promise<BackupHead> {
  const first = await lines.next();
  const text = first.done ? '' : first.value.toString('utf8');
  if (!text.startsWith('H ')) throw new CannotLoad('not-a-backup');
  const head = JSON.parse(text.slice(2)) as BackupHead;
  const unknown = head.migrations.filter((name) => !knownMigrations.includes(name));
  if (head.version !== 1 || unknown.length > 0) throw new CannotLoad('newer', unknown.join(', '));
  return head;
}

/** Whether nothing was kept in a database yet. */
async function isEmpty(tx: InTransaction): Promise<boolean> {
  const { rows } = await sql<{
    empty: boolean;
  }>`select not exists (select from organisation) and not exists (select from audit)
    and not exists (select from account where id <> 'a-local' and state <> 'invited') as empty`.execute(tx);
  return rows[0]?.empty ?? false;
}

/**
 * Puts a backup back, all of it or nothing, and brings an older schema up to date. Triggers stand aside: what comes was checked when it was
 * first written, and its audit trail comes with it. Keys between tables are checked at the end.
 */
export async function load(
  database: Executor,
  appLogin: string,
  lines: AsyncIterable<Buffer>,
  options: { readonly replace: boolean },
): Promise<Loaded> {
  return database.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(7236823)`.execute(tx);
    const each = lines[Symbol.asyncIterator]();
    const head = await readHead(each);
    if (!options.replace && !(await isEmpty(tx))) throw new CannotLoad('not-empty');
    const now = await appliedMigrations(tx);
    if (now.join() !== head.migrations.join()) {
      await sql`drop schema public cascade`.execute(tx);
      await sql`create schema public`.execute(tx);
      await applyMigrations(tx, head.migrations);
    }
    const tables = await tablesOf(tx);
    const { rows: keys } = await sql<{ name: string; table: string; text: string }>`
      select conname as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as text from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace order by conname`.execute(tx);
    for (const key of keys)
      await sql`alter table ${sql.table(key.table)} drop constraint ${sql.ref(key.name)}`.execute(tx);
    for (const table of tables) await sql`alter table ${sql.table(table.name)} disable trigger user`.execute(tx);
    const { rows: others } = await sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all(${['migration', 'access_right']})`.execute(
      tx,
    );
    await sql`truncate ${sql.join(others.map((table) => sql.table(table.name)))}`.execute(tx);
    const known = new Set(tables.map((table) => table.name));
    const { tables: count, rows } = await readInto(
      tx,
      each,
      async (table) => {
        if (!known.has(table.name)) throw new CannotLoad('damaged', table.name);
        return table.name;
      },
      async () => {},
    );
    for (const table of tables) await sql`alter table ${sql.table(table.name)} enable trigger user`.execute(tx);
    for (const key of keys)
      await sql`alter table ${sql.table(key.table)} add constraint ${sql.ref(key.name)} ${sql.raw(key.text)}`.execute(
        tx,
      );
    const { rows: counters } = await sql<{
      table: string;
      column: string;
    }>`select c.relname as table, a.attname as column
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attidentity <> '' and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`.execute(tx);
    for (const { table, column } of counters)
      await sql`select setval(pg_get_serial_sequence(${table}, ${column}), coalesce((select max(${sql.ref(column)}) from ${sql.table(table)}), 0) + 1, false)`.execute(
        tx,
      );
    await finishMigrating(tx, appLogin);
    return { head, tables: count, rows };
  });
}

/**
 * Proves that a backup can be put back: puts it into tables beside the real ones, reads them out again and compares the fingerprints.
 * Nothing stays.
 */
export async function rehearse(database: Executor, lines: AsyncIterable<Buffer>): Promise<Loaded> {
  return database.transaction().execute(async (tx) => {
    const each = lines[Symbol.asyncIterator]();
    const head = await readHead(each);
    if ((await appliedMigrations(tx)).join() !== head.migrations.join())
      throw new CannotLoad('newer', 'rehearse needs the same schema');
    const { tables, rows } = await readInto(
      tx,
      each,
      async (table) => {
        const beside = `restored_${table.name}`;
        await sql`create temp table ${sql.table(beside)} (like ${sql.table(`public.${table.name}`)}) on commit drop`.execute(
          tx,
        );
        return beside;
      },
      async (table, count, fingerprint) => {
        const hash = createHash('sha256');
        let found = 0;
        for await (const part of rowsOf(tx, table, `restored_${table.name}`)) {
          for (const row of part) hash.update(row).update('\n');
          found += part.length;
        }
        if (found !== count || hash.digest('hex') !== fingerprint) throw new CannotLoad('differs', table.name);
        await sql`drop table ${sql.table(`restored_${table.name}`)}`.execute(tx);
      },
    );
    return { head, tables, rows };
  });
}

/** Imports that had not ended when the backup was made, to be queued again. */
export async function unfinishedImports(database: Executor): Promise<{ id: string; account: string }[]> {
  const { rows } = await sql<{
    id: string;
    account: string;
  }>`update import_job set state = 'waiting', phase = null, done = 0
    where state in ('waiting', 'running') and content is not null returning id::text as id, actor as account`.execute(
    database,
  );
  return rows;
}
