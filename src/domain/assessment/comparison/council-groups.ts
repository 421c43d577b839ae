import type { Comparison } from './comparison.ts';
import { type Ranked, ranking, weightedScores } from './weighted-score.ts';
import { meanWeights, type Weights } from './weights.ts';

/** A group in a council with the weights that it gives. */
export interface WeighingGroup {
  readonly name: string;
  readonly seats: number;
  readonly weights: Weights;
}

/** Each group's ranking beside the ranking at the mean of their weights by seats. */
export interface GroupRankings {
  readonly groups: readonly (WeighingGroup & { readonly ranking: readonly Ranked[] })[];
  readonly mean: { readonly weights: Weights; readonly ranking: readonly Ranked[] };
}

/** What every group's weights lead to, and their mean by seats. @throws RangeError when no group has a seat. */
export function groupRankings(comparison: Comparison, groups: readonly WeighingGroup[]): GroupRankings {
  const mean = meanWeights(groups);
  return {
    groups: groups.map((group) => ({ ...group, ranking: ranking(weightedScores(comparison, group.weights)) })),
    mean: { weights: mean, ranking: ranking(weightedScores(comparison, mean)) },
  };
}
