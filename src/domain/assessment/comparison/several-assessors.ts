import type { Verdict } from './comparison.ts';

/** What several assessors say of one alternative on one criterion, in steps of the scale. */
export interface JointVerdict {
  readonly alternative: number;
  readonly criterion: number;
  /** The median; between two steps when an even number of verdicts is split; undefined when nobody has a verdict. */
  readonly median: Verdict | undefined;
  /** The quarter and three quarter points, and the steps between them. */
  readonly quartiles: Verdict | undefined;
  readonly interquartileRange: number;
  /** From the lowest to the highest that anyone says. */
  readonly extremes: Verdict | undefined;
  readonly spread: number;
  readonly known: number;
  readonly unknown: number;
}

/**
 * Median, interquartile range and spread of the verdicts of one cell. Disagreement is shown, not averaged away: a quartile is always a
 * verdict that someone gave (the smallest with at least that share at or below it; Hyndman and Fan 1996, definition 1). Of a range both
 * ends are a half verdict.
 */
export function jointVerdict(
  alternative: number,
  criterion: number,
  verdicts: readonly (Verdict | undefined)[],
): JointVerdict {
  const known = verdicts.filter((verdict) => verdict !== undefined);
  const steps = known.flatMap(({ low, high }) => [low, high]).sort((left, right) => left - right);
  const at = (position: number) => steps[Math.min(steps.length, Math.max(1, position)) - 1] ?? 0;
  const range = (low: number, high: number): Verdict | undefined => (steps.length === 0 ? undefined : { low, high });
  const quartiles = range(at(Math.ceil(steps.length / 4)), at(Math.ceil((3 * steps.length) / 4)));
  const extremes = range(at(1), at(steps.length));
  return {
    alternative,
    criterion,
    median: range(at(steps.length / 2), at(steps.length / 2 + 1)),
    quartiles,
    interquartileRange: quartiles ? quartiles.high - quartiles.low : 0,
    extremes,
    spread: extremes ? extremes.high - extremes.low : 0,
    known: known.length,
    unknown: verdicts.length - known.length,
  };
}

/**
 * Every cell of several assessors, where they differ most first: by interquartile range, then by spread, then in their own order.
 * @param assessors per assessor, per alternative, per criterion.
 */
export function jointVerdicts(
  assessors: readonly (readonly (readonly (Verdict | undefined)[])[])[],
): readonly JointVerdict[] {
  return (assessors[0] ?? [])
    .flatMap((row, alternative) =>
      row.map((_, criterion) =>
        jointVerdict(
          alternative,
          criterion,
          assessors.map((verdicts) => verdicts[alternative]?.[criterion]),
        ),
      ),
    )
    .sort(
      (left, right) =>
        right.interquartileRange - left.interquartileRange ||
        right.spread - left.spread ||
        left.alternative - right.alternative ||
        left.criterion - right.criterion,
    );
}
