import type { Framework, Principle, Role } from './framework.ts';
import type { Question } from './question.ts';

/** A principle with the criteria that work it out, and words of the source that became no criterion. */
export interface TracedPrinciple {
  readonly principle: Principle;
  readonly questions: readonly Question[];
  readonly neverJudged: readonly string[];
}

/** A criterion with its roles and the principles it works out. */
export interface TracedQuestion {
  readonly question: Question;
  readonly roles: readonly Role[];
  readonly principles: readonly Principle[];
}

/** From the principles to the criteria: what becomes of each principle. */
export function traceForward(from: Framework): readonly TracedPrinciple[] {
  return from.principles.map((principle) => ({
    principle,
    questions: from.questions.filter((each) => each.principles.includes(principle.id)),
    neverJudged: principle.cells.flatMap((cell) =>
      cell.entries.filter((entry) => entry.question === null).map((entry) => entry.wording),
    ),
  }));
}

/** From the criteria back to the roles and the principles: where each criterion comes from. */
export function traceBack(from: Framework): readonly TracedQuestion[] {
  return from.questions.map((question) => ({
    question,
    roles: from.roles.filter((role) => question.roles.includes(role.id)),
    principles: from.principles.filter((principle) => question.principles.includes(principle.id)),
  }));
}

/** Criteria that work out no principle. */
export function withoutPrinciple(from: Framework): readonly Question[] {
  return from.principles.length === 0 ? [] : from.questions.filter((each) => each.principles.length === 0);
}

/** Words that the source traces to principles but that no criterion judges, each once. */
export function neverJudged(from: Framework): readonly string[] {
  return [...new Set(traceForward(from).flatMap((each) => each.neverJudged))];
}
