/**
 * Voting power in weighted games, exact: the door for programs outside Verband (`verband/voting-power`).
 *
 * ```ts
 * const game = votingGame([{ weights: ['0.592', '0.124', '0.112', '0.106', '0.066'], quota: '0.6' }]);
 * const outcome = computePower(game, { indices: ['banzhaf', 'shapley'] });
 * if (outcome.kind === 'computed') console.log(outcome.shapley?.value);
 * ```
 */
export { computePower } from './compute-power.ts';
export {
  type Condition,
  groupedGame,
  isNeverWon,
  type VotingGame,
  votingGame,
  type WrittenCondition,
  wins,
} from './game.ts';
export { type Budget, defaultBudget, type Estimate, type Method, type Reason } from './plan.ts';
export {
  type Power,
  type PowerIndex,
  type PowerOutcome,
  type PowerRequest,
  type PowerTools,
  powerIndices,
} from './power.ts';
export { type BanzhafPower, banzhafRatios, type ColemanPower, type ExactShares } from './power-values.ts';
export { type Ratio, ratioText } from './ratio.ts';
export {
  absent,
  abstaining,
  leaving,
  type QuotaBase,
  type QuotaRule,
  quotaOf,
  type RuleCondition,
} from './variation.ts';
