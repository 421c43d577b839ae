import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { isAlive, startOf } from './process.ts';

/** Who holds a data folder. */
export interface RunningInstance {
  readonly pid: number;
  readonly started: string;
  readonly port?: number;
}

/** The hold of one process on a data folder. */
export interface FolderLock {
  readonly folder: string;
  /** Records the port the pages are served on. */
  note(port: number): void;
  release(): void;
}

const lockFile = (folder: string) => join(folder, 'verband.lock');

/** The process that holds a folder, when it is really alive. */
export function runningInstance(folder: string): RunningInstance | undefined {
  try {
    const found = JSON.parse(readFileSync(lockFile(folder), 'utf8')) as RunningInstance;
    return Number.isInteger(found.pid) && isAlive(found.pid) && startOf(found.pid) === found.started
      ? found
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes a data folder for this process. A lock of a process that is gone is taken over.
 * @throws CannotStart `second-instance` when another living process holds it
 */
export function lockDataFolder(path: string): FolderLock {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true });
  const file = lockFile(folder);
  const mine: RunningInstance = { pid: process.pid, started: startOf(process.pid) };
  for (let attempt = 0; ; attempt += 1) {
    try {
      const handle = openSync(file, 'wx', 0o600);
      writeSync(handle, JSON.stringify(mine));
      closeSync(handle);
      break;
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
      const other = runningInstance(folder);
      if (other !== undefined || attempt > 5)
        throw new CannotStart('second-instance', { folder, pid: other?.pid ?? '?', port: other?.port ?? '?' });
      // Moved aside under a name of our own: of two that find the same stale lock only one succeeds.
      try {
        renameSync(file, `${file}.${process.pid}.stale`);
        rmSync(`${file}.${process.pid}.stale`, { force: true });
      } catch {
        // Someone else was first; look again.
      }
    }
  }
  return {
    folder,
    note: (port) => {
      writeFileSync(`${file}.new`, JSON.stringify({ ...mine, port }), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
    release: () => {
      if (runningInstance(folder)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}
