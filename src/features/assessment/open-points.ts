import { agreedCells, awaited } from '#domain/assessment/agreed-cells.ts';
import { type Completeness, completenessOf } from '#domain/assessment/completeness.ts';
import { differs, meetingCells } from '#domain/assessment/meeting.ts';
import { leastCompleteness } from '#domain/assessment/verdict.ts';
import { compare, rational } from '#domain/figures/rational.ts';
import { type RegisterAnswer, withRegister } from './derived-answers.ts';
import type { WholeAssessment } from './read-assessment.ts';
import { attendeesOf } from './sides.ts';

/** What is still open in an assessment that is about to be adopted. */
export interface OpenPoints {
  /** Who has not handed in. */
  readonly waiting: readonly string[];
  /** How many cells people differ about without having decided together. */
  readonly undecided: number;
  /** How much is answered, where it is too little for a verdict. */
  readonly incomplete: Completeness | undefined;
}

/** What is still open. @param register what the register answers where nobody does */
export function openPoints(whole: WholeAssessment, register: readonly RegisterAnswer[]): OpenPoints {
  const { framework, assessors, joint } = whole;
  const alternatives = whole.alternatives.map((each) => each.id);
  const differing = meetingCells(framework, alternatives, attendeesOf(assessors)).filter(differs);
  const agreed = agreedCells(framework, alternatives, assessors, joint);
  const done = completenessOf(
    framework,
    alternatives,
    alternatives.length === 0 ? withRegister(agreed, register) : agreed,
  );
  const isEnough = done.applicable === 0 || compare(rational(done.answered, done.applicable), leastCompleteness) >= 0;
  return {
    waiting: awaited(assessors).map((each) => each.name),
    undecided: differing.filter(
      (cell) => !joint.some((each) => each.question === cell.question.id && each.alternative === cell.alternative),
    ).length,
    incomplete: isEnough ? undefined : done,
  };
}
