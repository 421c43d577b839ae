import type { Cell } from './answer.ts';
import type { Framework } from './framework.ts';
import { verdictOf } from './verdict.ts';

/** How much of a form is answered: scored questions that apply, over all alternatives. */
export interface Completeness {
  readonly answered: number;
  readonly applicable: number;
  /** Of what is not answered: how often someone said that it is not known, uncertain answers not counted. */
  readonly saidUnknown: number;
}

/** How many scored questions have an answer. What is not known has none; what does not apply is not asked. @param alternatives none: one subject */
export function completenessOf(from: Framework, alternatives: readonly string[], cells: readonly Cell[]): Completeness {
  const scored = new Set(from.questions.flatMap(({ id, kind }) => (kind === 'scored' ? [id] : [])));
  const parts =
    alternatives.length === 0
      ? [verdictOf(from, cells)]
      : alternatives.map((alternative) =>
          verdictOf(
            from,
            cells.filter((cell) => cell.alternative === alternative),
          ),
        );
  return {
    answered: parts.reduce((sum, part) => sum + part.answered, 0),
    applicable: parts.reduce((sum, part) => sum + part.applicable, 0),
    saidUnknown: cells.filter(({ question, answered }) => answered.kind === 'unknown' && scored.has(question)).length,
  };
}
