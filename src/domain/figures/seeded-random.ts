/**
 * A stream of numbers from 0 up to (not including) 1 that is the same for the same seed, so that a simulation can be repeated.
 * Small fast counter (sfc32) of PractRand (Doty-Humphrey), in 32-bit whole numbers; two draws make the 53 bits of one number.
 */
export function seededRandom(seed: number | bigint): () => number {
  const wide = BigInt.asUintN(64, BigInt(seed));
  let a = Number(wide & 0xffffffffn) | 0;
  let b = Number(wide >> 32n) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = (): number => {
    const out = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + out;
    c |= 0;
    return out >>> 0;
  };
  // The first draws still look like the seed.
  for (let skipped = 0; skipped < 20; skipped += 1) next();
  return () => ((next() >>> 5) * 67_108_864 + (next() >>> 6)) / 9_007_199_254_740_992;
}
