/** An exact fraction of whole numbers; the denominator is positive. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Greatest common divisor; of zero and a number it is the number. */
export function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** The fraction in lowest terms; anything over zero is zero, because a share of nothing is nothing. */
export function ratio(numerator: bigint, denominator: bigint): Ratio {
  if (denominator === 0n || numerator === 0n) return { numerator: 0n, denominator: 1n };
  const common = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}

/** The fraction as `p/q`, or `p` when it is whole. */
export function ratioText({ numerator, denominator }: Ratio): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

const bitsOf = (value: bigint): number => {
  const text = value.toString(16);
  return text.length * 4 - Math.clz32(Number.parseInt(text[0] ?? '0', 16)) + 28;
};

/** The nearest floating number to numerator / denominator, both of any size and not negative. */
export function divideToNumber(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n || denominator === 0n) return 0;
  if (numerator <= 0x1f_ffff_ffff_ffffn && denominator <= 0x1f_ffff_ffff_ffffn)
    return Number(numerator) / Number(denominator);
  const shift = 66 - bitsOf(numerator) + bitsOf(denominator);
  const top = shift > 0 ? numerator << BigInt(shift) : numerator;
  const bottom = shift < 0 ? denominator << BigInt(-shift) : denominator;
  const quotient = top / bottom;
  // A set lowest bit stands for all that is cut off, so that the one rounding below is the only one.
  const sticky = quotient * bottom === top ? quotient : quotient | 1n;
  return Number(sticky) * 2 ** -shift;
}
