import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { withoutSecretSettings } from './worker-process.ts';

/** What a task says to who asked it. */
type Said =
  | { readonly kind: 'progress'; readonly value: unknown }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string };

/** How a task is followed, and stopped while it runs or waits. */
export interface ThreadOptions {
  readonly signal?: AbortSignal;
  readonly progress?: (value: unknown) => void;
}

const most = Math.max(1, availableParallelism() - 1);
/** A process that has nothing to do is kept so long, in milliseconds, because starting one takes longer than most tasks. */
const keptIdle = 30_000;
let running = 0;
const waiting: (() => void)[] = [];
/** Processes without work, with the timer that ends each. */
const idle = new Map<string, { readonly child: ChildProcess; readonly timer: NodeJS.Timeout }[]>();

/**
 * Runs heavy work beside this process, as many tasks at a time as there are processors to spare. The task is named; it lies in
 * `tasks/NAME.js` beside the bundle, or else in its source file. It runs in a worker thread of a process of its own, not of this one: compiled
 * code of several threads in one process can end the whole process (decision 0019).
 * @throws what the task throws, or that its process ended.
 */
export async function runInThread<Output>(
  name: string,
  source: URL,
  input: unknown,
  options: ThreadOptions = {},
): Promise<{ readonly kind: 'done'; readonly value: Output } | { readonly kind: 'cancelled' }> {
  if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    if (options.signal?.aborted) return { kind: 'cancelled' };
    const kept = takeIdle(name);
    if (kept !== undefined) {
      const outcome = await followed<Output>(name, kept, input, options);
      if (outcome.kind !== 'ended') return outcome;
      // It was ended from outside while it waited; that says nothing of the task.
    }
    const outcome = await followed<Output>(name, started(name, source), input, options);
    if (outcome.kind === 'ended') throw new Error(`the task ${name} ended without an answer`);
    return outcome;
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** A kept process, no longer to be ended for having nothing to do. */
function takeIdle(name: string): ChildProcess | undefined {
  const kept = idle.get(name)?.pop();
  clearTimeout(kept?.timer);
  return kept?.child;
}

/** A process that is going is given no task. */
function forget(name: string, child: ChildProcess): void {
  idle.set(
    name,
    (idle.get(name) ?? []).filter((each) => each.child !== child),
  );
}

function started(name: string, source: URL): ChildProcess {
  const built = fileURLToPath(new URL(`./tasks/${name}.js`, import.meta.url));
  const child = fork(existsSync(built) ? built : fileURLToPath(source), [], {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: withoutSecretSettings(process.env),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.once('exit', () => forget(name, child));
  return child;
}

/** Keeps a process for the next task of the name; it does not keep this process alive. */
function rest(name: string, child: ChildProcess): void {
  const timer = setTimeout(() => {
    forget(name, child);
    child.kill();
  }, keptIdle).unref();
  idle.set(name, [...(idle.get(name) ?? []), { child, timer }]);
  child.unref();
  child.channel?.unref();
}

function followed<Output>(
  name: string,
  child: ChildProcess,
  input: unknown,
  { signal, progress }: ThreadOptions,
): Promise<
  { readonly kind: 'done'; readonly value: Output } | { readonly kind: 'cancelled' } | { readonly kind: 'ended' }
> {
  child.ref();
  child.channel?.ref();
  return new Promise((resolve, reject) => {
    const end = () => {
      signal?.removeEventListener('abort', cancel);
      child.off('message', hear);
      child.off('exit', gone);
      child.off('error', gone);
    };
    const cancel = () => {
      end();
      child.kill('SIGKILL');
      resolve({ kind: 'cancelled' });
    };
    const gone = () => {
      end();
      resolve({ kind: 'ended' });
    };
    const hear = (message: unknown) => {
      const said = message as Said;
      if (said.kind === 'progress') return progress?.(said.value);
      end();
      rest(name, child);
      if (said.kind === 'done') resolve({ kind: 'done', value: said.value as Output });
      else reject(new Error(said.message));
    };
    signal?.addEventListener('abort', cancel, { once: true });
    child.on('message', hear);
    child.once('exit', gone);
    child.once('error', gone);
    child.send({ input });
  });
}

/**
 * The other side: a task file calls this once with its work; it is asked again and again. The work runs in a worker thread of the task's own
 * process, so that the process hears at once that who asked is gone, also in the middle of long work, and ends.
 */
export function answerThread<Input, Output>(work: (input: Input, progress: (value: unknown) => void) => Output): void {
  if (isMainThread) passOn();
  else answer(work);
}

/** The first thread of a task's process: passes on what is asked and answered, and ends with who asked. */
function passOn(): void {
  const thread = new Worker(process.argv[1] ?? '');
  process.on('message', (asked) => thread.postMessage(asked));
  thread.on('message', (said: Said) => process.send?.(said));
  thread.on('error', (problem) => {
    process.send?.({ kind: 'failed', message: problem.stack ?? problem.message } satisfies Said, () => process.exit(1));
  });
  process.on('disconnect', () => process.exit(0));
}

/** The worker thread: does the work. */
function answer<Input, Output>(work: (input: Input, progress: (value: unknown) => void) => Output): void {
  const say = (said: Said) => parentPort?.postMessage(said);
  parentPort?.on('message', ({ input }: { readonly input: Input }) => {
    try {
      say({ kind: 'done', value: work(input, (value) => say({ kind: 'progress', value })) });
    } catch (problem) {
      say({ kind: 'failed', message: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) });
    }
  });
}
