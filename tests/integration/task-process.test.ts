import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { powerCalculator } from '#features/voting-power/compute-power.ts';

/** Processes this one started and that still are. */
const children = (): number[] =>
  readdirSync(`/proc/${process.pid}/task`)
    .flatMap((thread) => readFileSync(`/proc/${process.pid}/task/${thread}/children`, 'utf8').trim().split(' '))
    .filter((each) => each !== '')
    .map(Number);

/** A game that takes more than is done at once, another every time, so that no kept answer serves. */
const game = (number: number) => ({
  members: 400,
  conditions: [
    {
      weights: Array.from({ length: 400 }, (_, index) => BigInt(((index * 7919 + number * 31) % 997) + 1)),
      quota: 100_001n,
    },
  ],
});

test('a kept process that is ended while it waits costs nobody the answer', async () => {
  const calculator = powerCalculator();
  const before = new Set(children());
  const ask = async (number: number) => (await calculator.compute(game(number), { indices: ['banzhaf'] })).kind;
  expect(await ask(1)).toBe('computed');
  for (const round of [2, 3]) {
    const kept = children().filter((child) => !before.has(child));
    expect(kept.length).toBeGreaterThan(0);
    for (const child of kept) process.kill(child, 'SIGKILL');
    expect(await ask(round)).toBe('computed');
  }
});
