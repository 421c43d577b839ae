import type { Asker, Database } from '#database/connection.ts';
import { type AssessmentToRevisit, assessmentToRevisit, type BaselineIndicator } from '#database/read/reassessments.ts';
import { agreedCells } from '#domain/assessment/agreed-cells.ts';
import type { Answered } from '#domain/assessment/answer.ts';
import { type CellChange, type ComparedCell, compareRounds, countChanges } from '#domain/assessment/compare-rounds.ts';
import { type JudgedRound, leftOutAnswer, likeWithLike } from '#domain/assessment/like-with-like.ts';
import { type Reassessment, reassessmentOf } from '#domain/assessment/re-evaluation.ts';
import { type Verdict, verdictOf } from '#domain/assessment/verdict.ts';
import type { Day } from '#domain/time/day.ts';
import { readAssessment, type WholeAssessment } from './read-assessment.ts';
import { type Sight, shownAssessors, sightOf } from './shown-assessors.ts';

/** A round of an assessment beside the one before, with when and why it is to be made again. */
export interface ReEvaluation {
  readonly now: WholeAssessment;
  /** Undefined for a first round, or when one may not see the one before. */
  readonly before: WholeAssessment | undefined;
  /** With what was decided together then and is left out, because it is not decided anew yet. */
  readonly cells: readonly (ComparedCell & { readonly decidedThen: Answered | undefined })[];
  /** Which answers of the round the reader is shown; when those of some, the comparison is of those. */
  readonly sight: Sight;
  readonly counts: Readonly<Record<CellChange, number>>;
  /** The verdict of both rounds when one subject is judged with a word. */
  readonly verdicts: { readonly before: Verdict | undefined; readonly now: Verdict | undefined };
  readonly due: Reassessment;
  readonly revisit: AssessmentToRevisit;
  readonly indicators: readonly BaselineIndicator[];
}

const judgedRound = ({ framework, alternatives, assessors, joint }: WholeAssessment): JudgedRound => ({
  framework,
  alternatives: alternatives.map((each) => each.id),
  judges: assessors,
  decided: joint,
});

function verdictIn(whole: WholeAssessment | undefined): Verdict | undefined {
  if (whole === undefined || whole.alternatives.length > 0) return undefined;
  const { framework, assessors, joint } = whole;
  if (framework.outcome === 'comparison' || framework.outcome === 'regime') return undefined;
  return verdictOf(framework, agreedCells(framework, [], assessors, joint));
}

function changesBetween(before: WholeAssessment, now: WholeAssessment, shown: ReadonlySet<string> | undefined) {
  const rounds = likeWithLike(judgedRound(before), judgedRound(now), now.row.state === 'adopted', shown);
  return compareRounds(rounds.before, rounds.after).map((cell) => ({
    ...cell,
    decidedThen: leftOutAnswer(rounds.leftOut, cell.question.id, cell.alternative),
  }));
}

/** Reads a round and the one before; undefined when it is not there for who asks. */
export async function reEvaluation(
  database: Database,
  asker: Asker,
  id: string,
  day: Day,
): Promise<ReEvaluation | undefined> {
  return database.read(asker, async (tx) => {
    const now = await readAssessment(tx, id);
    const revisit = now === undefined ? undefined : await assessmentToRevisit(tx, id, day);
    if (now === undefined || revisit === undefined) return undefined;
    const { follows_id } = now.row;
    const before = follows_id === null ? undefined : await readAssessment(tx, follows_id);
    const sight = sightOf(asker, now);
    const seen = sight === 'partly' ? new Set(shownAssessors(asker, now).map((each) => each.assessor)) : undefined;
    const cells = before === undefined ? [] : changesBetween(before, now, seen);
    return {
      now,
      before,
      cells,
      sight,
      counts: countChanges(cells),
      verdicts: { before: verdictIn(before), now: sight === 'partly' ? undefined : verdictIn(now) },
      due: reassessmentOf(revisit.facts, day),
      revisit,
      indicators: revisit.indicators,
    };
  });
}
