import type { Answered, Cell } from './answer.ts';
import { jointVerdict } from './comparison/several-assessors.ts';
import type { Framework } from './framework.ts';
import type { Question } from './question.ts';
import { stepsOf } from './scale.ts';

/** What was decided together about one cell. */
export interface Agreed {
  readonly question: string;
  readonly alternative?: string | undefined;
  readonly answered: Answered;
}

const same = (left: Answered, right: Answered) => JSON.stringify(left) === JSON.stringify(right);

/** The median of steps; between two steps it is the range of both, which counts as its mean. Undefined when nobody gave a step. */
function medianOf(from: Framework, given: readonly Answered[]): Answered | undefined {
  const { steps } = from.scale;
  const known = given.map((each) => {
    const may = stepsOf(from.scale, each).map((step) => steps.indexOf(step));
    return may.length === 0 ? undefined : { low: Math.min(...may), high: Math.max(...may) };
  });
  const { median } = jointVerdict(0, 0, known);
  const [low, high] = [steps[median?.low ?? -1], steps[median?.high ?? -1]];
  if (low === undefined || high === undefined) return undefined;
  return low === high ? { kind: 'step', step: low.id } : { kind: 'range', lowest: low.id, highest: high.id };
}

/** One answer of several: the median of a scored question; of others only what everyone says. Who does not know is left out. */
function togetherOf(from: Framework, question: Question, given: readonly Answered[]): Answered | undefined {
  const known = given.filter((each) => each.kind !== 'unknown');
  const [first, ...others] = known;
  if (first === undefined) return undefined;
  if (others.every((each) => same(each, first))) return first;
  return question.kind === 'scored' ? medianOf(from, known) : undefined;
}

/**
 * What several assessors answer together: the joint verdict where there is one, else the median of those who know. A cell that nobody
 * answered is not there.
 */
export function togetherCells(
  from: Framework,
  alternatives: readonly (string | undefined)[],
  assessors: readonly (readonly Cell[])[],
  agreed: readonly Agreed[],
): readonly Cell[] {
  return from.questions.flatMap((question) =>
    alternatives.flatMap((alternative): Cell[] => {
      const isHere = (each: { readonly question: string; readonly alternative?: string | undefined }) =>
        each.question === question.id && each.alternative === alternative;
      const given = assessors.flatMap((cells) => cells.filter(isHere).map((each) => each.answered));
      const answered = agreed.find(isHere)?.answered ?? togetherOf(from, question, given);
      return answered === undefined
        ? []
        : [{ question: question.id, ...(alternative === undefined ? {} : { alternative }), answered, evidence: [] }];
    }),
  );
}
