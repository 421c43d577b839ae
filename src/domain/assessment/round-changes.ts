import type { Answered, Cell } from './answer.ts';
import { writeAnswer } from './written-answer.ts';

/** An answer that is another than in the round before. */
export interface AnswerChange {
  readonly assessor: string;
  readonly question: string;
  readonly alternative: string | undefined;
  /** undefined: it was, or is, not answered. */
  readonly was: Answered | undefined;
  readonly becomes: Answered | undefined;
}

/** Who judges in a round, by a key that stays the same over rounds. */
export interface RoundAssessor {
  readonly assessor: string;
  readonly cells: readonly Cell[];
}

const keyOf = (cell: Cell) => `${cell.question}/${cell.alternative ?? ''}`;
const written = (answered: Answered | undefined) => (answered === undefined ? '' : writeAnswer(answered));

/** Answers that changed between two rounds, of everyone who judges in both; in the order of the later round. */
export function roundChanges(
  before: readonly RoundAssessor[],
  after: readonly RoundAssessor[],
): readonly AnswerChange[] {
  return after.flatMap(({ assessor, cells }) => {
    const earlier = before.find((each) => each.assessor === assessor);
    if (earlier === undefined) return [];
    const was = new Map(earlier.cells.map((cell) => [keyOf(cell), cell]));
    const now = new Map(cells.map((cell) => [keyOf(cell), cell]));
    return [...new Set([...now.keys(), ...was.keys()])].flatMap((key) => {
      const [old, recent] = [was.get(key), now.get(key)];
      const cell = recent ?? old;
      if (cell === undefined || written(old?.answered) === written(recent?.answered)) return [];
      return [
        {
          assessor,
          question: cell.question,
          alternative: cell.alternative,
          was: old?.answered,
          becomes: recent?.answered,
        },
      ];
    });
  });
}
