import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { type Acceptability, acceptabilityOf, isCertain } from '#domain/assessment/comparison/acceptability.ts';
import { blockCount, type SampleQuestion, sampleBlocks } from '#domain/assessment/comparison/sample-blocks.ts';
import { joined, type Tally } from '#domain/assessment/comparison/tally.ts';
import { samplingPlan } from '#domain/assessment/comparison/weight-sampler.ts';
import { runInThread } from '#platform/threads.ts';
import type { AcceptabilityTask } from './acceptability.task.ts';

/** How a sampling is followed: stopped by the signal, told the share that is done. */
export interface AcceptabilityFollowing {
  readonly signal?: AbortSignal;
  readonly progress?: (share: number) => void;
}

/** Who draws: so many processes beside this one, and this one too when nobody waits for it meanwhile. */
export interface Drawers {
  readonly processes: number;
  readonly here: boolean;
}

/** For a page: everything beside the server, so that other pages do not wait. */
export const besideServer: Drawers = { processes: Math.max(1, availableParallelism() - 1), here: false };

/** A block of samples is soon drawn, and a process takes about this long to start, in seconds. */
const startSeconds = 0.25;

/** For a command: this process alone when that is done before others could help. */
export function drawersFor(question: SampleQuestion): Drawers {
  const others = availableParallelism() - 1;
  return { processes: sampleSeconds(question) < 2 * startSeconds ? 0 : others, here: true };
}

/** About how long one process needs. */
function sampleSeconds({ comparison, region, samples, seed }: SampleQuestion): number {
  const [alternatives, criteria] = [comparison.alternatives.length, comparison.criteria.length];
  const plan = samplingPlan(region, seed);
  const draw = plan.method === 'hit-and-run' ? 4 * criteria ** 2 : (4 * criteria) / Math.max(0.05, plan.accepted);
  return samples * (50 + draw + 0.5 * alternatives * criteria + 2 * alternatives ** 2) * 1e-9;
}

/**
 * Samples acceptability; the same answer for the same question, whoever draws.
 * @throws that a process ended.
 */
export async function runAcceptability(
  question: SampleQuestion,
  { processes, here }: Drawers = besideServer,
  { signal, progress }: AcceptabilityFollowing = {},
): Promise<{ readonly kind: 'done'; readonly acceptability: Acceptability } | { readonly kind: 'cancelled' }> {
  const blocks = blockCount(question.samples);
  const parts = Math.max(1, Math.min(blocks, processes + (here ? 1 : 0)));
  const done = new Array<number>(parts).fill(0);
  const tell = (part: number) => (value: unknown) => {
    done[part] = Number(value);
    progress?.(done.reduce((sum, each) => sum + each, 0) / blocks);
  };
  const edge = (part: number) => Math.floor((part * blocks) / parts);
  const ask = <Output>(task: AcceptabilityTask, told?: (value: unknown) => void) =>
    runInThread<Output>('acceptability', new URL('./acceptability.task.ts', import.meta.url), task, {
      ...(signal ? { signal } : {}),
      ...(told ? { progress: told } : {}),
    });
  const beside = Array.from({ length: here ? parts - 1 : parts }, (_, part) =>
    ask<Tally>({ question, from: edge(part), to: edge(part + 1) }, tell(part)),
  );
  const tallies: Tally[] = [];
  if (here) {
    // The others are asked before this process is busy.
    if (beside.length > 0) await setImmediate();
    tallies.push(sampleBlocks(question, edge(parts - 1), blocks, tell(parts - 1)));
  }
  for (const ended of await Promise.all(beside)) {
    if (ended.kind === 'cancelled') return ended;
    tallies.push(ended.value);
  }
  const tally = tallies.reduce(joined);
  if (here || isCertain(question)) return { kind: 'done', acceptability: acceptabilityOf(question, tally) };
  const concluded = await ask<Acceptability>({ question, tally });
  return concluded.kind === 'cancelled' ? concluded : { kind: 'done', acceptability: concluded.value };
}
