/** An exact fraction: the denominator is positive and the two share no divisor. Make one with `rational` or `reduce`. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Rational = { numerator: 0n, denominator: 1n };
export const one: Rational = { numerator: 1n, denominator: 1n };

const size = (value: bigint): bigint => (value < 0n ? -value : value);

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let a = size(left);
  let b = size(right);
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/**
 * The fraction in lowest terms with a positive denominator.
 * @throws RangeError when the denominator is zero.
 */
export function reduce(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new RangeError('a fraction needs a denominator');
  const divisor = greatestCommonDivisor(numerator, denominator);
  const sign = denominator < 0n ? -1n : 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

/** A fraction of two whole numbers; a number that is not whole and safe is a mistake. @throws RangeError */
export function rational(numerator: number | bigint, denominator: number | bigint = 1n): Rational {
  return reduce(BigInt(numerator), BigInt(denominator));
}

export function add(left: Rational, right: Rational): Rational {
  return reduce(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  );
}

export function subtract(left: Rational, right: Rational): Rational {
  return add(left, { numerator: -right.numerator, denominator: right.denominator });
}

export function multiply(left: Rational, right: Rational): Rational {
  return reduce(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** @throws RangeError when the divisor is zero. */
export function divide(left: Rational, right: Rational): Rational {
  return reduce(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** Negative, zero or positive, as the left is less than, equal to or more than the right. By cross-multiplying, never by decimals. */
export function compare(left: Rational, right: Rational): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function equals(left: Rational, right: Rational): boolean {
  return compare(left, right) === 0;
}

/** The sum of fractions: one common denominator, reduced once. */
export function total(values: Iterable<Rational>): Rational {
  let numerator = 0n;
  let denominator = 1n;
  for (const value of values) {
    if (value.denominator === denominator) numerator += value.numerator;
    else {
      numerator = numerator * value.denominator + value.numerator * denominator;
      denominator *= value.denominator;
      if (denominator > 1n << 512n) ({ numerator, denominator } = reduce(numerator, denominator));
    }
  }
  return reduce(numerator, denominator);
}

/** The largest of the fractions; zero when there are none. */
export function largest(values: Iterable<Rational>): Rational {
  let best: Rational | undefined;
  for (const value of values) if (best === undefined || compare(value, best) > 0) best = value;
  return best ?? zero;
}

/** Whole numbers in the proportion of the fractions, with the factor by which each was multiplied (the least common denominator). */
export function wholeNumbers(values: readonly Rational[]): {
  readonly whole: readonly bigint[];
  readonly factor: bigint;
} {
  let factor = 1n;
  for (const { denominator } of values) factor = (factor / greatestCommonDivisor(factor, denominator)) * denominator;
  return { whole: values.map((value) => value.numerator * (factor / value.denominator)), factor };
}

/** The smallest whole number that is not less. */
export function ceiling(value: Rational): bigint {
  return -floor({ numerator: -value.numerator, denominator: value.denominator });
}

/** The largest whole number that is not more. */
export function floor(value: Rational): bigint {
  const quotient = value.numerator / value.denominator;
  return value.numerator < 0n && quotient * value.denominator !== value.numerator ? quotient - 1n : quotient;
}

/** As decimal text with a point and a fixed number of decimals, rounded half away from zero: 2/3 with 1 is `0.7`. */
export function decimal(value: Rational, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const rounded = (2n * size(value.numerator) * scale + value.denominator) / (2n * value.denominator);
  const sign = value.numerator < 0n && rounded !== 0n ? '-' : '';
  const whole = `${sign}${rounded / scale}`;
  return decimals === 0 ? whole : `${whole}.${String(rounded % scale).padStart(decimals, '0')}`;
}

/** As a percentage without its sign, rounded half away from zero: 20/111 with one decimal is `18.0`. */
export function percentage(value: Rational, decimals = 1): string {
  return decimal({ numerator: value.numerator * 100n, denominator: value.denominator }, decimals);
}

/** The nearest floating point number, for a chart or a formula that is not exact; also for figures beyond its range of whole numbers. */
export function toNumber(value: Rational): number {
  const excess = Math.max(value.numerator.toString(2).length, value.denominator.toString(2).length) - 1000;
  if (excess <= 0) return Number(value.numerator) / Number(value.denominator);
  return Number(value.numerator >> BigInt(excess)) / Number(value.denominator >> BigInt(excess));
}

/** As `p/q` in lowest terms, also when q is 1. */
export function fraction(value: Rational): string {
  return `${value.numerator}/${value.denominator}`;
}

/** Reads `0.4`, `2/5`, `40%` or `1` exactly; undefined when it is none of these or longer than 40 signs. */
export function readRational(text: string): Rational | undefined {
  const bare = text.trim();
  if (bare.length > 40) return undefined;
  const quotient = /^(-?\d+)\/(\d+)$/.exec(bare);
  if (quotient?.[1] !== undefined && quotient[2] !== undefined)
    return /^0+$/.test(quotient[2]) ? undefined : reduce(BigInt(quotient[1]), BigInt(quotient[2]));
  const plain = /^(-?)(\d+)(?:\.(\d+))?(%?)$/.exec(bare);
  if (plain === null) return undefined;
  const [, sign = '', whole = '', decimals = '', percent = ''] = plain;
  return reduce(
    BigInt(`${whole}${decimals}`) * (sign === '-' ? -1n : 1n),
    10n ** BigInt(decimals.length) * (percent === '%' ? 100n : 1n),
  );
}
