import { divide, equals, type Rational, rational, subtract, total, zero } from '../../figures/rational.ts';

/** One word of a scale with what it is worth; only the proportions of the distances count. */
export interface ScaleStep {
  readonly id: string;
  readonly value: Rational;
}

/** A verdict: the lowest and the highest step that it may be, as positions in the scale; the same when it is certain. */
export interface Verdict {
  readonly low: number;
  readonly high: number;
}

/** Alternatives judged on criteria in the words of one scale. */
export interface Comparison {
  readonly criteria: readonly string[];
  readonly alternatives: readonly string[];
  /** Lowest first; steps may be worth the same, but not all of them. */
  readonly scale: readonly ScaleStep[];
  /** Per alternative, per criterion; undefined is unknown, which is not zero. */
  readonly verdicts: readonly (readonly (Verdict | undefined)[])[];
}

/** What every step is worth between 0 (the lowest of the scale) and 1 (the highest). @throws RangeError when all are worth the same. */
export function scaledValues(scale: readonly ScaleStep[]): readonly Rational[] {
  const lowest = scale[0]?.value ?? zero;
  const range = subtract(scale.at(-1)?.value ?? zero, lowest);
  return scale.map(({ value }) => divide(subtract(value, lowest), range));
}

/** The scale on which the highest steps are worth no more than the step below them; one of two different worths stays as it is. */
export function withTopAlike(scale: readonly ScaleStep[]): readonly ScaleStep[] {
  const top = scale.at(-1)?.value ?? zero;
  const next = scale.findLast(({ value }) => !equals(value, top))?.value;
  if (next === undefined || equals(next, scale[0]?.value ?? zero)) return scale;
  return scale.map((step) => (equals(step.value, top) ? { ...step, value: next } : step));
}

/**
 * What every verdict is worth: per alternative, per criterion. A range is worth the mean of its steps, each as likely as another.
 * @throws RangeError when a verdict is unknown: compare on common ground.
 */
export function worths({ scale, verdicts }: Comparison): readonly (readonly Rational[])[] {
  const values = scaledValues(scale);
  return verdicts.map((row) =>
    row.map((verdict) => {
      if (verdict === undefined) throw new RangeError('an unknown verdict is worth nothing that is known');
      const steps = values.slice(verdict.low, verdict.high + 1);
      return divide(total(steps), rational(steps.length));
    }),
  );
}
