import type { Acceptability } from '#domain/assessment/comparison/acceptability.ts';
import { completeness } from '#domain/assessment/comparison/common-ground.ts';
import { withTopAlike } from '#domain/assessment/comparison/comparison.ts';
import { type Dominance, dominances } from '#domain/assessment/comparison/dominance.ts';
import { type TippingPoint, tippingPoints } from '#domain/assessment/comparison/tipping-points.ts';
import { type VerdictCounts, verdictCounts } from '#domain/assessment/comparison/verdict-counts.ts';
import { type Ranked, ranking, weightedScores } from '#domain/assessment/comparison/weighted-score.ts';
import type { ComparisonFile } from './comparison-file.ts';
import { drawersFor, runAcceptability } from './run-acceptability.ts';

/** What the steps of the scale are worth: what the file says, every rising scale, or the file's with the two highest worths alike. */
export type Steps = 'given' | 'sampled' | 'top-alike';

/** Everything that is computed of a comparison. */
export interface Compared {
  readonly file: ComparisonFile;
  readonly steps: Steps;
  /** Per alternative of the whole file. */
  readonly counts: readonly VerdictCounts[];
  readonly completeness: readonly number[];
  /** Positions from here on are those of the comparison on common ground. */
  readonly ranking: readonly Ranked[];
  readonly dominances: readonly Dominance[];
  readonly tippingPoints: readonly TippingPoint[];
  readonly acceptability: Acceptability;
}

/** Computes a comparison from a file. */
export async function compareFile(
  file: ComparisonFile,
  { samples, seed, steps }: { readonly samples: number; readonly seed: number; readonly steps: Steps },
): Promise<Compared> {
  const comparison =
    steps === 'top-alike' ? { ...file.comparison, scale: withTopAlike(file.comparison.scale) } : file.comparison;
  const question = {
    comparison,
    region: file.region,
    samples,
    seed,
    ...(steps === 'sampled' ? { sampledSteps: true } : {}),
  };
  const sampled = await runAcceptability(question, drawersFor(question));
  if (sampled.kind === 'cancelled') throw new Error('nobody cancels a command');
  return {
    file,
    steps,
    counts: verdictCounts(file.whole),
    completeness: completeness(file.whole),
    ranking: ranking(weightedScores(comparison, file.weights)),
    dominances: dominances(comparison),
    tippingPoints: tippingPoints(comparison, file.weights),
    acceptability: sampled.acceptability,
  };
}
