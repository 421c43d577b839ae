/**
 * The whole square root: the largest whole number whose square is not more.
 * @throws RangeError for a negative number.
 */
export function wholeSquareRoot(value: bigint): bigint {
  if (value < 0n) throw new RangeError('no square root of a negative number');
  if (value < 2n) return value;
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
