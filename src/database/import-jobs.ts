import { sql } from 'kysely';
import type { InTransaction } from './connection.ts';

export type JobState = 'waiting' | 'running' | 'done' | 'refused' | 'failed' | 'cancelled';

/** An import as a job: what was sent, how far it is, how it ended. */
export interface ImportJob {
  readonly id: string;
  readonly actor: string;
  readonly created_at: Date;
  readonly finished_at: Date | null;
  readonly format: 'workbook' | 'participants-csv';
  readonly dry_run: boolean;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly state: JobState;
  readonly phase: string | null;
  readonly done: number;
  readonly total: number;
  readonly cancel_asked: boolean;
  readonly summary: unknown;
  readonly findings: unknown;
  readonly reference: string | null;
}

const columns = sql.raw(
  'id, actor, created_at, finished_at, format, dry_run, files, state, phase, done, total, cancel_asked, summary, findings, reference',
);

/** Keeps a new job with its files packed in one zip. */
export async function addImportJob(
  tx: InTransaction,
  job: {
    id: string;
    actor: string;
    format: string;
    dryRun: boolean;
    files: readonly { name: string; size: number }[];
    content: Uint8Array;
  },
): Promise<void> {
  await sql`insert into import_job (id, actor, format, dry_run, files, content)
    values (${job.id}, ${job.actor}, ${job.format}, ${job.dryRun}, ${JSON.stringify(job.files)}::jsonb, ${Buffer.from(job.content)})`.execute(
    tx,
  );
}

/** One job without its content, or undefined. */
export async function readImportJob(tx: InTransaction, id: string): Promise<ImportJob | undefined> {
  const { rows } = await sql<ImportJob>`select ${columns} from import_job where id::text = ${id}`.execute(tx);
  return rows[0];
}

/** The newest jobs. */
export async function recentImportJobs(tx: InTransaction, limit: number): Promise<ImportJob[]> {
  const { rows } =
    await sql<ImportJob>`select ${columns} from import_job order by created_at desc limit ${limit}`.execute(tx);
  return rows;
}

/** The files of a job. */
export async function importJobContent(tx: InTransaction, id: string): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ content: Buffer | null }>`select content from import_job where id::text = ${id}`.execute(
    tx,
  );
  return rows[0]?.content ?? undefined;
}

/** Writes how far a job is; answers whether it may go on. */
export async function noteProgress(
  tx: InTransaction,
  id: string,
  phase: string,
  done: number,
  total: number,
): Promise<boolean> {
  const { rows } = await sql<{ cancel_asked: boolean }>`
    update import_job set state = 'running', phase = ${phase}, done = ${done}, total = ${total} where id::text = ${id} and state in ('waiting', 'running') returning cancel_asked`.execute(
    tx,
  );
  return rows[0] !== undefined && !rows[0].cancel_asked;
}

/** Ends a job; its files are no longer needed unless it was a trial that may be done for real. */
export async function finishImportJob(
  tx: InTransaction,
  id: string,
  state: JobState,
  summary: unknown,
  findings: unknown,
  reference: string | null,
): Promise<void> {
  await sql`update import_job set state = ${state}, summary = ${JSON.stringify(summary)}::jsonb, findings = ${JSON.stringify(findings)}::jsonb, reference = ${reference},
    finished_at = clock_timestamp(), content = case when dry_run and ${state} = 'done' then content end where id::text = ${id}`.execute(
    tx,
  );
}

/** Asks a job to stop; one that did not start yet stops at once. */
export async function cancelImportJob(tx: InTransaction, id: string): Promise<void> {
  await sql`update import_job set cancel_asked = true, state = case when state = 'waiting' then 'cancelled' else state end where id::text = ${id} and state in ('waiting', 'running')`.execute(
    tx,
  );
}
