import { compare, type Rational, rational } from '../figures/rational.ts';
import type { Cell } from './answer.ts';
import type { Framework } from './framework.ts';
import { goodness } from './goodness.ts';
import type { Question } from './question.ts';

/** What in an assessment asks to be looked at first. */
export interface AttentionPoints {
  /** Answered in the worse half of the scale: the worst first, then by weight, then in the order of the framework. */
  readonly weak: readonly { readonly question: Question; readonly goodness: Rational }[];
  /** Scored questions that apply and of which the answer is not known, heaviest first. */
  readonly unknown: readonly Question[];
}

const half = rational(1, 2);

/** The weak and the unknown points among the answers about one alternative. */
export function attentionPoints(from: Framework, cells: readonly Cell[]): AttentionPoints {
  const given = new Map(cells.map((each) => [each.question, each.answered]));
  const scored = from.questions.filter(({ kind, id }) => kind === 'scored' && given.get(id)?.kind !== 'not-applicable');
  const judged = scored.map((question) => ({ question, goodness: goodness(from, question, given.get(question.id)) }));
  return {
    weak: judged
      .flatMap((each) =>
        each.goodness !== undefined && compare(each.goodness, half) < 0
          ? [{ question: each.question, goodness: each.goodness }]
          : [],
      )
      .sort((left, right) => compare(left.goodness, right.goodness) || right.question.weight - left.question.weight),
    unknown: judged
      .flatMap((each) => (each.goodness === undefined ? [each.question] : []))
      .sort((left, right) => right.weight - left.weight),
  };
}
