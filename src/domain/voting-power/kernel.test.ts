import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Half, makeHalf } from './half.ts';
import { countLeft } from './half-counts.ts';
import { foldInKernel } from './kernel-fold.ts';
import { kernelLanes } from './kernel-lanes.ts';
import { primesFor, Remainders } from './primes.ts';
import { typescriptLanes } from './typescript-lanes.ts';

test('the kernel that is kept is the one its source gives', async () => {
  const script: { kernelModule(): Promise<string> } = await import(
    /* @vite-ignore */ join(process.cwd(), 'scripts', 'build-kernel.mjs')
  );
  const kept = readFileSync('src/domain/voting-power/generated/kernel-bytes.ts', 'utf8');
  expect(await script.kernelModule()).toBe(kept);
}, 60_000);

test('the kernel and plain TypeScript leave the same cells', () => {
  const [prime = 1] = primesFor(30);
  const cells = fc.array(fc.nat(prime - 1), { minLength: 60, maxLength: 60 });
  const moves = fc.array(fc.record({ first: fc.nat(20), second: fc.nat(20) }), { maxLength: 6 });
  fc.assert(
    fc.property(cells, moves, (start, members) => {
      const [left, right] = [kernelLanes, typescriptLanes].map((maker) => {
        const lanes = maker.lanes(60);
        lanes.start(60, prime);
        for (const [at, value] of start.entries()) lanes.fill(at, 1, value);
        for (const { first, second } of members) {
          lanes.add(first, 0, 60 - first);
          const both = first + second;
          lanes.addTwo(both, second, first, 0, 60 - both);
          lanes.accumulate(first, 60 - first);
        }
        return Array.from({ length: 60 }, (_, at) => [
          lanes.alternate(at, 0, 1),
          lanes.alternate(at, 7, Math.floor(at / 7) + 1),
        ]);
      });
      expect(left).toEqual(right);
    }),
  );
});

test('the primes are the largest below 2^30, without a gap, also beyond the ones that are written down', () => {
  const isPrime = (odd: number) => {
    for (let divisor = 3; divisor * divisor <= odd; divisor += 2) if (odd % divisor === 0) return false;
    return true;
  };
  const expected: number[] = [];
  for (let candidate = 2 ** 30 - 1; expected.length < 50; candidate -= 2)
    if (isPrime(candidate)) expected.push(candidate);
  expect(primesFor(50 * 29.9 - 1)).toEqual(expected);
});

test('the kernel and plain TypeScript fold the halves alike, with a window, by size and not', () => {
  const weights = fc.array(fc.nat(40), { minLength: 9, maxLength: 16 });
  fc.assert(
    fc.property(weights, fc.nat(200), fc.option(fc.nat(60)), fc.boolean(), (all, low, span, bySize) => {
      const halves = [0, 1].map((side) =>
        makeHalf(
          all.filter((_, at) => at % 2 === side).map((weight, at) => ({ count: 1 + (at % 3), weights: [weight] })),
          0,
        ),
      );
      const [left, right] = halves as [Half, Half];
      const window = { low, high: span === null ? undefined : low + span, others: [], size: bySize ? low % 5 : 0 };
      const step = bySize ? 1 : 0;
      expect(foldInKernel(left, right, window, step)).toEqual(countLeft(left, right, window, bySize, false));
    }),
    { numRuns: 60 },
  );
});

test('numbers come back from their remainders', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 300n }), (number) => {
      const primes = primesFor(300);
      expect(new Remainders(primes).whole(primes.map((prime) => Number(number % BigInt(prime))))).toBe(number);
    }),
  );
});
