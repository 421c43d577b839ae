import {
  add,
  compare,
  divide,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  total,
  zero,
} from '../../figures/rational.ts';
import { type Comparison, worths } from './comparison.ts';
import { weightedScores } from './weighted-score.ts';
import type { Weights } from './weights.ts';

/** Who is first while one criterion weighs between two weights and the others keep their proportions. */
export interface Stretch {
  readonly from: Rational;
  readonly to: Rational;
  readonly winners: readonly number[];
}

/** A weight of one criterion at which the first place changes. */
export interface TippingPoint {
  readonly criterion: number;
  readonly weight: Rational;
  /** First just below the weight, and just above it. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A score as a line over the weight of one criterion. */
interface Line {
  readonly start: Rational;
  readonly slope: Rational;
}

/**
 * Per criterion who is first for every weight of it from 0 to 1, the others in proportion: the upper envelope of the scores, which are
 * lines in that weight, so the ends are exact. When the others weigh nothing they have no proportions, and share alike.
 */
export function stretches(comparison: Comparison, weights: Weights): readonly (readonly Stretch[])[] {
  const rows = worths(comparison);
  const scores = weightedScores(comparison, weights);
  return comparison.criteria.map((_, criterion) =>
    envelope(rows.map((row, alternative) => line(row, scores[alternative] ?? zero, weights, criterion))),
  );
}

/** Every weight at which the first place changes, by criterion and then by weight: none, one or more of each. */
export function tippingPoints(comparison: Comparison, weights: Weights): readonly TippingPoint[] {
  return stretches(comparison, weights).flatMap((row, criterion) =>
    row.slice(1).map((stretch, at) => ({
      criterion,
      weight: stretch.from,
      from: row[at]?.winners ?? [],
      to: stretch.winners,
    })),
  );
}

/** Without the criterion an alternative scores what it scores less what the criterion brings, over what the others weigh. */
function line(row: readonly Rational[], score: Rational, weights: Weights, criterion: number): Line {
  const own = row[criterion] ?? zero;
  const weight = weights[criterion] ?? zero;
  const start =
    compare(weight, one) < 0
      ? divide(subtract(score, multiply(weight, own)), subtract(one, weight))
      : divide(subtract(total(row), own), rational(Math.max(1, row.length - 1)));
  return { start, slope: subtract(own, start) };
}

function envelope(lines: readonly Line[]): readonly Stretch[] {
  const best = (chosen: readonly number[], value: (line: Line) => Rational): readonly number[] => {
    let found: number[] = [];
    for (const each of chosen) {
      const order = found.length === 0 ? 1 : compare(value(lines[each] as Line), value(lines[found[0] ?? 0] as Line));
      if (order > 0) found = [each];
      else if (order === 0) found.push(each);
    }
    return found;
  };
  const all = lines.map((_, at) => at);
  const result: Stretch[] = [];
  let from = zero;
  let leading = best(
    best(all, ({ start }) => start),
    ({ slope }) => slope,
  );
  for (;;) {
    const first = lines[leading[0] ?? 0] as Line;
    let next = one;
    for (const { start, slope } of lines) {
      if (compare(slope, first.slope) <= 0) continue;
      const meets = divide(subtract(first.start, start), subtract(slope, first.slope));
      if (compare(meets, from) >= 0 && compare(meets, next) < 0) next = meets;
    }
    result.push({ from, to: next, winners: leading });
    if (compare(next, one) >= 0) return result;
    const at = next;
    const there = best(all, ({ start, slope }) => add(start, multiply(slope, at)));
    leading = best(there, ({ slope }) => slope);
    from = next;
  }
}
