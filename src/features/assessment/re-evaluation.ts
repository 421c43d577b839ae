import type { Asker, Database } from '#database/connection.ts';
import { type AssessmentToRevisit, assessmentToRevisit, type BaselineIndicator } from '#database/read/reassessments.ts';
import { agreedCells } from '#domain/assessment/agreed-cells.ts';
import {
  type CellChange,
  type ComparedCell,
  compareRounds,
  countChanges,
  type Round,
} from '#domain/assessment/compare-rounds.ts';
import { type Reassessment, reassessmentOf } from '#domain/assessment/re-evaluation.ts';
import { type Verdict, verdictOf } from '#domain/assessment/verdict.ts';
import type { Day } from '#domain/time/day.ts';
import { readAssessment, type WholeAssessment } from './read-assessment.ts';

/** A round of an assessment beside the one before, with when and why it is to be made again. */
export interface ReEvaluation {
  readonly now: WholeAssessment;
  /** Undefined for a first round, or when one may not see the one before. */
  readonly before: WholeAssessment | undefined;
  readonly cells: readonly ComparedCell[];
  readonly counts: Readonly<Record<CellChange, number>>;
  /** The verdict of both rounds when one subject is judged with a word. */
  readonly verdicts: { readonly before: Verdict | undefined; readonly now: Verdict | undefined };
  readonly due: Reassessment;
  readonly revisit: AssessmentToRevisit;
  readonly indicators: readonly BaselineIndicator[];
}

function roundOf({ framework, alternatives, assessors, joint }: WholeAssessment): Round {
  const ids = alternatives.map((each) => each.id);
  return { framework, alternatives: ids, cells: agreedCells(framework, ids, assessors, joint) };
}

function verdictIn(whole: WholeAssessment | undefined): Verdict | undefined {
  if (whole === undefined || whole.alternatives.length > 0) return undefined;
  if (whole.framework.outcome === 'comparison' || whole.framework.outcome === 'regime') return undefined;
  return verdictOf(whole.framework, roundOf(whole).cells);
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
    const cells = before === undefined ? [] : compareRounds(roundOf(before), roundOf(now));
    return {
      now,
      before,
      cells,
      counts: countChanges(cells),
      verdicts: { before: verdictIn(before), now: verdictIn(now) },
      due: reassessmentOf(revisit.facts, day),
      revisit,
      indicators: revisit.indicators,
    };
  });
}
