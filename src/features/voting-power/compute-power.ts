import { createHash } from 'node:crypto';
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

/** A calculator that keeps the answers to so many questions, by the hash of the game and of what was asked. */
export function powerCalculator(kept = 200): PowerCalculator {
  const answers = new Map<string, PowerOutcome>();
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
      answers.set(key, ended.value);
      if (answers.size > kept) answers.delete(answers.keys().next().value ?? key);
      return ended.value;
    },
  };
}
