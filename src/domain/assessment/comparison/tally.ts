/**
 * What a number of samples add up to: whole numbers only, so that parts counted apart give the same sum in whatever order they are added.
 * Exact up to ten million samples.
 */
export interface Tally {
  samples: number;
  /** Per alternative how often it had each rank; then per pair how often the first was strictly better. */
  readonly counts: Float64Array;
  /** Per alternative and criterion the weights of the samples in which it was first, in units of `weightUnit`. */
  readonly weights: Float64Array;
  /** For the standard error of draws that depend on each other: sums over blocks of count², count · samples and samples². */
  readonly squares: Float64Array;
  readonly products: Float64Array;
  sizes: number;
}

/** A weight of 1 in a tally. Rounding to it is as often up as down. */
export const weightUnit = 2 ** 29;

/** The most samples whose sums are exact. */
export const mostSamples = 10_000_000;

/** Nothing counted yet. */
export function emptyTally(alternatives: number, criteria: number): Tally {
  const figures = 2 * alternatives * alternatives;
  return {
    samples: 0,
    counts: new Float64Array(figures),
    weights: new Float64Array(alternatives * criteria),
    squares: new Float64Array(figures),
    products: new Float64Array(figures),
    sizes: 0,
  };
}

/** Adds the counts of one block of so many samples. */
export function addBlock(tally: Tally, counts: Float64Array, samples: number): void {
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] as number;
    tally.counts[at] = (tally.counts[at] as number) + count;
    tally.squares[at] = (tally.squares[at] as number) + count * count;
    tally.products[at] = (tally.products[at] as number) + count * samples;
  }
  tally.sizes += samples * samples;
  tally.samples += samples;
}

/** Both parts as one; the order makes no difference. */
export function joined(left: Tally, right: Tally): Tally {
  const sum = (one: Float64Array, other: Float64Array) => one.map((value, at) => value + (other[at] as number));
  return {
    samples: left.samples + right.samples,
    counts: sum(left.counts, right.counts),
    weights: sum(left.weights, right.weights),
    squares: sum(left.squares, right.squares),
    products: sum(left.products, right.products),
    sizes: left.sizes + right.sizes,
  };
}
