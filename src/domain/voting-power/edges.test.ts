import { describe, expect, test } from 'vitest';
import { computePower } from './compute-power.ts';
import { votingGame, type WrittenCondition } from './game.ts';
import type { Power, PowerRequest } from './power.ts';
import { ratioText } from './ratio.ts';
import { absent, abstaining, leaving, type RuleCondition } from './variation.ts';

const everything = ['banzhaf', 'shapley', 'coleman', 'deegan-packel', 'public-good', 'minimal'] as const;
const power = (conditions: readonly WrittenCondition[], request: PowerRequest = { indices: everything }): Power => {
  const outcome = computePower(votingGame(conditions), request);
  if (outcome.kind !== 'computed') throw new Error(outcome.kind);
  return outcome;
};

describe('edges', () => {
  test('quota 0: everything wins, so nobody is ever critical', () => {
    const result = power([{ weights: [3, 2, 1], quota: 0 }]);
    expect(result).toMatchObject({ winning: 8n, veto: [], dictators: [], dummies: [0, 1, 2], minimal: { count: 1n } });
    expect(result.banzhaf?.raw).toEqual([0n, 0n, 0n]);
    expect(result.shapley?.value).toEqual([0, 0, 0]);
  });

  test('a quota out of reach: nothing wins', () => {
    const result = power([{ weights: [3, 2, 1], quota: 7 }]);
    expect(result).toMatchObject({ winning: 0n, veto: [], dummies: [0, 1, 2], minimal: { count: 0n } });
    expect(result.coleman).toEqual({ act: 0, prevent: [0, 0, 0], initiate: [0, 0, 0] });
  });

  test('one member decides alone', () => {
    const result = power([{ weights: [5], quota: 1 }]);
    expect(result).toMatchObject({ winning: 1n, veto: [0], dictators: [0], dummies: [], minimal: { count: 1n } });
    expect(result.shapley?.value).toEqual([1]);
  });

  test('members without weight are dummies and double the counts', () => {
    const result = power([{ weights: [2, 0, 1, 0], quota: 2 }]);
    expect(result.banzhaf?.raw).toEqual([8n, 0n, 0n, 0n]);
    expect(result).toMatchObject({ winning: 8n, dictators: [0], dummies: [1, 2, 3] });
    expect(power([{ weights: [0, 0], quota: 1 }])).toMatchObject({ winning: 0n, dummies: [0, 1] });
  });

  test('a thousand members with one vote each have the same power, in closed form', () => {
    const result = power([{ weights: new Array(1001).fill(7), quota: 3504 }], { indices: ['banzhaf', 'shapley'] });
    let ways = 1n;
    for (let k = 1n; k <= 500n; k++) ways = (ways * (1001n - k)) / k;
    expect(new Set(result.banzhaf?.raw)).toEqual(new Set([ways]));
    expect(ratioText(result.shapley?.exact[1000] ?? { numerator: 0n, denominator: 1n })).toBe('1/1001');
    expect(result.winning).toBe(2n ** 1000n);
  });

  test('weights beyond 2^53 are told apart', () => {
    const great = 2n ** 200n;
    const result = power([{ weights: [great, great, great + 1n], quota: 2n * great + 1n }]);
    expect(result.banzhaf?.raw).toEqual([1n, 1n, 3n]);
    expect(result.veto).toEqual([2]);
    const plain = power([{ weights: [1, 1, 2], quota: 3 }]);
    expect(result.deeganPackel).toEqual(plain.deeganPackel);
    const unions = { indices: [], unions: [[0, 1], [2]] } as const;
    expect(power([{ weights: [great, great, great + 1n], quota: 2n * great + 1n }], unions).unions?.owen).toEqual(
      power([{ weights: [1, 1, 2], quota: 3 }], unions).unions?.owen,
    );
  });

  test('decimals are exact: 0.1 + 0.2 reaches 0.3', () => {
    expect(power([{ weights: ['0.1', '0.2', 0.7], quota: '0.3' }]).banzhaf?.raw).toEqual([1n, 1n, 3n]);
    expect(votingGame([{ weights: ['1.50', '3e0', '0.015e2'], quota: 3 }]).conditions).toEqual([
      { weights: [1n, 2n, 1n], quota: 2n },
    ]);
  });

  test.each(['-1', 'x', '', '1,5', Number.NaN, Number.POSITIVE_INFINITY, -3])('%s is no weight', (weight) => {
    expect(() => votingGame([{ weights: [weight], quota: 1 }])).toThrow(RangeError);
  });

  test('a double rule: a condition that always holds says nothing', () => {
    const single = power([{ weights: [3, 2, 1], quota: 4 }]);
    const double = power([
      { weights: [3, 2, 1], quota: 4 },
      { weights: [1, 1, 1], quota: 0 },
    ]);
    expect({ ...double, working: [] }).toEqual({ ...single, working: [] });
  });
});

