import { add, compare, divide, multiply, type Rational, rational, total, zero } from '../figures/rational.ts';
import type { Answered, Cell } from './answer.ts';
import { type Band, bandOf } from './band.ts';
import type { Framework } from './framework.ts';
import type { Question } from './question.ts';
import { rangeOf, shareOfRange, stepsOf } from './scale.ts';

/** Under this share of answered questions there is no overall verdict. */
export const leastCompleteness: Rational = rational(70, 100);

/** Weights that people set in the place of those of the framework: whole numbers of zero or more. */
export interface Weights {
  readonly questions?: Readonly<Record<string, number>>;
  readonly blocks?: Readonly<Record<string, number>>;
}

/** The score of one block: from 0 to 1, undefined when nothing in it was answered. */
export interface BlockScore {
  readonly block: string;
  readonly score: Rational | undefined;
  readonly answered: number;
  readonly applicable: number;
}

/** What the answers come to. Only `word` is an overall verdict; every other outcome says why there is none. */
export type Outcome =
  | { readonly kind: 'word'; readonly band: Band }
  | { readonly kind: 'not-yet'; readonly questions: readonly string[] }
  | { readonly kind: 'explanation-missing'; readonly questions: readonly string[] }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'nothing-to-judge' };

/** The verdict on one alternative, with its working. */
export interface Verdict {
  readonly answered: number;
  readonly applicable: number;
  /** Answered of applicable, exact; zero when nothing applies. */
  readonly completeness: Rational;
  readonly blocks: readonly BlockScore[];
  /** Weighted mean over the blocks that have an answer, from 0 to 1; also there when it is too incomplete for a word. */
  readonly score: Rational | undefined;
  /** Knock-out questions that were answered too low. */
  readonly knockedOut: readonly string[];
  /** Knock-out questions without a certain answer: they can still turn the verdict into "not yet". */
  readonly openKnockOuts: readonly string[];
  readonly departures: readonly { readonly question: string; readonly reason: string }[];
  readonly outcome: Outcome;
}

interface Judged {
  readonly question: Question;
  readonly answered: Answered | undefined;
  /** From 0 to 1, turned round when the question is inverted; of a range the mean of its steps; undefined when it is not known. */
  readonly share: Rational | undefined;
  /** What each step that it may be is worth; one when it is certain. */
  readonly shares: readonly Rational[];
}

const scored = (each: Judged) => each.question.kind === 'scored';
const applies = (each: Judged) => each.answered?.kind !== 'not-applicable';

function judge(from: Framework, question: Question, answered: Answered | undefined): Judged {
  const shares = stepsOf(from.scale, answered).map((step) => shareOfRange(from.scale, step.value, question.inverted));
  const share = shares.length === 0 ? undefined : divide(total(shares), rational(shares.length));
  return { question, answered, share, shares };
}

/** How many of the steps that it may be are low enough to say "not yet", after turning an inverted question round. */
function knockedOut(from: Framework, { question, shares }: Judged): 'all' | 'some' | 'none' {
  if (!question.knockOut) return 'none';
  const { lowest, highest } = rangeOf(from.scale);
  const limit = rational(from.scale.knockOutUpTo - lowest, highest - lowest);
  const low = shares.filter((share) => compare(share, limit) <= 0).length;
  if (low === 0) return 'none';
  return low === shares.length ? 'all' : 'some';
}

function weightedMean(parts: readonly { readonly weight: number; readonly share: Rational }[]): Rational | undefined {
  let sum = zero;
  let weight = zero;
  for (const part of parts) {
    weight = add(weight, rational(part.weight));
    sum = add(sum, multiply(rational(part.weight), part.share));
  }
  return compare(weight, zero) === 0 ? undefined : divide(sum, weight);
}

function scoreBlock(block: string, judged: readonly Judged[], weights: Weights): BlockScore {
  const own = judged.filter((each) => each.question.block === block && scored(each) && applies(each));
  const known = own.flatMap(({ question, share }) =>
    share === undefined ? [] : [{ weight: weights.questions?.[question.id] ?? question.weight, share }],
  );
  return { block, score: weightedMean(known), answered: known.length, applicable: own.length };
}

const ids = (judged: readonly Judged[]) => judged.map((each) => each.question.id);

/**
 * The verdict from the cells of one alternative. Unknown is not zero: it is left out of the mean and lowers completeness. The score is the
 * mean of block scores by block weight, each the mean of its answers by question weight, exact. A knock-out comes before everything; a
 * departure without a reason and completeness under 70 % leave no word.
 * @throws RangeError when a weight is not a whole number
 */
export function verdictOf(from: Framework, cells: readonly Cell[], weights: Weights = {}): Verdict {
  const byQuestion = new Map(cells.map((cell) => [cell.question, cell.answered]));
  const judged = from.questions.map((each) => judge(from, each, byQuestion.get(each.id)));
  const blocks = from.blocks.map((block) => scoreBlock(block.id, judged, weights));
  const answered = blocks.reduce((sum, block) => sum + block.answered, 0);
  const applicable = blocks.reduce((sum, block) => sum + block.applicable, 0);
  const score = weightedMean(
    blocks.flatMap(({ block, score: share }, at) =>
      share === undefined ? [] : [{ weight: weights.blocks?.[block] ?? from.blocks[at]?.weight ?? 1, share }],
    ),
  );
  const completeness = applicable === 0 ? zero : rational(answered, applicable);
  const notYet = ids(judged.filter((each) => knockedOut(from, each) === 'all'));
  const openKnockOuts = ids(
    judged.filter(
      (each) =>
        each.question.knockOut && applies(each) && (each.share === undefined || knockedOut(from, each) === 'some'),
    ),
  );
  const departures = judged.flatMap(({ question, answered: given }) =>
    given?.kind === 'departed' ? [{ question: question.id, reason: given.reason.trim() }] : [],
  );
  const unexplained = departures.filter((each) => each.reason === '').map((each) => each.question);
  const outcome = ((): Outcome => {
    if (notYet.length > 0) return { kind: 'not-yet', questions: notYet };
    if (applicable === 0) return { kind: 'nothing-to-judge' };
    if (unexplained.length > 0) return { kind: 'explanation-missing', questions: unexplained };
    if (compare(completeness, leastCompleteness) < 0) return { kind: 'incomplete' };
    return score === undefined ? { kind: 'nothing-to-judge' } : { kind: 'word', band: bandOf(from.bands, score) };
  })();
  return { answered, applicable, completeness, blocks, score, knockedOut: notYet, openKnockOuts, departures, outcome };
}

/** The verdict per alternative, in the order given; cells of other alternatives are left alone. */
export function verdictsOf(
  from: Framework,
  alternatives: readonly string[],
  cells: readonly Cell[],
  weights: Weights = {},
): ReadonlyMap<string, Verdict> {
  return new Map(
    alternatives.map((alternative) => [
      alternative,
      verdictOf(
        from,
        cells.filter((cell) => cell.alternative === alternative),
        weights,
      ),
    ]),
  );
}
