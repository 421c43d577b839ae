/**
 * A stream of numbers from 0 up to (not including) 1 that is the same for the same seed, so that a simulation can be repeated.
 * SplitMix64 (Steele, Lea & Flood 2014), its upper 53 bits.
 */
export function seededRandom(seed: number | bigint): () => number {
  const mask = (1n << 64n) - 1n;
  let state = BigInt(seed) & mask;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let mixed = state;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & mask;
    mixed ^= mixed >> 31n;
    return Number(mixed >> 11n) / 2 ** 53;
  };
}
