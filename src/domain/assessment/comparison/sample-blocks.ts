import { toNumber } from '../../figures/rational.ts';
import { type Comparison, scaledValues } from './comparison.ts';
import { ExponentialStream } from './exponential-stream.ts';
import { addBlock, emptyTally, type Tally, weightUnit } from './tally.ts';
import type { WeightRegion } from './weight-region.ts';
import { samplingPlan, type WeightSampler, weightSampler } from './weight-sampler.ts';

/** What is sampled. */
export interface SampleQuestion {
  /** On common ground: nothing unknown. */
  readonly comparison: Comparison;
  readonly region: WeightRegion;
  readonly samples: number;
  /** Whole, from 0 up to 2³². */
  readonly seed: number;
  /** Draws the worth of the steps between the lowest and the highest too, each rising scale as likely as another. */
  readonly sampledSteps?: boolean;
  /** Weights that are not drawn, for the uncertainty that is left at them. */
  readonly weights?: readonly number[];
}

/** Samples are drawn in blocks of this size, each with a seed of its own, so that it makes no difference who draws which block. */
export const blockSize = 2500;

/** How many blocks a question has. */
export function blockCount(samples: number): number {
  return Math.ceil(samples / blockSize);
}

/**
 * Draws the blocks from one number up to (not including) another. The tally of all blocks is the sum of the tallies of its parts, whatever
 * the parts are.
 * @param progress is told after each block how many are done.
 */
export function sampleBlocks(
  question: SampleQuestion,
  from = 0,
  to = blockCount(question.samples),
  progress: (done: number) => void = () => undefined,
): Tally {
  const { comparison, region, samples, seed, weights } = question;
  const plan = samplingPlan(region, seed);
  const tally = emptyTally(comparison.alternatives.length, comparison.criteria.length);
  const judge = new Judge(question);
  for (let block = from; block < to; block++) {
    const stream = new ExponentialStream(blockSeed(seed, block));
    const size = Math.min(blockSize, samples - block * blockSize);
    judge.count(weights ? new Fixed(weights) : weightSampler(region, plan, stream), stream, size, tally);
    progress(block - from + 1);
  }
  return tally;
}

class Fixed implements WeightSampler {
  readonly #weights: readonly number[];

  constructor(weights: readonly number[]) {
    this.#weights = weights;
  }

  draw(weights: Float64Array): number {
    weights.set(this.#weights);
    return 1;
  }
}

/** The seed of a block: the seed of the question and the number of the block, side by side. */
function blockSeed(seed: number, block: number): bigint {
  return BigInt(seed) | (BigInt(block + 1) << 32n);
}

/** Differences below this part of the sum of weights are rounding, and count as a tie. */
const tolerance = 1e-12;

/** Scores and ranks alternatives. Arrays of its own are used again for every sample; nothing is allocated within a block. */
class Judge {
  readonly #alternatives: number;
  /** What the verdicts are worth, four alternatives side by side: group, criterion, place in the group. */
  readonly #worth: Float64Array;
  readonly #redraw: ((stream: ExponentialStream) => void) | undefined;
  readonly #weights: Float64Array;
  readonly #scores: Float64Array;
  /** Per alternative how many are better. */
  readonly #better: Int32Array;
  /** Of the block: per alternative and rank, and per pair of an alternative and a later one. */
  readonly #ranks: Int32Array;
  readonly #wins: Int32Array;
  readonly #losses: Int32Array;

  constructor(question: SampleQuestion) {
    const { alternatives, criteria } = question.comparison;
    const groups = Math.ceil(alternatives.length / 4);
    this.#alternatives = alternatives.length;
    this.#worth = new Float64Array(groups * criteria.length * 4);
    this.#redraw = redrawing(question, this.#worth);
    this.#weights = new Float64Array(criteria.length);
    this.#scores = new Float64Array(groups * 4);
    this.#better = new Int32Array(alternatives.length);
    this.#ranks = new Int32Array(alternatives.length ** 2);
    this.#wins = new Int32Array((alternatives.length * (alternatives.length - 1)) / 2);
    this.#losses = new Int32Array(this.#wins.length);
  }

