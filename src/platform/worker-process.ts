import { type ChildProcess, fork } from 'node:child_process';
import type { Log } from './log.ts';

/** A second process beside the web process; started again when it dies. */
export interface WorkerProcess {
  stop(): Promise<void>;
}

/** The environment without what only the web process needs: keys, secrets, tokens and addresses with a password in them. */
export const withoutSecretSettings = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) =>
        !/^(DATABASE_|VERBAND_(OIDC|BACKUP|METRICS)_)/.test(name) && !/(SECRET|TOKEN|PASSWORD|_KEY)$/.test(name),
    ),
  );

/** Starts a worker and keeps it alive; a worker that dies at once again and again is started less and less often. */
export function startWorker(script: string, environment: Readonly<Record<string, string>>, log: Log): WorkerProcess {
  let child: ChildProcess | undefined;
  let stopping = false;
  let wait = 500;
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    const started = performance.now();
    child = fork(script, [], {
      env: { ...withoutSecretSettings(process.env), ...environment },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.once('exit', (code) => {
      child = undefined;
      if (stopping) return;
      wait = performance.now() - started > 30_000 ? 500 : Math.min(wait * 2, 30_000);
      log.warn({ code }, 'worker ended; starting it again');
      timer = setTimeout(start, wait);
    });
  };
  start();
  return {
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        clearTimeout(timer);
        const last = child;
        if (last === undefined) return resolve();
        const force = setTimeout(() => last.kill('SIGKILL'), 12_000);
        last.once('exit', () => {
          clearTimeout(force);
          resolve();
        });
        last.kill('SIGTERM');
      }),
  };
}
