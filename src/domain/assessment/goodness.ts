import { divide, type Rational, rational, total } from '../figures/rational.ts';
import type { Answered } from './answer.ts';
import type { Framework } from './framework.ts';
import type { Question } from './question.ts';
import { rangeOf, shareOfRange, stepsOf } from './scale.ts';

/** Whether more of the scale is the worse, so that a risk that falls is an improvement. */
const moreIsWorse = ({ scale }: Framework): boolean => {
  const [first, last] = [scale.steps[0], scale.steps.at(-1)];
  return first?.tint === 'best' && last?.tint === 'poor';
};

/**
 * How good an answer is, from 0 (worst) to 1 (best), exact: inverted questions and scales of risk turned round, a range the mean of its steps.
 * Undefined when it is no step.
 */
export function goodness(from: Framework, question: Question, answered: Answered | undefined): Rational | undefined {
  const inverted = question.inverted !== moreIsWorse(from);
  const { lowest, highest } = rangeOf(from.scale);
  if (lowest === highest) return undefined;
  const shares = stepsOf(from.scale, answered).map((step) => shareOfRange(from.scale, step.value, inverted));
  return shares.length === 0 ? undefined : divide(total(shares), rational(shares.length));
}
