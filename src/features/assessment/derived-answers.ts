import type { InTransaction } from '#database/connection.ts';
import { type FactRows, readFactRows } from '#database/read/assessment-facts.ts';
import type { AssessmentRow } from '#database/read/assessments.ts';
import type { Cell } from '#domain/assessment/answer.ts';
import { complianceAnswers, complianceScan } from '#domain/assessment/compliance-scan.ts';
import { asCells, type DerivedAnswer } from '#domain/assessment/derived-answer.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import { gripAnswers } from '#domain/assessment/grip-scan.ts';
import { riskAnswers } from '#domain/assessment/risk-answers.ts';
import type { Day } from '#domain/time/day.ts';
import { complianceFacts, exampleFacts, gripFacts, riskFacts } from './scan-facts.ts';

/** An answer that follows from the register, and whether it rests on invented figures. */
export interface RegisterAnswer extends DerivedAnswer {
  readonly example: boolean;
}

/** All answers that the register can give, of every scan. */
function answersOf(rows: FactRows, partnership: string, organisation: string, day: Day): readonly DerivedAnswer[] {
  return [
    ...riskAnswers(riskFacts(rows, organisation, day)),
    ...gripAnswers(gripFacts(rows, partnership), day),
    ...complianceAnswers(complianceScan(complianceFacts(rows, day))),
  ];
}

/**
 * The answers to the questions of a framework that follow from the register on a day: known ones only. A question takes the answer that was
 * made for it: the same identifier, the same fact, and a step that its scale has. Nothing without a partnership. One statement.
 */
export async function derivedAnswers(
  tx: InTransaction,
  framework: Framework,
  row: Pick<AssessmentRow, 'partnership_id' | 'organisation_id'>,
  day: Day,
): Promise<readonly RegisterAnswer[]> {
  if (row.partnership_id === null || framework.questions.every((each) => each.fact === undefined)) return [];
  const rows = await readFactRows(tx, row.partnership_id, row.organisation_id, day);
  if (rows === undefined) return [];
  const invented = exampleFacts(rows, row.organisation_id, row.partnership_id);
  const steps = new Set(framework.scale.steps.map((each) => each.id));
  const answers = answersOf(rows, row.partnership_id, row.organisation_id, day);
  return framework.questions.flatMap((question) => {
    const found = answers.find((each) => each.question === question.id && each.fact === question.fact);
    if (found === undefined || found.answered.kind === 'unknown') return [];
    if (found.answered.kind === 'step' && !steps.has(found.answered.step)) return [];
    return [{ ...found, example: invented.has(found.fact) }];
  });
}

/** Someone's own answers with those of the register where they gave none. "Not known" with a reason is an answer; without one it is none. */
export function withRegister(own: readonly Cell[], answers: readonly RegisterAnswer[]): readonly Cell[] {
  return asCells(
    answers,
    own.filter((each) => each.answered.kind !== 'unknown' || each.motivation !== undefined),
  );
}
