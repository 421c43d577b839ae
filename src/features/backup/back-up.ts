import { CannotLoad, dump, type Loaded, load, rehearse, unfinishedImports } from '#database/backup.ts';
import type { Asker, Database, InTransaction } from '#database/connection.ts';
import { refreshStatistics } from '#database/statistics.ts';
import { readSealedLines, Unreadable, writeSealed } from '#platform/sealed-file.ts';

export type Progress = (done: number, total: number) => void;

/** Writes a backup of everything to a file, on one moment, while others go on working. @returns bytes written */
export async function backUp(
  database: Database,
  asker: Asker,
  path: string,
  passphrase: string | undefined,
  now: Date,
  progress: Progress,
): Promise<number> {
  return database.read(asker, (tx: InTransaction) => writeSealed(path, dump(tx, now, progress), passphrase));
}

export type RestoreOutcome =
  | ({ readonly kind: 'restored' } & Loaded)
  | {
      readonly kind: 'refused';
      readonly problem: CannotLoad['problem'] | Unreadable['problem'];
      readonly detail: string;
    };

async function outcomeOf(work: () => Promise<Loaded>): Promise<RestoreOutcome> {
  try {
    return { kind: 'restored', ...(await work()) };
  } catch (problem) {
    if (problem instanceof CannotLoad) return { kind: 'refused', problem: problem.problem, detail: problem.detail };
    if (problem instanceof Unreadable) return { kind: 'refused', problem: problem.problem, detail: '' };
    throw problem;
  }
}

/** Puts a backup back: all of it, or nothing. @param queueAgain called for each import that had not ended */
export function restore(
  database: Database,
  appLogin: string,
  path: string,
  passphrase: string | undefined,
  replace: boolean,
  queueAgain: (job: { readonly id: string; readonly account: string }) => Promise<void>,
): Promise<RestoreOutcome> {
  return outcomeOf(async () => {
    const loaded = await load(database.kysely, appLogin, readSealedLines(path, passphrase), { replace });
    await refreshStatistics(database);
    for (const job of await unfinishedImports(database.kysely)) await queueAgain(job);
    return loaded;
  });
}

/** Proves that a backup can be put back, without changing anything. */
export const check = (database: Database, path: string, passphrase: string | undefined): Promise<RestoreOutcome> =>
  outcomeOf(() => rehearse(database.kysely, readSealedLines(path, passphrase)));
