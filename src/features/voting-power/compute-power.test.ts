import { expect, test } from 'vitest';
import { votingGame } from '#domain/voting-power/game.ts';
import { powerCalculator } from './compute-power.ts';

const small = votingGame([{ weights: [4, 4, 4, 2, 2, 1], quota: 12 }]);
const asked = { indices: ['banzhaf', 'shapley'] } as const;

test('a thread answers, and the second time the answer is the kept one', async () => {
  const calculator = powerCalculator();
  const first = await calculator.compute(small, asked);
  expect(first.kind === 'computed' && first.banzhaf?.raw).toEqual([10n, 10n, 10n, 6n, 6n, 0n]);
  expect(await calculator.compute(votingGame([{ weights: [8, 8, 8, 4, 4, 2], quota: 24 }]), asked)).toBe(first);
});

test('only so many answers are kept; the one used longest ago goes first', async () => {
  const calculator = powerCalculator(2);
  const other = (quota: number) => votingGame([{ weights: [3, 2, 1], quota }]);
  const first = await calculator.compute(small, asked);
  await calculator.compute(other(3), asked);
  expect(await calculator.compute(small, asked)).toBe(first);
  const third = await calculator.compute(other(4), asked);
  await calculator.compute(other(5), asked);
  expect(await calculator.compute(other(4), asked)).toBe(third);
  expect(await calculator.compute(small, asked)).not.toBe(first);
});

test('a calculation that is cancelled stops, and its answer is not kept', async () => {
  const calculator = powerCalculator();
  const weights = Array.from({ length: 300 }, (_, member) => 100_003 + 7919 * member);
  const game = votingGame([{ weights, quota: weights.reduce((sum, weight) => sum + weight, 0) / 2 }]);
  const stop = new AbortController();
  const shares: number[] = [];
  const running = calculator.compute(
    game,
    { indices: [], form: { samples: 900_000_000, seed: 1 } },
    {
      signal: stop.signal,
      progress: (share) => {
        shares.push(share);
        stop.abort();
      },
    },
  );
  expect(await running).toEqual({ kind: 'stopped' });
  expect(shares.length).toBeGreaterThan(0);
});
