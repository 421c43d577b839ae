import { randomUUID } from 'node:crypto';
import { type Asker, type Database, runText } from '#database/connection.ts';
import {
  addImportJob,
  finishImportJob,
  importJobContent,
  type JobState,
  noteProgress,
  readImportJob,
} from '#database/import-jobs.ts';
import { zip } from '#documents/tables/zip.ts';
import { tableLimits } from '#importers/tables/limits.ts';
import type { IncomingFile } from '#importers/tables/read-tables.ts';
import { unzip } from '#importers/tables/unzip.ts';
import { whyAway } from '#platform/database-away.ts';
import { importRegister } from './import-register.ts';

/** Keeps the files and queues the job in the same transaction: both are there, or neither. @returns the number of the job */
export async function queueImport(
  database: Database,
  asker: Asker,
  files: readonly IncomingFile[],
  dryRun: boolean,
  send: (
    data: { readonly id: string; readonly account: string },
    execute: (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>,
  ) => Promise<void>,
): Promise<string> {
  const id = randomUUID();
  const content = zip(
    Object.fromEntries(files.map((file, index) => [`${String(index).padStart(3, '0')}/${file.name}`, file.bytes])),
  );
  await database.write(asker, async (tx) => {
    await addImportJob(tx, {
      id,
      actor: asker.standing.account ?? '',
      format: 'workbook',
      dryRun,
      files: files.map((file) => ({ name: file.name, size: file.bytes.length })),
      content,
    });
    await send({ id, account: asker.standing.account ?? '' }, async (text, values) => {
      return { rows: await runText(tx, text, values) };
    });
  });
  return id;
}

/** Queues a trial again, now for real. */
export async function repeatForReal(
  database: Database,
  asker: Asker,
  id: string,
  send: Parameters<typeof queueImport>[4],
): Promise<string | undefined> {
  const files = await filesOf(database, asker, id);
  return files === undefined ? undefined : queueImport(database, asker, files, false, send);
}

async function filesOf(database: Database, asker: Asker, id: string): Promise<IncomingFile[] | undefined> {
  const content = await database.read(asker, (tx) => importJobContent(tx, id));
  if (content === undefined) return undefined;
  const { parts } = await unzip(
    'import',
    content,
    { ...tableLimits, bytes: 500_000_000, unpacked: 2_000_000_000 },
    () => true,
  );
  return [...parts].map(([name, bytes]) => ({ name: name.replace(/^\d+\//, ''), bytes }));
}

/** Runs a queued import; every end is written to the job, so that its page can tell. */
export async function runImportJob(database: Database, asker: Asker, id: string, reference: string): Promise<void> {
  const job = await database.read(asker, (tx) => readImportJob(tx, id));
  if (job === undefined || (job.state !== 'waiting' && job.state !== 'running')) return;
  const files = await filesOf(database, asker, id);
  if (files === undefined) return;
  const finish = (state: JobState, summary: unknown, findings: unknown, number: string | null) =>
    database.write(asker, (tx) => finishImportJob(tx, id, state, summary, findings, number));
  try {
    const outcome = await importRegister(database, files, {
      dryRun: job.dry_run,
      asker,
      context: { role: null, organisation: null, reason: null, origin: 'import' },
      progress: (phase, done, total) => database.write(asker, (tx) => noteProgress(tx, id, phase, done, total)),
    });
    if (outcome === 'cancelled') await finish('cancelled', null, [], null);
    else
      await finish(
        outcome.accepted ? 'done' : 'refused',
        { ...outcome.summary, sample: outcome.sample },
        outcome.findings,
        null,
      );
  } catch (problem) {
    // Nothing was kept; the queue gives the job again when the database is back.
    if (whyAway(problem) !== undefined) throw problem;
    await finish('failed', null, [], reference);
    throw problem;
  }
}
