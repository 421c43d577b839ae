import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  ceiling,
  compare,
  decimal,
  divide,
  equals,
  floor,
  fraction,
  largest,
  multiply,
  one,
  percentage,
  rational,
  readRational,
  reduce,
  subtract,
  toNumber,
  total,
  wholeNumbers,
  zero,
} from './rational.ts';
import { seededRandom } from './seeded-random.ts';
import { wholeSquareRoot } from './square-root.ts';

const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([top, bottom]) => reduce(top, bottom));

describe('exact fractions', () => {
  test('adding and taking away again changes nothing, nor does multiplying and dividing', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (!equals(b, zero)) expect(divide(multiply(a, b), b)).toEqual(a);
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
      }),
    );
  });

  test('a sum does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fractions, { maxLength: 30 }), (values) => {
        expect(total(values)).toEqual(values.toReversed().reduce(add, zero));
      }),
    );
  });

  test('floor and ceiling are the whole numbers around', () => {
    fc.assert(
      fc.property(fractions, (value) => {
        expect(compare(rational(floor(value)), value)).toBeLessThanOrEqual(0);
        expect(compare(rational(floor(value) + 1n), value)).toBe(1);
        expect(ceiling(value) - floor(value)).toBe(value.denominator === 1n ? 0n : 1n);
      }),
    );
  });

  test('whole numbers keep the proportion', () => {
    fc.assert(
      fc.property(fc.array(fractions, { minLength: 1, maxLength: 8 }), (values) => {
        const { whole, factor } = wholeNumbers(values);
        expect(whole.map((each) => reduce(each, factor))).toEqual(values);
      }),
    );
  });

  test('printing rounds half away from zero', () => {
    expect(percentage(rational(12, 111))).toBe('10.8');
    expect(decimal(rational(5, 100), 1)).toBe('0.1');
    expect(decimal(rational(-5, 100), 1)).toBe('-0.1');
    expect(decimal(rational(-4, 100), 1)).toBe('0.0');
    expect(percentage(rational(1, 8), 0)).toBe('13');
    expect(decimal(rational(7, 2), 0)).toBe('4');
  });

  test('what is written reads back', () => {
    fc.assert(
      fc.property(fractions, (value) => {
        expect(readRational(fraction(value))).toEqual(value);
      }),
    );
    expect(readRational('0.4')).toEqual(rational(2, 5));
    expect(readRational('40%')).toEqual(rational(2, 5));
    expect(readRational(' 1 ')).toEqual(one);
    for (const text of ['', '1e3', '1/0', '0,4', '.5', 'NaN', '9'.repeat(41)])
      expect(readRational(text)).toBeUndefined();
  });

  test('a number beyond floating point is still near', () => {
    expect(toNumber(reduce(10n ** 700n, 3n * 10n ** 700n))).toBeCloseTo(1 / 3, 14);
    expect(toNumber(reduce(10n ** 700n + 1n, 3n * 10n ** 700n))).toBeCloseTo(1 / 3, 14);
    expect(largest([])).toEqual(zero);
    expect(() => reduce(1n, 0n)).toThrow(RangeError);
  });
});

test('the whole square root is the largest whose square is not more', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), (value) => {
      const root = wholeSquareRoot(value);
      expect(root * root <= value && (root + 1n) * (root + 1n) > value).toBe(true);
    }),
  );
  expect(() => wholeSquareRoot(-1n)).toThrow(RangeError);
});

test('the same seed gives the same numbers, from 0 up to 1', () => {
  const [left, right, other] = [seededRandom(7), seededRandom(7n), seededRandom(8)];
  const draws = Array.from({ length: 1000 }, () => left());
  expect(draws).toEqual(Array.from({ length: 1000 }, () => right()));
  expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
  expect(draws[0]).not.toBe(other());
  expect(draws.reduce((sum, draw) => sum + draw, 0) / 1000).toBeCloseTo(0.5, 1);
});
