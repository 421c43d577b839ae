/**
 * Fills arrays with whole numbers of 32 bits (signed), the same stream for the same seed, fast: for simulations that draw many.
 * Small fast counter (sfc32) of PractRand (Doty-Humphrey).
 */
export function seededWords(seed: number | bigint): (into: Int32Array) => void {
  const wide = BigInt.asUintN(64, BigInt(seed));
  const state = Int32Array.of(Number(wide & 0xffffffffn), Number(wide >> 32n), 0x9e3779b9, 1);
  const fill = (into: Int32Array): void => {
    let [a = 0, b = 0, c = 0, counter = 0] = state;
    for (let at = 0; at < into.length; at += 1) {
      const out = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + out) | 0;
      into[at] = out;
    }
    state.set([a, b, c, counter]);
  };
  // The first draws still look like the seed.
  fill(new Int32Array(20));
  return fill;
}

/**
 * A stream of numbers from 0 up to (not including) 1 that is the same for the same seed, so that a simulation can be repeated.
 * Two words of `seededWords` make the 53 bits of one number.
 */
export function seededRandom(seed: number | bigint): () => number {
  const fill = seededWords(seed);
  const words = new Int32Array(64);
  let at = words.length;
  return () => {
    if (at === words.length) {
      fill(words);
      at = 0;
    }
    const [high = 0, low = 0] = [words[at], words[at + 1]];
    at += 2;
    return ((high >>> 5) * 67_108_864 + (low >>> 6)) / 9_007_199_254_740_992;
  };
}
