import { agreedCells, type DecidedCell, type Judge } from './agreed-cells.ts';
import type { Answered } from './answer.ts';
import type { Round } from './compare-rounds.ts';
import type { Framework } from './framework.ts';

/** A round with everyone's answers, and what was decided together. */
export interface JudgedRound {
  readonly framework: Framework;
  readonly alternatives: readonly string[];
  readonly judges: readonly (Judge & { readonly assessor: string })[];
  readonly decided: readonly DecidedCell[];
}

/** Two rounds that can be laid beside each other. */
export interface ComparableRounds {
  readonly before: Round;
  readonly after: Round;
  /** What was decided together in the earlier round and is left out of it here, by question and alternative. */
  readonly leftOut: readonly DecidedCell[];
}

const isSameCell = (left: DecidedCell, right: DecidedCell): boolean =>
  left.question === right.question && left.alternative === right.alternative;

const roundOf = ({ framework, alternatives, judges, decided }: JudgedRound): Round => ({
  framework,
  alternatives,
  cells: agreedCells(framework, alternatives, judges, decided),
});

/**
 * Lays like beside like. A new round begins with everyone's answers and without what was decided together; as long as it is not settled,
 * a verdict that was decided together then and not yet now is left out of the earlier round too, so that the comparison tells what people
 * changed and nothing else.
 * @param settled the later round is adopted: what counted then and what counts now are laid beside each other as they are
 * @param shown assessors whose answers the reader is shown in the later round; those of others are left out of both
 */
export function likeWithLike(
  before: JudgedRound,
  after: JudgedRound,
  settled: boolean,
  shown: ReadonlySet<string> | undefined,
): ComparableRounds {
  const seen = (round: JudgedRound): JudgedRound =>
    shown === undefined ? round : { ...round, judges: round.judges.filter((each) => shown.has(each.assessor)) };
  const isLeftOut = (each: DecidedCell) => !settled && !after.decided.some((one) => isSameCell(one, each));
  return {
    before: roundOf(seen({ ...before, decided: before.decided.filter((each) => !isLeftOut(each)) })),
    after: roundOf(seen(after)),
    leftOut: before.decided.filter(isLeftOut),
  };
}

/** What was decided together about a cell and is left out of the comparison. */
export function leftOutAnswer(
  leftOut: readonly DecidedCell[],
  question: string,
  alternative: string | undefined,
): Answered | undefined {
  return leftOut.find((each) => each.question === question && each.alternative === alternative)?.answered;
}
