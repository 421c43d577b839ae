import { readNumber } from './decimal.ts';

/** Money is a whole number of euro cents. */
export type Cents = bigint;

/** Reads an amount in euro, as `readNumber`; more than two decimals are refused. */
export function readEuro(
  text: string,
): { readonly ok: true; readonly value: Cents } | { readonly ok: false; readonly why: 'not-a-number' | 'ambiguous' } {
  const read = readNumber(text);
  if (!read.ok) return read;
  const [whole = '0', fraction = ''] = read.value.replace('-', '').split('.');
  if (fraction.length > 2 || whole.length > 15) return { ok: false, why: 'not-a-number' };
  const cents = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0') || '0');
  return { ok: true, value: read.value.startsWith('-') ? -cents : cents };
}

/** Cents as euro in plain text with a decimal comma, for files: `14027707` or `14027707,50`. */
export function plainEuro(cents: Cents): string {
  const sign = cents < 0n ? '-' : '';
  const size = cents < 0n ? -cents : cents;
  const fraction = size % 100n;
  return `${sign}${size / 100n}${fraction === 0n ? '' : `,${String(fraction).padStart(2, '0')}`}`;
}

/** Sum of amounts; nothing to add is zero, so ask first whether anything is known. */
export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

/**
 * Divides with rounding half away from zero, only for printing.
 * @throws RangeError when the divisor is zero.
 */
export function divideRounded(numerator: bigint, divisor: bigint): bigint {
  if (divisor === 0n) throw new RangeError('division by zero');
  const negative = numerator < 0n !== divisor < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = divisor < 0n ? -divisor : divisor;
  const rounded = (2n * top + bottom) / (2n * bottom);
  return negative ? -rounded : rounded;
}