describe('what is not exact is asked for, and said', () => {
  const weights = Array.from({ length: 60 }, (_, member) => 1000 + ((member * 7919) % 977));
  const game = votingGame([{ weights, quota: 60_000 }]);
  const exact = computePower(game, { indices: ['banzhaf', 'shapley'] }) as Power;

  test('the floating form agrees to ten digits, and its values add up to one', () => {
    for (const lanes of ['kernel', 'typescript'] as const) {
      const result = computePower(game, { indices: [], form: 'floating', lanes }) as Power;
      expect(result.exact).toBe(false);
      const sum = result.floating?.shapley.reduce((total, value) => total + value, 0) ?? 0;
      expect(Math.abs(sum - 1)).toBeLessThan(1e-10);
      for (const [member, value] of (exact.shapley?.value ?? []).entries()) {
        expect(Math.abs((result.floating?.shapley[member] ?? 0) - value)).toBeLessThan(1e-10);
        expect(Math.abs((result.floating?.banzhaf[member] ?? 0) - (exact.banzhaf?.absolute[member] ?? 0))).toBeLessThan(
          1e-10,
        );
      }
    }
  });

  test('a sample is near the exact values, the same for the same seed, and gives its standard error', () => {
    const ask = (seed: number) => computePower(game, { indices: [], form: { samples: 20_000, seed } }) as Power;
    const result = ask(7);
    expect(ask(7)).toEqual(result);
    expect(ask(8)).not.toEqual(result);
    for (const [member, value] of (exact.shapley?.value ?? []).entries()) {
      const error = result.sampled?.shapley.standardError[member] ?? 0;
      expect(error).toBeGreaterThan(0);
      expect(Math.abs((result.sampled?.shapley.value[member] ?? 0) - value)).toBeLessThan(6 * error);
    }
  });

  test('what is too heavy is refused before it starts, with what it needs and what does fit', () => {
    const heavy = votingGame([
      { weights: Array.from({ length: 200 }, (_, member) => 50_000 + member * 211), quota: 8_000_000 },
    ]);
    const outcome = computePower(heavy, { indices: ['shapley'], budget: { seconds: 600, bytes: 2 ** 28 } });
    expect(outcome).toMatchObject({ kind: 'refused', part: 'shapley', floating: { method: 'quadrature' } });
    const double = votingGame([
      { weights: Array.from({ length: 80 }, (_, member) => 10n ** 30n + BigInt(member)), quota: 41n * 10n ** 30n },
      { weights: new Array(80).fill(1), quota: 41 },
    ]);
    expect(computePower(double, { indices: ['banzhaf'] })).toMatchObject({ kind: 'refused', floating: undefined });
  });

  test('a calculation stops when it is told to', () => {
    expect(computePower(game, { indices: ['shapley'] }, { progress: () => false })).toEqual({ kind: 'stopped' });
    let left = 2;
    const progress = () => left-- > 0;
    expect(computePower(game, { indices: ['banzhaf', 'shapley'] }, { progress })).toEqual({ kind: 'stopped' });
  });

  test('plain TypeScript and the kernel give the same answer', () => {
    const asked = { indices: everything } as const;
    const small = votingGame([{ weights: weights.slice(0, 54).map((weight) => weight % 37), quota: 500 }]);
    const [left, right] = (['kernel', 'typescript'] as const).map(
      (lanes) => computePower(small, { ...asked, lanes }) as Power,
    );
    expect({ ...left, working: [] }).toEqual({ ...right, working: [] });
  });
});

describe('members absent, abstaining, gone', () => {
  const rule = (base: 'all' | 'present' | 'cast', mustExceed = true): readonly RuleCondition[] => [
    { weights: [59n, 13n, 11n, 10n, 7n], rule: { numerator: 3n, denominator: 5n, mustExceed, base } },
  ];
  const decides = (game: ReturnType<typeof absent>) => (computePower(game, { indices: [] }) as Power).dictators;

  test('at 60 % of the votes cast the first decides alone once another is away; of all votes it does not', () => {
    expect(decides(absent(rule('cast'), []))).toEqual([]);
    expect(decides(absent(rule('cast'), [4]))).toEqual([0]);
    expect(decides(absent(rule('present'), [4]))).toEqual([0]);
    expect(decides(absent(rule('all'), [4]))).toEqual([]);
  });

  test('abstaining lowers the quota for votes cast only; leaving always', () => {
    expect(decides(abstaining(rule('cast'), [4]))).toEqual([0]);
    expect(decides(abstaining(rule('present'), [4]))).toEqual([]);
    expect(decides(leaving(rule('all'), [4]))).toEqual([0]);
  });

  test('at least and more than differ at the share itself', () => {
    const even = (mustExceed: boolean) => [
      { weights: [1n, 1n], rule: { numerator: 1n, denominator: 2n, mustExceed, base: 'cast' as const } },
    ];
    expect(absent(even(true), []).conditions[0]?.quota).toBe(2n);
    expect(absent(even(false), []).conditions[0]?.quota).toBe(1n);
  });
});
