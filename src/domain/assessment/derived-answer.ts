import type { Answered, Cell } from './answer.ts';

/** An answer that follows from the register, with the fact it follows from and the values a sentence about it needs. */
export interface DerivedAnswer {
  readonly question: string;
  readonly answered: Answered;
  /** The key of the fact: see register-facts.ts. */
  readonly fact: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A step that follows from a fact; not known when the fact is not. */
export function derived(
  question: string,
  fact: string,
  step: string | undefined,
  values: DerivedAnswer['values'] = {},
): DerivedAnswer {
  return { question, fact, values, answered: step === undefined ? { kind: 'unknown' } : { kind: 'step', step } };
}

/** The answers as cells, so that a verdict can be made of them. What people answered themselves goes before what was derived. */
export function asCells(answers: readonly DerivedAnswer[], own: readonly Cell[] = []): readonly Cell[] {
  const answeredByHand = new Set(own.map((cell) => cell.question));
  return [
    ...own,
    ...answers
      .filter((each) => !answeredByHand.has(each.question))
      .map(({ question, answered, fact }): Cell => ({ question, answered, evidence: [{ kind: 'fact', fact }] })),
  ];
}
