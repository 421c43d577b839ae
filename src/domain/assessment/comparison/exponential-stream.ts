import { SeededWords } from '../../figures/seeded-random.ts';

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

/** A stream of draws that is the same for the same seed. Exponential ones take one word and one multiplication nearly always, no logarithm. */
export class ExponentialStream {
  readonly #source: SeededWords;
  readonly #words = new Int32Array(2048);
  #used = this.#words.length;

  constructor(seed: bigint) {
    this.#source = new SeededWords(seed);
  }

  /** Fills an array with draws from the standard exponential distribution. */
  exponentials(into: Float64Array): void {
    const words = this.#words;
    const count = into.length;
    let used = this.#used;
    for (let at = 0; at < count; at++) {
      if (used === words.length) {
        this.#source.fill(words);
        used = 0;
      }
      const drawn = (words[used] as number) >>> 0;
      used++;
      const layer = drawn & (layers - 1);
      if (drawn < (accept[layer] as number)) into[at] = drawn * (width[layer] as number);
      else {
        this.#used = used;
        into[at] = this.#slow(drawn);
        used = this.#used;
      }
    }
    this.#used = used;
  }

  /** A draw between 0 and 1. */
  uniform(): number {
    return (this.#word() + 0.5) / 2 ** 32;
  }

  #word(): number {
    if (this.#used === this.#words.length) {
      this.#source.fill(this.#words);
      this.#used = 0;
    }
    return (this.#words[this.#used++] as number) >>> 0;
  }

  /** What the quick look refuses: the tail, the edge of a layer, or another draw. */
  #slow(first: number): number {
    let drawn = first;
    for (;;) {
      const layer = drawn & (layers - 1);
      if (drawn < (accept[layer] as number)) return drawn * (width[layer] as number);
      if (layer === 0) return tail - Math.log(this.uniform());
      const x = drawn * (width[layer] as number);
      const low = density[layer] as number;
      const high = density[layer - 1] as number;
      if (low + this.uniform() * (high - low) < Math.exp(-x)) return x;
      drawn = this.#word();
    }
  }
}
