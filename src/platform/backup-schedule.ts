import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupConfig } from './config.ts';
import type { Log } from './log.ts';

/** Backups at a time of day, each in a process of its own so that pages do not notice. */
export interface BackupSchedule {
  stop(): Promise<void>;
}

const ours = /^verband-\d{8}-\d{4}\.backup$/;
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The minute in Amsterdam as 2027-06-18 02:30. */
export const minuteOf = (moment: Date): string => clock.format(moment);

/** Which backups of a folder go when some are kept: the oldest, and never a file that is not ours. */
export const tooMany = (names: readonly string[], keep: number): readonly string[] =>
  names
    .filter((name) => ours.test(name))
    .sort()
    .slice(0, -keep);

/** Whether a backup is due at a minute, as `minuteOf` writes it, when the last was made on a day: never twice on one day, whatever the clock does. */
export const isBackupDue = (lastDay: string, minute: string, at: string): boolean =>
  minute.slice(0, 10) > lastDay && minute.slice(11) >= at;

/**
 * Looks every half minute whether it is time; a clock that jumps makes a backup late or early, never twice on a day.
 * @param command what makes a backup into the file that is added to it
 */
export function scheduleBackups(
  config: BackupConfig,
  command: readonly [string, ...string[]],
  log: Log,
  now: () => Date,
): BackupSchedule {
  let running: ChildProcess | undefined;
  let last = minuteOf(now()).slice(0, 10);
  // Started after the time of day: the first is tomorrow, unless there is none at all for today.
  if (minuteOf(now()).slice(11) < config.at) last = '';
  const make = (minute: string) => {
    mkdirSync(config.folder, { recursive: true, mode: 0o700 });
    const path = join(
      config.folder,
      `verband-${minute.slice(0, 10).replaceAll('-', '')}-${minute.slice(11).replace(':', '')}.backup`,
    );
    const [program, ...parts] = command;
    running = spawn(program, [...parts, path], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    running.stderr?.on('data', (part: Buffer) => (said = `${said}${part}`.slice(-2000)));
    running.once('close', (code) => {
      running = undefined;
      if (code !== 0) log.error({ path, code, said }, 'backup failed');
      else {
        log.info({ path }, 'backup made');
        for (const name of tooMany(readdirSync(config.folder), config.keep))
          rmSync(join(config.folder, name), { force: true });
      }
    });
  };
  const look = () => {
    const minute = minuteOf(now());
    if (running !== undefined || !isBackupDue(last, minute, config.at)) return;
    last = minute.slice(0, 10);
    make(minute);
  };
  const timer = setInterval(look, 30_000);
  timer.unref();
  return {
    stop: () =>
      new Promise((resolve) => {
        clearInterval(timer);
        if (running === undefined) return resolve();
        running.once('close', () => resolve());
        running.kill('SIGTERM');
      }),
  };
}
