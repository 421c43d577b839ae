/**
 * A stream of whole numbers of 32 bits (signed), the same for the same seed, in batches: for simulations that draw many.
 * Small fast counter (sfc32) of PractRand (Doty-Humphrey).
 */
export class SeededWords {
  readonly #state: Int32Array;

  constructor(seed: number | bigint) {
    const wide = BigInt.asUintN(64, BigInt(seed));
    this.#state = Int32Array.of(Number(wide & 0xffffffffn), Number(wide >> 32n), 0x9e3779b9, 1);
    // The first draws still look like the seed.
    this.fill(new Int32Array(20));
  }

  /** The next words of the stream. */
  fill(into: Int32Array): void {
    const state = this.#state;
    let a = state[0] as number;
    let b = state[1] as number;
    let c = state[2] as number;
    let counter = state[3] as number;
    for (let at = 0; at < into.length; at += 1) {
      const out = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + out) | 0;
      into[at] = out;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = counter;
  }
}

/**
 * A stream of numbers from 0 up to (not including) 1 that is the same for the same seed, so that a simulation can be repeated.
 * Two words of `SeededWords` make the 53 bits of one number.
 */
export function seededRandom(seed: number | bigint): () => number {
  const stream = new SeededWords(seed);
  const words = new Int32Array(64);
  let at = words.length;
  return () => {
    if (at === words.length) {
      stream.fill(words);
      at = 0;
    }
    const high = words[at] as number;
    const low = words[at + 1] as number;
    at += 2;
    return ((high >>> 5) * 67_108_864 + (low >>> 6)) / 9_007_199_254_740_992;
  };
}
