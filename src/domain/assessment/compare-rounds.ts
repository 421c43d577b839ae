import { compare, type Rational } from '../figures/rational.ts';
import type { Answered, Cell } from './answer.ts';
import type { Framework } from './framework.ts';
import { goodness } from './goodness.ts';
import type { Question } from './question.ts';
import { writeAnswer } from './written-answer.ts';

/** What became of one cell from one round to the next. `other`: it changed, and neither is better. */
export type CellChange =
  | 'same'
  | 'improved'
  | 'worsened'
  | 'other'
  | 'newly-known'
  | 'no-longer-known'
  | 'not-known'
  | 'new-question'
  | 'gone';

/** One cell of two rounds beside each other. */
export interface ComparedCell {
  /** The question of the new round; of the old when it is no longer asked. */
  readonly question: Question;
  readonly alternative: string | undefined;
  readonly before: Answered | undefined;
  readonly after: Answered | undefined;
  /** From 0 (worst) to 1 (best), inverted questions turned round; undefined when it is no step. */
  readonly shareBefore: Rational | undefined;
  readonly shareAfter: Rational | undefined;
  readonly change: CellChange;
}

/** One round: its framework, its alternatives and the answers that count for all. */
export interface Round {
  readonly framework: Framework;
  readonly alternatives: readonly string[];
  readonly cells: readonly Cell[];
}

const isKnown = (answered: Answered | undefined): boolean => answered !== undefined && answered.kind !== 'unknown';

function changeOf(
  before: Answered | undefined,
  after: Answered | undefined,
  left: Rational | undefined,
  right: Rational | undefined,
): CellChange {
  if (!isKnown(before)) return isKnown(after) ? 'newly-known' : 'not-known';
  if (!isKnown(after)) return 'no-longer-known';
  if (left !== undefined && right !== undefined) {
    const difference = compare(right, left);
    if (difference !== 0) return difference > 0 ? 'improved' : 'worsened';
  }
  return before !== undefined && after !== undefined && writeAnswer(before) === writeAnswer(after) ? 'same' : 'other';
}

/**
 * The new round beside the old, cell by cell, in the order of the new framework; what is no longer asked comes last. A question is the same
 * when its identifier is; steps are compared by their place on the scale of their own round.
 */
export function compareRounds(before: Round, after: Round): readonly ComparedCell[] {
  const find = (round: Round, question: string, alternative: string | undefined) =>
    round.cells.find((each) => each.question === question && each.alternative === alternative)?.answered;
  const along = (list: readonly string[]): readonly (string | undefined)[] => (list.length === 0 ? [undefined] : list);
  const was = new Map(before.framework.questions.map((each) => [each.id, each]));
  const now = new Set(after.framework.questions.map((each) => each.id));
  const asked = after.framework.questions.flatMap((question) =>
    along(after.alternatives).map((alternative): ComparedCell => {
      const old = was.get(question.id);
      const answers = {
        before: old === undefined ? undefined : find(before, question.id, alternative),
        after: find(after, question.id, alternative),
      };
      const shareBefore = old === undefined ? undefined : goodness(before.framework, old, answers.before);
      const shareAfter = goodness(after.framework, question, answers.after);
      const isNew = old === undefined || !along(before.alternatives).includes(alternative);
      const change = isNew ? 'new-question' : changeOf(answers.before, answers.after, shareBefore, shareAfter);
      return { question, alternative, ...answers, shareBefore, shareAfter, change };
    }),
  );
  const gone = before.framework.questions
    .filter((question) => !now.has(question.id))
    .flatMap((question) =>
      along(before.alternatives).map((alternative): ComparedCell => {
        const answered = find(before, question.id, alternative);
        const shareBefore = goodness(before.framework, question, answered);
        return {
          question,
          alternative,
          before: answered,
          after: undefined,
          shareBefore,
          shareAfter: undefined,
          change: 'gone',
        };
      }),
    );
  return [...asked, ...gone];
}

/** How many cells had each change. */
export function countChanges(cells: readonly ComparedCell[]): Readonly<Record<CellChange, number>> {
  const counts: Record<CellChange, number> = {
    same: 0,
    improved: 0,
    worsened: 0,
    other: 0,
    'newly-known': 0,
    'no-longer-known': 0,
    'not-known': 0,
    'new-question': 0,
    gone: 0,
  };
  for (const { change } of cells) counts[change] += 1;
  return counts;
}
