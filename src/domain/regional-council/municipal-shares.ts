import { divide, one, type Rational, rational, reduce, subtract, total } from '../figures/rational.ts';
import { wholeSquareRoot } from '../figures/square-root.ts';
import type { Municipality } from './municipality.ts';

/** The unit to which shares that are irrational are rounded: a millionth. */
const millionth = 1_000_000n;

/** Decimals to which a square root is taken before anything is divided. */
const rootDecimals = 12n;

/** Each municipality's part of all valid votes (A) or inhabitants (B). What is missing counts as nothing: ask `missingInputs` first. */
export function sharesOf(
  municipalities: readonly Municipality[],
  measure: 'validVotes' | 'inhabitants',
): readonly Rational[] | undefined {
  const sizes = municipalities.map((each) => BigInt(each[measure] ?? 0));
  const all = sizes.reduce((sum, each) => sum + each, 0n);
  return all === 0n ? undefined : sizes.map((each) => reduce(each, all));
}

/**
 * Each municipality's part of the sum of the square roots of inhabitants, in whole millionths that add up to one: rounded down,
 * the rest to the largest remainders. The roots themselves are exact to twelve decimals.
 */
export function squareRootShares(municipalities: readonly Municipality[]): readonly Rational[] | undefined {
  const roots = municipalities.map((each) =>
    wholeSquareRoot(BigInt(each.inhabitants ?? 0) * 10n ** (2n * rootDecimals)),
  );
  const all = roots.reduce((sum, each) => sum + each, 0n);
  if (all === 0n) return undefined;
  const parts = roots.map((root, at) => ({
    at,
    whole: (root * millionth) / all,
    rest: (root * millionth) % all,
  }));
  let left = millionth - parts.reduce((sum, each) => sum + each.whole, 0n);
  const millionths = parts.map((each) => each.whole);
  for (const { at } of parts.toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))) {
    if (left === 0n) break;
    millionths[at] = (millionths[at] ?? 0n) + 1n;
    left -= 1n;
  }
  return millionths.map((each) => reduce(each, millionth));
}

/** Shares under a ceiling, with who was brought down to it; or why that cannot be done. */
export type Ceiled =
  | { readonly kind: 'ceiled'; readonly shares: readonly Rational[]; readonly lowered: readonly number[] }
  | {
      readonly kind: 'impossible';
      /** `too-low`: the ceiling times the number of municipalities is less than one. `nobody-else`: no other has any weight. */
      readonly why: 'too-low' | 'nobody-else';
      /** The lowest ceiling that is possible: one divided by those that have weight. */
      readonly lowest: Rational;
    };

/**
 * No share above the ceiling; the excess goes to the others in proportion to their shares. That may lift another above it, so it is
 * repeated until none is. The shares that come in add up to one, and so do those that come out.
 */
export function underCeiling(shares: readonly Rational[], ceiling: Rational): Ceiled {
  const withWeight = shares.filter((share) => share.numerator > 0n).length;
  const lowest = reduce(1n, BigInt(Math.max(1, withWeight)));
  if (ceiling.numerator * BigInt(shares.length) < ceiling.denominator)
    return { kind: 'impossible', why: 'too-low', lowest };
  if (ceiling.numerator * BigInt(withWeight) < ceiling.denominator)
    return { kind: 'impossible', why: 'nobody-else', lowest };
  const lowered = new Set<number>();
  for (;;) {
    const free = total(shares.filter((_, at) => !lowered.has(at)));
    const room = subtract(one, reduce(ceiling.numerator * BigInt(lowered.size), ceiling.denominator));
    const factor = free.numerator === 0n ? rational(0) : divide(room, free);
    const now = shares.map((share, at) =>
      lowered.has(at) ? ceiling : reduce(share.numerator * factor.numerator, share.denominator * factor.denominator),
    );
    const above = now.flatMap((share, at) =>
      !lowered.has(at) && share.numerator * ceiling.denominator > ceiling.numerator * share.denominator ? [at] : [],
    );
    if (above.length === 0) return { kind: 'ceiled', shares: now, lowered: [...lowered].sort((a, b) => a - b) };
    for (const at of above) lowered.add(at);
  }
}
