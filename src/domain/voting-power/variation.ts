import { type VotingGame, votingGame } from './game.ts';

/**
 * What a quota is a part of. `all`: the weight of all members, so who is not there counts against. `present`: the weight of who is
 * there, so who abstains counts against. `cast`: the weight of votes for and against, which is what the law asks of most bodies.
 */
export type QuotaBase = 'all' | 'present' | 'cast';

/** A share of a base that a proposal must reach, or must pass. Exact: numerator / denominator. */
export interface QuotaRule {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** True for "more than", false for "at least". */
  readonly mustExceed: boolean;
  readonly base: QuotaBase;
}

/** One condition of a body: weights of all members, and the share that is asked of them. */
export interface RuleCondition {
  readonly weights: readonly bigint[];
  readonly rule: QuotaRule;
}

/** The least whole weight that meets a share of a base weight. */
export function quotaOf({ numerator, denominator, mustExceed }: QuotaRule, base: bigint): bigint {
  const product = base * numerator;
  return mustExceed ? product / denominator + 1n : (product + denominator - 1n) / denominator;
}

/**
 * The game that the members play of whom some are absent: they weigh nothing for a proposal. With base `all` the quota stays, so their
 * weight counts against; with `present` and `cast` it is lowered to the weight that is there.
 */
export function absent(conditions: readonly RuleCondition[], members: readonly number[]): VotingGame {
  return without(conditions, members, (base) => base !== 'all');
}

/**
 * The game of the members of whom some are present and abstain: with base `all` and `present` their weight counts against, with `cast`
 * the quota is lowered to the votes cast.
 */
export function abstaining(conditions: readonly RuleCondition[], members: readonly number[]): VotingGame {
  return without(conditions, members, (base) => base === 'cast');
}

/**
 * The game after members have left the body: they are no members any more, whatever the base. Positions stay as they were, so a member
 * that left is one without weight, and a dummy.
 */
export function leaving(conditions: readonly RuleCondition[], members: readonly number[]): VotingGame {
  return without(conditions, members, () => true);
}

function without(
  conditions: readonly RuleCondition[],
  members: readonly number[],
  isLowered: (base: QuotaBase) => boolean,
): VotingGame {
  const gone = new Set(members);
  return votingGame(
    conditions.map(({ weights, rule }) => {
      const rest = weights.map((weight, member) => (gone.has(member) ? 0n : weight));
      const base = (isLowered(rule.base) ? rest : weights).reduce((sum, weight) => sum + weight, 0n);
      return { weights: rest, quota: quotaOf(rule, base) };
    }),
  );
}
