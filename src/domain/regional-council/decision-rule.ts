import {
  ceiling,
  divide,
  floor,
  multiply,
  type Rational,
  rational,
  subtract,
  total,
  wholeNumbers,
  zero,
} from '../figures/rational.ts';
import { reaches, type Threshold } from './thresholds.ts';
import type { Weighed } from './vote-weights.ts';

/**
 * What a threshold is a share of. By law the votes cast (Gemeentewet 30(1) through Wgr 22(1)), so that is the default. Where nobody
 * abstains, cast and present are the same; at a roll-call of a public body nobody can (Gemeentewet 32(2)).
 */
export const bases = ['cast', 'present', 'all'] as const;
export type Base = (typeof bases)[number];

/** When a proposal passes: all conditions hold. */
export interface DecisionRule {
  readonly weight: Threshold;
  readonly base: Base;
  /** At least so many municipalities of which more than half of their own weight votes for. */
  readonly municipalities?: number;
  /** At least so many members vote for. */
  readonly members?: number;
}

/** How each member of a council votes; by position in `groups`. */
export type Vote = 'for' | 'against' | 'abstains' | 'absent';

/** True when the proposal passes. Without a vote in the base nothing does. */
export function passes(weighed: Weighed, rule: DecisionRule, votes: readonly Vote[]): boolean {
  const weightOf = (counts: (vote: Vote) => boolean) =>
    total(weighed.groups.filter((_, at) => counts(votes[at] ?? 'absent')).map((each) => each.weight));
  const base = weightOf((vote) =>
    rule.base === 'all' ? true : rule.base === 'present' ? vote !== 'absent' : vote === 'for' || vote === 'against',
  );
  if (base.numerator === 0n) return false;
  if (
    !reaches(
      divide(
        weightOf((vote) => vote === 'for'),
        base,
      ),
      rule.weight,
    )
  )
    return false;
  if (votes.filter((vote) => vote === 'for').length < (rule.members ?? 0)) return false;
  return majorities(weighed, votes) >= (rule.municipalities ?? 0);
}

/** The number of municipalities of which more than half of their own weight votes for. */
function majorities(weighed: Weighed, votes: readonly Vote[]): number {
  const byMunicipality = Map.groupBy(
    weighed.groups.map((each, at) => ({ ...each, vote: votes[at] ?? 'absent' })),
    (each) => each.code,
  );
  return [...byMunicipality.values()].filter((own) => {
    const yes = total(own.filter((each) => each.vote === 'for').map((each) => each.weight));
    const all = total(own.map((each) => each.weight));
    return yes.numerator * 2n * all.denominator > all.numerator * yes.denominator;
  }).length;
}

/** A game of weighted conditions in whole numbers, as a power calculation takes it: a coalition wins when it meets every quota. */
export interface WeightedGame {
  readonly conditions: readonly { readonly weights: readonly bigint[]; readonly quota: bigint }[];
}

/** The least whole number that reaches a threshold of a whole number. */
export function quotaOf(all: bigint, threshold: Threshold): bigint {
  const exact = multiply(rational(all), threshold.share);
  return threshold.comparison === 'at-least' ? ceiling(exact) : floor(exact) + 1n;
}

/** The game in which each municipality votes as one and everyone is present. */
export function municipalGame(weighed: Weighed, rule: DecisionRule): WeightedGame {
  const { whole } = wholeNumbers(weighed.municipalities.map((each) => each.weight));
  const all = whole.reduce((sum, each) => sum + each, 0n);
  const heads = weighed.municipalities.map((each) => (each.weight.numerator > 0n ? 1n : 0n));
  return {
    conditions: [
      { weights: whole, quota: quotaOf(all, rule.weight) },
      ...(rule.municipalities === undefined ? [] : [{ weights: heads, quota: BigInt(rule.municipalities) }]),
      ...(rule.members === undefined
        ? []
        : [{ weights: weighed.municipalities.map((each) => BigInt(each.members)), quota: BigInt(rule.members) }]),
    ],
  };
}

/** The game of single members; undefined when the rule counts majorities within municipalities, which is no weighted condition. */
export function memberGame(weighed: Weighed, rule: DecisionRule): WeightedGame | undefined {
  if (rule.municipalities !== undefined && rule.municipalities > 0) return undefined;
  const { whole } = wholeNumbers(weighed.groups.map((each) => each.weight));
  const all = whole.reduce((sum, each) => sum + each, 0n);
  return {
    conditions: [
      { weights: whole, quota: quotaOf(all, rule.weight) },
      ...(rule.members === undefined ? [] : [{ weights: whole.map(() => 1n), quota: BigInt(rule.members) }]),
    ],
  };
}

/** True when a coalition, as a list of positions, meets every quota. */
export function wins(game: WeightedGame, coalition: Iterable<number>): boolean {
  const positions = [...coalition];
  return game.conditions.every(
    ({ weights, quota }) => positions.reduce((sum, at) => sum + (weights[at] ?? 0n), 0n) >= quota,
  );
}

/** Who passes alone and who blocks alone in a game: positions. */
export function aloneInGame(game: WeightedGame): {
  readonly pass: readonly number[];
  readonly block: readonly number[];
} {
  const players = game.conditions[0]?.weights.map((_, at) => at) ?? [];
  return {
    pass: players.filter((at) => wins(game, [at])),
    block: players.filter(
      (at) =>
        !wins(
          game,
          players.filter((other) => other !== at),
        ),
    ),
  };
}

/**
 * True when the rule cannot pass a proposal and its opposite at once: more than half of the weight, or more than half of the
 * municipalities or of the members, is needed. A rule without that is no rule to decide by.
 */
export function isProper(weighed: Weighed, rule: DecisionRule): boolean {
  const half = subtract(rule.weight.share, rational(1, 2));
  const byWeight = half.numerator > 0n || (half.numerator === 0n && rule.weight.comparison === 'more-than');
  const count = weighed.municipalities.filter((each) => each.weight.numerator > zero.numerator).length;
  return byWeight || (rule.municipalities ?? 0) * 2 > count || (rule.members ?? 0) * 2 > weighed.groups.length;
}

/** A threshold from a share: `at-least` q or `more-than` q. */
export function threshold(share: Rational, comparison: Threshold['comparison'] = 'at-least'): Threshold {
  return { share, comparison };
}
