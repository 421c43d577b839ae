import { type SampleQuestion, sampleBlocks } from './sample-blocks.ts';
import { type Tally, weightUnit } from './tally.ts';
import { type SamplingPlan, samplingPlan } from './weight-sampler.ts';

/** How robust the outcome is when the weights are not known. */
export interface Acceptability {
  readonly samples: number;
  readonly seed: number;
  readonly plan: SamplingPlan;
  /** Per alternative the share of the weights at which it has rank 1, 2, …; equals share the better rank. */
  readonly ranks: readonly (readonly number[])[];
  readonly rankErrors: readonly (readonly number[])[];
  /** Per pair the share of the weights at which the first is strictly better. What both leave of 1 is the share of ties. */
  readonly pairwise: readonly (readonly number[])[];
  readonly pairwiseErrors: readonly (readonly number[])[];
  /** Per alternative the mean of the weights at which it is first, alone or shared; undefined when it never is. */
  readonly centralWeights: readonly (readonly number[] | undefined)[];
  /** Per alternative how often it is first at its central weights, over what its verdicts and the scale may be. */
  readonly confidence: readonly (number | undefined)[];
  /** The largest standard error of all shares. */
  readonly standardError: number;
}

/** The most samples of what is uncertain for a confidence: its standard error is then at most half a percentage point. */
const confidenceSamples = 10_000;

/**
 * Stochastic multicriteria acceptability analysis (SMAA-2: Lahdelma and Salminen 2001; Tervonen and Figueira 2008; pairwise winning
 * indices: Leskinen, Viitanen, Kangas and Kangas 2006) in this process. To divide it, tally blocks apart and join them.
 */
export function sampleAcceptability(question: SampleQuestion, progress?: (done: number) => void): Acceptability {
  return acceptabilityOf(question, sampleBlocks(question, undefined, undefined, progress));
}

/** What a tally of all blocks of a question says. */
export function acceptabilityOf(question: SampleQuestion, tally: Tally): Acceptability {
  const { comparison, samples, seed, region } = question;
  const count = comparison.alternatives.length;
  const plan = samplingPlan(region, seed);
  const shares = Array.from(tally.counts, (hits) => hits / tally.samples);
  const errors = shares.map((share, at) =>
    plan.method === 'hit-and-run'
      ? dependentError(tally, share, at)
      : Math.sqrt((share * (1 - share)) / Math.max(1, tally.samples - 1)),
  );
  const square = (values: readonly number[], from: number) =>
    comparison.alternatives.map((_, row) => values.slice(from + row * count, from + (row + 1) * count));
  const ranks = square(shares, 0);
  const centralWeights = ranks.map((row, alternative) => {
    const first = (row[0] ?? 0) * tally.samples;
    if (first === 0) return undefined;
    const sums = comparison.criteria.map(
      (_, criterion) => tally.weights[alternative * comparison.criteria.length + criterion] ?? 0,
    );
    return sums.map((sum) => sum / Math.round(first) / weightUnit);
  });
  return {
    samples,
    seed,
    plan,
    ranks,
    rankErrors: square(errors, 0),
    pairwise: square(shares, count * count),
    pairwiseErrors: square(errors, count * count),
    centralWeights,
    confidence: centralWeights.map((weights, alternative) =>
      weights === undefined ? undefined : confidenceAt(question, weights, alternative),
    ),
    standardError: errors.reduce((most, error) => Math.max(most, error), 0),
  };
}

/** Draws of a walk depend on each other, blocks do not: the spread of the blocks around the share of all. */
function dependentError(tally: Tally, share: number, at: number): number {
  const [squares, products] = [tally.squares[at] ?? 0, tally.products[at] ?? 0];
  const spread = Math.max(0, squares - 2 * share * products + share * share * tally.sizes);
  // As many blocks of equal size as would have these sizes.
  const blocks = tally.samples ** 2 / tally.sizes;
  if (blocks < 1.5) return Math.sqrt((share * (1 - share)) / Math.max(1, tally.samples - 1));
  return Math.sqrt((spread / tally.samples ** 2) * (blocks / (blocks - 1)));
}

/** True when only the weights are drawn: then a confidence is one look. */
export function isCertain({ comparison, sampledSteps }: SampleQuestion): boolean {
  return !sampledSteps && comparison.verdicts.every((row) => row.every((verdict) => verdict?.low === verdict?.high));
}

function confidenceAt(question: SampleQuestion, weights: readonly number[], alternative: number): number {
  const { alternatives, criteria } = question.comparison;
  // Large comparisons are content with less.
  const afforded = Math.max(1000, Math.floor(3e8 / (alternatives.length ** 2 * criteria.length)));
  const samples = isCertain(question) ? 1 : Math.min(confidenceSamples, afforded);
  const tally = sampleBlocks({ ...question, samples, weights });
  return (tally.counts[alternative * alternatives.length] ?? 0) / samples;
}
