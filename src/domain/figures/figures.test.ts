import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from './decimal.ts';
import { divideRounded, plainEuro, readEuro, sum } from './money.ts';

describe('reading numbers', () => {
  test.each([
    ['14.027.707', '14027707'],
    ['14.027.707,50', '14027707.5'],
    ['€ 98.000,-', '98000'],
    ['1,5', '1.5'],
    ['-0', '0'],
    ['007', '7'],
    ['0.125', '0.125'],
    ['12.5', '12.5'],
  ])('%s is %s', (text, value) => expect(readNumber(text)).toEqual({ ok: true, value }));

  test('one point with three digits behind it is refused: two readings', () => {
    expect(readNumber('14.027')).toEqual({ ok: false, why: 'ambiguous' });
  });

  test.each(['', 'abc', '1,2,3', '1.2.3', '1e5', '--1', 'Infinity'])('%s is no number', (text) =>
    expect(readNumber(text).ok).toBe(false),
  );
});

describe('money', () => {
  test('an amount written to a file reads back the same', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), (cents) => {
        expect(readEuro(plainEuro(cents))).toEqual({ ok: true, value: cents });
      }),
    );
  });

  test('rounding is half away from zero and symmetric', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (top, bottom) => {
          const rounded = divideRounded(top, bottom);
          const twice = 2n * (rounded * bottom - top);
          expect(twice <= bottom && twice >= -bottom).toBe(true);
          expect(divideRounded(-top, bottom)).toBe(-rounded);
        },
      ),
    );
  });

  test('the two real contributions of 2018 add up to the document', () => {
    expect(plainEuro(sum([1402770700n, 1553063200n]))).toBe('29558339');
  });

  test('fractions of a cent are refused', () => expect(readEuro('1,005').ok).toBe(false));
});
