import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** What a thread says to who started it. */
type Said = { readonly kind: 'progress'; readonly value: unknown } | { readonly kind: 'done'; readonly value: unknown };

/** How a task is followed, and stopped while it runs or waits. */
export interface ThreadOptions {
  readonly signal?: AbortSignal;
  readonly progress?: (value: unknown) => void;
}

const most = Math.max(1, availableParallelism() - 1);
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs heavy work in a thread of its own, as many at a time as there are processors to spare. The task is named; it lies in
 * `tasks/NAME.js` beside the bundle, or else in its source file.
 * @throws what the task throws.
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
    return await followed<Output>(new Worker(scriptOf(name, source), { workerData: input }), options);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function scriptOf(name: string, source: URL): string {
  const built = fileURLToPath(new URL(`./tasks/${name}.js`, import.meta.url));
  return existsSync(built) ? built : fileURLToPath(source);
}

function followed<Output>(
  worker: Worker,
  { signal, progress }: ThreadOptions,
): Promise<{ readonly kind: 'done'; readonly value: Output } | { readonly kind: 'cancelled' }> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      resolve({ kind: 'cancelled' });
      void worker.terminate();
    };
    signal?.addEventListener('abort', cancel, { once: true });
    const end = () => signal?.removeEventListener('abort', cancel);
    worker.on('message', (said: Said) => {
      if (said.kind === 'progress') progress?.(said.value);
      else resolve({ kind: 'done', value: said.value as Output });
    });
    worker.once('error', (problem) => {
      end();
      reject(problem);
    });
    worker.once('exit', (code) => {
      end();
      reject(new Error(`thread ended with ${code} without an answer`));
    });
  });
}

/** The other side: a task file calls this once with its work. */
export function answerThread<Input, Output>(work: (input: Input, progress: (value: unknown) => void) => Output): void {
  const say = (said: Said) => parentPort?.postMessage(said);
  say({ kind: 'done', value: work(workerData as Input, (value) => say({ kind: 'progress', value })) });
}
