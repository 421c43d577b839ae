import { compare, multiply, type Rational, total, zero } from '../../figures/rational.ts';
import { type Comparison, worths } from './comparison.ts';
import type { Weights } from './weights.ts';

/** An alternative's place: 1 is best, and who share a place share the better one. */
export interface Ranked {
  readonly alternative: number;
  readonly rank: number;
  readonly score: Rational;
}

/** Per alternative the sum over the criteria of weight times worth, exact. */
export function weightedScores(comparison: Comparison, weights: Weights): readonly Rational[] {
  return worths(comparison).map((row) =>
    total(row.map((worth, criterion) => multiply(worth, weights[criterion] ?? zero))),
  );
}

/** Alternatives from best to worst; equals in their own order. */
export function ranking(scores: readonly Rational[]): readonly Ranked[] {
  return scores
    .map((score, alternative) => ({
      alternative,
      score,
      rank: 1 + scores.filter((other) => compare(other, score) > 0).length,
    }))
    .sort((left, right) => left.rank - right.rank || left.alternative - right.alternative);
}

/** Those with the highest score. */
export function winners(scores: readonly Rational[]): readonly number[] {
  return ranking(scores)
    .filter(({ rank }) => rank === 1)
    .map(({ alternative }) => alternative);
}
