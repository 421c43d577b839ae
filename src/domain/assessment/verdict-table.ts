import { type Rational, rational } from '../figures/rational.ts';
import type { Cell } from './answer.ts';
import type { Framework } from './framework.ts';
import { stepsOf } from './scale.ts';

/** Verdicts of alternatives on criteria as positions in the scale: what a comparison computes with. */
export interface VerdictTable {
  readonly criteria: readonly string[];
  readonly alternatives: readonly string[];
  readonly scale: readonly { readonly id: string; readonly value: Rational }[];
  /** Per alternative, per criterion; undefined is unknown, which is not zero. The same twice when it is certain. */
  readonly verdicts: readonly (readonly ({ readonly low: number; readonly high: number } | undefined)[])[];
}

/**
 * Whether alternatives are weighed against each other: always where a comparison is the outcome, and where each gets a word of its own as soon as
 * there are two.
 */
export function isCompared(from: Framework, alternatives: readonly unknown[]): boolean {
  return from.outcome === 'comparison' || (from.outcome === 'verdict' && alternatives.length > 1);
}

/**
 * The cells of a framework as a table. Criteria are its scored questions, in order; an inverted one is turned round. A question that is set aside
 * as not applicable is not known here.
 */
export function verdictTable(from: Framework, alternatives: readonly string[], cells: readonly Cell[]): VerdictTable {
  const { steps } = from.scale;
  const scored = from.questions.filter((each) => each.kind === 'scored');
  const given = new Map(cells.map((cell) => [`${cell.alternative ?? ''}/${cell.question}`, cell.answered]));
  return {
    criteria: scored.map((each) => each.id),
    alternatives,
    scale: steps.map(({ id, value }) => ({ id, value: rational(value) })),
    verdicts: alternatives.map((alternative) =>
      scored.map(({ id, inverted }) => {
        const may = stepsOf(from.scale, given.get(`${alternative}/${id}`)).map((step) => steps.indexOf(step));
        if (may.length === 0) return undefined;
        const turned = inverted ? may.map((at) => steps.length - 1 - at) : may;
        return { low: Math.min(...turned), high: Math.max(...turned) };
      }),
    ),
  };
}
