import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { binariesFolder } from './binaries.ts';

/**
 * How to run a PostgreSQL program. PostgreSQL refuses to run as root; as root it runs in a user namespace in which it is an ordinary user.
 * @throws CannotStart `needs-user` when that is not possible here
 */
function commandFor(program: string, args: readonly string[]): { readonly command: string; readonly args: string[] } {
  const path = join(binariesFolder(), program);
  if (process.getuid?.() !== 0) return { command: path, args: [...args] };
  return { command: 'unshare', args: ['--user', '--map-user=1000', '--map-group=1000', path, ...args] };
}

/**
 * What the programs of the database find around them. glibc gives freed memory back to the system after every statement unless told to keep
 * it, and asking for it again made a page that plans a large query three times as slow; so a connection keeps up to 32 MB.
 */
const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  TZ: 'UTC',
  LD_LIBRARY_PATH: join(binariesFolder(), '..', 'lib'),
  MALLOC_TRIM_THRESHOLD_: String(32 * 2 ** 20),
  MALLOC_MMAP_THRESHOLD_: String(32 * 2 ** 20),
});

/** Checks once that programs can run at all. */
export function checkPrograms(): void {
  const { command, args } = commandFor('postgres', ['--version']);
  const result = spawnSync(command, args, { env: environment(), encoding: 'utf8' });
  if (result.status !== 0) {
    const reason = (result.error?.message ?? result.stderr).trim().split('\n')[0] ?? 'onbekend';
    throw new CannotStart(process.getuid?.() === 0 ? 'needs-user' : 'database-broken', { reason, log: 'stderr' });
  }
}

/** Runs a program to its end; answers its exit code and what it said. */
export function runProgram(
  program: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    const { command, args: all } = commandFor(program, args);
    const child = spawn(command, all, { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (problem) => resolve({ code: 1, output: problem.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Starts a program that stays, in a process group of its own, so that Ctrl-C reaches the web process first. */
export function startProgram(program: string, args: readonly string[], log: number): ChildProcess {
  const { command, args: all } = commandFor(program, args);
  const child = spawn(command, all, { env: environment(), stdio: ['ignore', log, log], detached: true });
  child.unref();
  return child;
}
