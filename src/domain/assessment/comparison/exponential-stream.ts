import { seededWords } from '../../figures/seeded-random.ts';

/** A chosen stream of random draws: the same for the same seed. */
export interface ExponentialStream {
  /** Fills an array with draws from the standard exponential distribution. */
  readonly exponentials: (into: Float64Array) => void;
  /** A draw between 0 and 1. */
  readonly uniform: () => number;
}

/** Layers of equal area under the density, and where the tail begins (Marsaglia and Tsang 2000, The ziggurat method, J. Stat. Software 5/8). */
const layers = 256;
const tail = 7.69711747013105;
const area = 3.949659822581557e-3;
const accept = new Uint32Array(layers);
const width = new Float64Array(layers);
const density = new Float64Array(layers);
{
  let [outer, inner] = [tail, tail];
  const base = area / Math.exp(-outer);
  accept[0] = (outer / base) * 2 ** 32;
  accept[1] = 0;
  width[0] = base / 2 ** 32;
  width[layers - 1] = outer / 2 ** 32;
  density[0] = 1;
  density[layers - 1] = Math.exp(-outer);
  for (let layer = layers - 2; layer >= 1; layer--) {
    outer = -Math.log(area / outer + Math.exp(-outer));
    accept[layer + 1] = (outer / inner) * 2 ** 32;
    inner = outer;
    density[layer] = Math.exp(-outer);
    width[layer] = outer / 2 ** 32;
  }
}

/** Exponential draws by the ziggurat: one word and one multiplication for nearly all of them, no logarithm. */
export function exponentialStream(seed: bigint): ExponentialStream {
  const refill = seededWords(seed);
  const words = new Int32Array(4096);
  let used = words.length;
  const word = (): number => {
    if (used === words.length) {
      refill(words);
      used = 0;
    }
    return (words[used++] as number) >>> 0;
  };
  const uniform = (): number => (word() + 0.5) / 2 ** 32;
  /** What the quick look refuses: the tail, the edge of a layer, or another draw. */
  const slow = (first: number): number => {
    let drawn = first;
    for (;;) {
      const layer = drawn & (layers - 1);
      if (drawn < (accept[layer] as number)) return drawn * (width[layer] as number);
      if (layer === 0) return tail - Math.log(uniform());
      const x = drawn * (width[layer] as number);
      const [low, high] = [density[layer] as number, density[layer - 1] as number];
      if (low + uniform() * (high - low) < Math.exp(-x)) return x;
      drawn = word();
    }
  };
  return {
    uniform,
    exponentials: (into) => {
      const count = into.length;
      for (let at = 0; at < count; at++) {
        if (used === words.length) {
          refill(words);
          used = 0;
        }
        const drawn = (words[used++] as number) >>> 0;
        const layer = drawn & (layers - 1);
        into[at] = drawn < (accept[layer] as number) ? drawn * (width[layer] as number) : slow(drawn);
      }
    },
  };
}
