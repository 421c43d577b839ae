import { createHash } from 'node:crypto';
import { computePower } from '#domain/voting-power/compute-power.ts';
import { gameText, type VotingGame } from '#domain/voting-power/game.ts';
import type { PowerOutcome, PowerRequest } from '#domain/voting-power/power.ts';
import { runInThread } from '#platform/threads.ts';

/** How a calculation is followed: stopped by the signal, told the share that is done. */
export interface PowerFollowing {
  readonly signal?: AbortSignal;
  readonly progress?: (share: number) => void;
}

/** Computes power in a thread and keeps the latest answers. */
export interface PowerCalculator {
  compute(game: VotingGame, request: PowerRequest, following?: PowerFollowing): Promise<PowerOutcome>;
}

/** What may be computed without a thread: so little that no other page notices. */
const atOnce = { seconds: 0.02, bytes: 32 * 2 ** 20 };

/** A calculator that keeps the answers to so many questions, by the hash of the game and of what was asked. */
export function powerCalculator(kept = 200): PowerCalculator {
  const answers = new Map<string, PowerOutcome>();
  const keep = (key: string, outcome: PowerOutcome): PowerOutcome => {
    answers.set(key, outcome);
    if (answers.size > kept) answers.delete(answers.keys().next().value ?? key);
    return outcome;
  };
  return {
    async compute(game, request, { signal, progress } = {}) {
      const key = createHash('sha256')
        .update(`${gameText(game)}|${JSON.stringify(request)}`)
        .digest('base64');
      const known = answers.get(key);
      if (known !== undefined) {
        // The answer that was used last is the last to be forgotten.
        answers.delete(key);
        answers.set(key, known);
        return known;
      }
      // What is done at once needs no thread: starting one takes longer.
      const isExact = request.form === undefined || request.form === 'exact';
      const quick = isExact ? computePower(game, { ...request, budget: atOnce, lanes: 'typescript' }) : undefined;
      if (quick?.kind === 'computed') return keep(key, quick);
      const source = new URL('./power.task.ts', import.meta.url);
      const ended = await runInThread<PowerOutcome>(
        'power',
        source,
        { game, request },
        {
          ...(signal ? { signal } : {}),
          progress: (share) => progress?.(Number(share)),
        },
      );
      if (ended.kind === 'cancelled') return { kind: 'stopped' };
      return keep(key, ended.value);
    },
  };
}