  /** Adds a block of samples to a tally. */
  count(sampler: WeightSampler, stream: ExponentialStream, samples: number, tally: Tally): void {
    for (let sample = 0; sample < samples; sample++) {
      const sum = sampler.draw(this.#weights);
      this.#redraw?.(stream);
      this.#score();
      this.#rank(sum * tolerance);
      this.#addWeights(weightUnit / sum, tally.weights);
    }
    addBlock(tally, this.#counts(), samples);
  }

  #score(): void {
    const worth = this.#worth;
    const weights = this.#weights;
    const scores = this.#scores;
    const criteria = weights.length;
    for (let group = 0, at = 0; group < scores.length; group += 4) {
      let one = 0;
      let two = 0;
      let three = 0;
      let four = 0;
      for (let criterion = 0; criterion < criteria; criterion++, at += 4) {
        const weight = weights[criterion] as number;
        one += weight * (worth[at] as number);
        two += weight * (worth[at + 1] as number);
        three += weight * (worth[at + 2] as number);
        four += weight * (worth[at + 3] as number);
      }
      scores[group] = one;
      scores[group + 1] = two;
      scores[group + 2] = three;
      scores[group + 3] = four;
    }
  }

  /** Every pair once: who is better, and from that the ranks. A comparison is counted as 0 or 1, for branches that cannot be foreseen cost most. */
  #rank(margin: number): void {
    const alternatives = this.#alternatives;
    const scores = this.#scores;
    const better = this.#better;
    const ranks = this.#ranks;
    const wins = this.#wins;
    const losses = this.#losses;
    better.fill(0);
    for (let one = 0, pair = 0; one < alternatives; one++) {
      const own = scores[one] as number;
      let above = better[one] as number;
      for (let other = one + 1; other < alternatives; other++, pair++) {
        const lead = own - (scores[other] as number);
        const won = Number(lead > margin);
        const lost = Number(lead < -margin);
        wins[pair] = (wins[pair] as number) + won;
        losses[pair] = (losses[pair] as number) + lost;
        better[other] = (better[other] as number) + won;
        above += lost;
      }
      better[one] = above;
      const at = one * alternatives + above;
      ranks[at] = (ranks[at] as number) + 1;
    }
  }

  /** Ranks and pairs of a block as a tally holds them; counts from nothing again. */
  #counts(): Float64Array {
    const alternatives = this.#alternatives;
    const pairs = alternatives * alternatives;
    const counts = new Float64Array(2 * pairs);
    counts.set(this.#ranks);
    for (let one = 0, pair = 0; one < alternatives; one++)
      for (let other = one + 1; other < alternatives; other++, pair++) {
        counts[pairs + one * alternatives + other] = this.#wins[pair] as number;
        counts[pairs + other * alternatives + one] = this.#losses[pair] as number;
      }
    this.#ranks.fill(0);
    this.#wins.fill(0);
    this.#losses.fill(0);
    return counts;
  }

  /** The weights of the sample, for whoever is first. */
  #addWeights(unit: number, sums: Float64Array): void {
    const weights = this.#weights;
    const criteria = weights.length;
    for (let one = 0; one < this.#alternatives; one++) {
      if (this.#better[one] !== 0) continue;
      for (let criterion = 0, at = one * criteria; criterion < criteria; criterion++, at++)
        sums[at] = (sums[at] as number) + (((weights[criterion] as number) * unit + 0.5) | 0);
    }
  }
}

/** Fills in what the verdicts are worth; answers what draws the uncertain part anew, or undefined when all is certain. */
function redrawing(
  { comparison, sampledSteps }: SampleQuestion,
  worth: Float64Array,
): ((stream: ExponentialStream) => void) | undefined {
  const criteria = comparison.criteria.length;
  const scaled = scaledValues(comparison.scale).map(toNumber);
  const place = (alternative: number, criterion: number) =>
    ((alternative >> 2) * criteria + criterion) * 4 + (alternative & 3);
  const cells = comparison.verdicts.flatMap((row, alternative) =>
    row.map((verdict, criterion) => ({
      at: place(alternative, criterion),
      low: verdict?.low ?? 0,
      steps: (verdict?.high ?? 0) - (verdict?.low ?? 0) + 1,
    })),
  );
  for (const { at, low } of cells) worth[at] = scaled[low] ?? 0;
  const isRising = sampledSteps === true && new Set(scaled).size > 2;
  const drawn = isRising ? cells : cells.filter(({ steps }) => steps > 1);
  if (drawn.length === 0) return undefined;
  const [places, lows, widths] = [
    Int32Array.from(drawn, ({ at }) => at),
    Int32Array.from(drawn, ({ low }) => low),
    Int32Array.from(drawn, ({ steps }) => steps),
  ];
  const values = Float64Array.from(scaled);
  const rise = isRising ? risingScale(scaled, values) : undefined;
  return (stream) => {
    rise?.(stream);
    for (let cell = 0; cell < places.length; cell++) {
      const steps = widths[cell] as number;
      const step = (lows[cell] as number) + (steps > 1 ? Math.floor(stream.uniform() * steps) : 0);
      worth[places[cell] as number] = values[step] as number;
    }
  };
}

/** Draws a rising scale from 0 to 1 uniformly: the distances between steps are weights on a simplex. Steps that are alike stay so. */
function risingScale(scaled: readonly number[], values: Float64Array): (stream: ExponentialStream) => void {
  const levels = [...new Set(scaled)];
  const level = scaled.map((value) => levels.indexOf(value));
  const distances = new Float64Array(levels.length - 1);
  const worths = new Float64Array(levels.length);
  return (stream) => {
    stream.exponentials(distances);
    let sum = 0;
    for (let at = 0; at < distances.length; at++) {
      sum += distances[at] as number;
      worths[at + 1] = sum;
    }
    for (let step = 0; step < level.length; step++) values[step] = (worths[level[step] as number] as number) / sum;
  };
}
