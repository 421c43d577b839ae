import type { DecidedCell, Judge } from '#domain/assessment/agreed-cells.ts';
import type { Cell } from '#domain/assessment/answer.ts';
import type { Acceptability } from '#domain/assessment/comparison/acceptability.ts';
import type { WeighedComparison } from '#domain/assessment/comparison/weighed-comparison.ts';
import type { Weights } from '#domain/assessment/comparison/weights.ts';
import type { WinningConditions } from '#domain/assessment/comparison/winning-conditions.ts';
import type { Alternative, Framework } from '#domain/assessment/framework.ts';
import type { WeighingWay } from '#domain/assessment/political-weights.ts';
import type { AssessmentState } from '#domain/register/types/assessments.ts';
import type { Day } from '#domain/time/day.ts';
import type { Language } from '#words/language.ts';

/** An answer with what it rests on by name. */
export interface DocumentCell extends Cell {
  readonly source?: { readonly title: string; readonly url: string | null };
  readonly example: boolean;
}

/** Who judged. */
export interface DocumentAssessor extends Judge {
  readonly name: string;
  readonly of_organisation: string | null;
  readonly seats: number | null;
  readonly cells: readonly DocumentCell[];
  /** The weights of all scored questions, in order; undefined when none were given. */
  readonly weights: Weights | undefined;
  readonly way: WeighingWay | undefined;
}

/** What was decided together, and why it is not the median. */
export interface DocumentJoint extends DecidedCell {
  readonly reason: string | null;
}

/** Alternatives compared: what is exact, and what was sampled. */
export interface DocumentComparison extends WeighedComparison {
  readonly acceptability: Acceptability;
  /** The same when the steps of the scale are drawn too; when the two highest words count alike. */
  readonly sampledSteps: Acceptability;
  readonly topAlike: Acceptability;
  /** Per alternative what would have to be true for it to be first; undefined when there are too many to look up. */
  readonly conditions: readonly (WinningConditions | undefined)[];
}

/** What the document of an assessment needs. */
export interface AssessmentDocument {
  readonly language: Language;
  /** The day that is printed; no clock is read. */
  readonly day: Day;
  /** The page with this assessment. */
  readonly address?: string | undefined;
  readonly title: string;
  readonly organisation: string;
  readonly round: number;
  readonly state: AssessmentState;
  readonly framework: Framework;
  /** Empty when one subject is judged. */
  readonly alternatives: readonly Alternative[];
  readonly partnership: string | null;
  readonly proposal: string | null;
  readonly openedOn: Day | null;
  readonly closedOn: Day | null;
  readonly adoptedOn: Day | null;
  readonly adoptedBy: string | null;
  readonly decision: string | null;
  readonly dueOn: Day | null;
  /** The source of the assessment itself. */
  readonly source: string | null;
  readonly example: boolean;
  readonly assessors: readonly DocumentAssessor[];
  readonly joint: readonly DocumentJoint[];
  /** Undefined when nothing is compared, or too little is known. */
  readonly comparison: DocumentComparison | undefined;
}
