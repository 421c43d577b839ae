import { type CommonGround, commonGround } from './common-ground.ts';
import type { Comparison } from './comparison.ts';
import { type GroupRankings, groupRankings, type WeighingGroup } from './council-groups.ts';
import { type Dominance, dominances } from './dominance.ts';
import { type TippingPoint, tippingPoints } from './tipping-points.ts';
import { type Ranked, ranking, weightedScores } from './weighted-score.ts';
import { equalWeights, type Weights } from './weights.ts';

/** A comparison with the weights of those who gave them: everything that is exact. Positions are those of the common ground. */
export interface WeighedComparison {
  readonly whole: Comparison;
  readonly ground: CommonGround;
  /** The mean by seats of all who gave weights; those of the framework when nobody did. */
  readonly weights: Weights;
  readonly ranking: readonly Ranked[];
  /** Undefined when nobody gave weights. */
  readonly groups: GroupRankings | undefined;
  readonly dominances: readonly Dominance[];
  readonly tippingPoints: readonly TippingPoint[];
}

/**
 * Compares on common ground. Groups without seats count for one seat when no group has any.
 * @param weigh the weights of each group over the criteria that stay.
 * @param standard the weights over the criteria that stay when nobody gave any; equal ones when it is not given.
 * @returns undefined when fewer than two alternatives, or no criterion, can be compared
 */
export function weighedComparison(
  whole: Comparison,
  weigh: (criteria: readonly number[]) => readonly WeighingGroup[],
  standard: (criteria: readonly number[]) => Weights = (criteria) => equalWeights(criteria.length),
): WeighedComparison | undefined {
  const ground = commonGround(whole);
  const { comparison } = ground;
  if (comparison.alternatives.length < 2 || comparison.criteria.length === 0) return undefined;
  const given = weigh(ground.criteria);
  const seated = given.some((each) => each.seats > 0) ? given : given.map((each) => ({ ...each, seats: 1 }));
  const groups = seated.length === 0 ? undefined : groupRankings(comparison, seated);
  const weights = groups?.mean.weights ?? standard(ground.criteria);
  return {
    whole,
    ground,
    weights,
    ranking: ranking(weightedScores(comparison, weights)),
    groups,
    dominances: dominances(comparison),
    tippingPoints: tippingPoints(comparison, weights),
  };
}
