import type { AssessorKind } from '../register/types/assessments.ts';
import type { Answered, Cell } from './answer.ts';
import { type JointVerdict, jointVerdict } from './comparison/several-assessors.ts';
import type { Framework } from './framework.ts';
import type { Question } from './question.ts';
import { stepsOf } from './scale.ts';
import { writeAnswer } from './written-answer.ts';

/** Someone who judges, with the answers. */
export interface Judge {
  readonly kind: AssessorKind;
  readonly submitted_on: string | null;
  readonly cells: readonly Cell[];
}

/** What was decided together about one cell. */
export interface DecidedCell {
  readonly question: string;
  readonly alternative: string | undefined;
  readonly answered: Answered;
}

/** What several judges say of one cell, before they met: the median and how far they lie apart. */
export interface CellSpread {
  readonly question: string;
  readonly alternative: string | undefined;
  readonly median: Answered;
  readonly quartiles: Answered;
  readonly extremes: Answered;
  /** Steps of the scale between the quarter points, and between the lowest and the highest. */
  readonly interquartileRange: number;
  readonly spread: number;
  readonly known: number;
}

/**
 * Who counts: everyone who answered something, handed in or not, so that every page says the same at every moment. Handing in says that one
 * is done; pages name who is not.
 */
export function counting<Of extends Pick<Judge, 'cells'>>(judges: readonly Of[]): readonly Of[] {
  return judges.filter((each) => each.cells.length > 0);
}

/** Who was asked to judge; a source has nothing to hand in. */
export function asked<Of extends Pick<Judge, 'kind'>>(judges: readonly Of[]): readonly Of[] {
  return judges.filter((each) => each.kind !== 'source');
}

/** Who was asked and has not handed in. */
export function awaited<Of extends Pick<Judge, 'kind' | 'submitted_on'>>(judges: readonly Of[]): readonly Of[] {
  return asked(judges).filter((each) => each.submitted_on === null);
}

/** Alternatives to walk along; the whole subject where nothing is compared. */
const along = (alternatives: readonly string[]): readonly (string | undefined)[] =>
  alternatives.length === 0 ? [undefined] : alternatives;

const answerOf = (cells: readonly Cell[], question: string, alternative: string | undefined): Answered | undefined =>
  cells.find((each) => each.question === question && each.alternative === alternative)?.answered;

function stepAnswer(from: Framework, range: { readonly low: number; readonly high: number } | undefined): Answered {
  const [lowest, highest] = [from.scale.steps[range?.low ?? -1]?.id, from.scale.steps[range?.high ?? -1]?.id];
  if (lowest === undefined || highest === undefined) return { kind: 'unknown' };
  return lowest === highest ? { kind: 'step', step: lowest } : { kind: 'range', lowest, highest };
}

function jointSteps(from: Framework, answers: readonly (Answered | undefined)[]): JointVerdict {
  const verdicts = answers.map((answered) => {
    const may = stepsOf(from.scale, answered).map((step) => from.scale.steps.indexOf(step));
    return may.length === 0 ? undefined : { low: Math.min(...may), high: Math.max(...may) };
  });
  return jointVerdict(0, 0, verdicts);
}

/** What everyone says alike; not known when they differ or nobody says anything. */
function unanimous(answers: readonly (Answered | undefined)[]): Answered {
  const known = answers.filter((each): each is Answered => each !== undefined && each.kind !== 'unknown');
  const [first] = known;
  const isSame = first !== undefined && known.every((each) => writeAnswer(each) === writeAnswer(first));
  return isSame ? first : { kind: 'unknown' };
}

function together(from: Framework, question: Question, answers: readonly (Answered | undefined)[]): Answered {
  if (answers.length === 1) return answers[0] ?? { kind: 'unknown' };
  const median = question.kind === 'scored' ? stepAnswer(from, jointSteps(from, answers).median) : undefined;
  return median === undefined || median.kind === 'unknown' ? unanimous(answers) : median;
}

/**
 * The answers that count for all: what was decided together; else the answer of the only judge, else the median of those who count (a range
 * when the middle is split). Answers that are no step of the scale count when everyone gives the same.
 */
export function agreedCells(
  from: Framework,
  alternatives: readonly string[],
  judges: readonly Judge[],
  decided: readonly DecidedCell[],
): readonly Cell[] {
  const sure = counting(judges);
  return along(alternatives).flatMap((alternative) =>
    from.questions.map((question): Cell => {
      const joint = decided.find((each) => each.question === question.id && each.alternative === alternative);
      const answers = sure.map(({ cells }) => answerOf(cells, question.id, alternative));
      return {
        question: question.id,
        ...(alternative === undefined ? {} : { alternative }),
        answered: joint?.answered ?? together(from, question, answers),
        evidence: [],
      };
    }),
  );
}

/** Where several judges differ, most first: by interquartile range, then by spread, then in the order of the framework. */
export function cellSpreads(
  from: Framework,
  alternatives: readonly string[],
  judges: readonly Judge[],
): readonly CellSpread[] {
  const sure = counting(judges);
  if (sure.length < 2) return [];
  return along(alternatives)
    .flatMap((alternative) =>
      from.questions
        .filter((question) => question.kind === 'scored')
        .map((question) => {
          const answers = sure.map(({ cells }) => answerOf(cells, question.id, alternative));
          const { median, quartiles, extremes, ...figures } = jointSteps(from, answers);
          return {
            question: question.id,
            alternative,
            median: stepAnswer(from, median),
            quartiles: stepAnswer(from, quartiles),
            extremes: stepAnswer(from, extremes),
            interquartileRange: figures.interquartileRange,
            spread: figures.spread,
            known: figures.known,
          };
        }),
    )
    .sort((left, right) => right.interquartileRange - left.interquartileRange || right.spread - left.spread);
}
