import type { Answered, Cell } from './answer.ts';
import { type JointVerdict, jointVerdict } from './comparison/several-assessors.ts';
import type { Framework } from './framework.ts';
import type { Question } from './question.ts';
import { stepsOf } from './scale.ts';
import { writeAnswer } from './written-answer.ts';

/** On which side of the municipality someone sits who judges: the council decides, the executive proposes. */
export type Side = 'council' | 'executive' | 'other';

/** Someone at the meeting with their answers. */
export interface Attendee {
  readonly id: string;
  readonly side: Side;
  readonly cells: readonly Cell[];
}

/** A verdict as positions in the scale, as they were given: an inverted question is not turned round here. */
type Positions = JointVerdict['median'];

/** What came to the table about one question, for one alternative where there are several. */
export interface MeetingCell {
  readonly question: Question;
  readonly alternative: string | undefined;
  /** What everyone said, in the order of who judges; undefined when someone left it open. */
  readonly said: readonly { readonly by: string; readonly answered: Answered | undefined }[];
  /** Median, quartiles and extremes of the steps; without any for a question that is not scored. */
  readonly joint: JointVerdict;
  readonly sides: { readonly council: Positions; readonly executive: Positions };
  /** How many different answers were given. */
  readonly different: number;
}

const cellOf = (cells: readonly Cell[], question: string, alternative: string | undefined) =>
  cells.find((cell) => cell.question === question && cell.alternative === alternative);

/**
 * Every question with what everyone says, where they differ most first: by interquartile range, by spread, by the number of different
 * answers, then in the order of the framework.
 */
export function meetingCells(
  from: Framework,
  alternatives: readonly string[],
  attendees: readonly Attendee[],
): readonly MeetingCell[] {
  const { steps } = from.scale;
  const positions = (answered: Answered | undefined): Positions => {
    const may = stepsOf(from.scale, answered).map((step) => steps.indexOf(step));
    return may.length === 0 ? undefined : { low: Math.min(...may), high: Math.max(...may) };
  };
  const over = alternatives.length === 0 ? [undefined] : alternatives;
  const cells = from.questions.flatMap((question, criterion) =>
    over.map((alternative, at): MeetingCell => {
      const said = attendees.map(({ id, cells: given }) => ({
        by: id,
        answered: cellOf(given, question.id, alternative)?.answered,
      }));
      const scored = question.kind === 'scored';
      const verdictsOf = (side: Side | undefined) =>
        attendees.flatMap((attendee, index) =>
          side === undefined || attendee.side === side ? [scored ? positions(said[index]?.answered) : undefined] : [],
        );
      const median = (side: Side) => jointVerdict(at, criterion, verdictsOf(side)).median;
      return {
        question,
        alternative,
        said,
        joint: jointVerdict(at, criterion, verdictsOf(undefined)),
        sides: { council: median('council'), executive: median('executive') },
        different: new Set(
          said.flatMap(({ answered }) =>
            answered === undefined || answered.kind === 'unknown' ? [] : [writeAnswer(answered)],
          ),
        ).size,
      };
    }),
  );
  return cells.toSorted(
    (left, right) =>
      right.joint.interquartileRange - left.joint.interquartileRange ||
      right.joint.spread - left.joint.spread ||
      right.different - left.different,
  );
}

/** Whether people differ about a cell. */
export const differs = (cell: MeetingCell): boolean => cell.different > 1 || cell.joint.spread > 0;

/**
 * Whether a joint answer departs from what was said: a step outside the median; for a question that is not scored, another answer than the
 * one everybody gave.
 */
export function departs(from: Framework, cell: MeetingCell, answered: Answered): boolean {
  const { median } = cell.joint;
  if (median !== undefined) {
    const may = stepsOf(from.scale, answered).map((step) => from.scale.steps.indexOf(step));
    return may.length === 0 || Math.min(...may) < median.low || Math.max(...may) > median.high;
  }
  const given = cell.said.flatMap((each) =>
    each.answered === undefined || each.answered.kind === 'unknown' ? [] : [writeAnswer(each.answered)],
  );
  return cell.different === 1 && given[0] !== writeAnswer(answered);
}
