import { compare } from '../../figures/rational.ts';
import { type Comparison, scaledValues } from './comparison.ts';

/** The first is at least as good as the second on every criterion and better on one. */
export type Dominance = readonly [better: number, worse: number];

/**
 * Every pair in which one alternative dominates the other (Pareto), whatever the weights. Ranges dominate only when they do whichever of
 * their steps holds, so the lowest of the one is set against the highest of the other. Steps that are worth the same are alike.
 * @throws RangeError when a verdict is unknown: compare on common ground.
 */
export function dominances({ scale, verdicts }: Comparison): readonly Dominance[] {
  const level = levels(scaledValues(scale).map((value, at, all) => at > 0 && compare(value, all[at - 1] ?? value) > 0));
  const bounds = verdicts.map((row) =>
    row.map((verdict) => {
      if (verdict === undefined) throw new RangeError('an unknown verdict dominates nothing');
      return { low: level[verdict.low] ?? 0, high: level[verdict.high] ?? 0 };
    }),
  );
  return bounds.flatMap((one, better) =>
    bounds.flatMap((other, worse): readonly Dominance[] => {
      if (better === worse) return [];
      const least = one.map(({ low }, criterion) => low - (other[criterion]?.high ?? 0));
      return least.every((lead) => lead >= 0) && least.some((lead) => lead > 0) ? [[better, worse]] : [];
    }),
  );
}

/** Numbers the steps so that steps of the same worth have the same number. */
function levels(isHigher: readonly boolean[]): readonly number[] {
  let level = 0;
  return isHigher.map((higher) => (higher ? ++level : level));
}
