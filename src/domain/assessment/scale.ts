import { type Rational, rational } from '../figures/rational.ts';
import type { Answered } from './answer.ts';
import type { Bilingual } from './bilingual.ts';

/** How a step looks beside its word: never by colour alone, so the circle is filled by quarters as well. */
export type Tint = 'best' | 'good' | 'mixed' | 'poor';

/** One word of a scale with its place in the order. */
export interface ScaleStep {
  readonly id: string;
  readonly word: Bilingual;
  /** A whole number; steps need not be equal. */
  readonly value: number;
  /** Quarters of the circle that are filled. */
  readonly quarters: 0 | 1 | 2 | 3 | 4;
  readonly tint: Tint;
}

/** The words of a framework in order, from the lowest value to the highest: data of the framework, not of the program. */
export interface Scale {
  readonly steps: readonly ScaleStep[];
  /** A knock-out question at this value or below says "not yet", whatever the score. */
  readonly knockOutUpTo: number;
  /** Whether a question may be set aside as not applicable. */
  readonly mayNotApply: boolean;
}

const steps: readonly ScaleStep[] = [
  { id: '0', word: { nl: 'afwezig of heel slecht', en: 'absent or very bad' }, value: 0, quarters: 0, tint: 'poor' },
  { id: '1', word: { nl: 'zwak', en: 'weak' }, value: 1, quarters: 1, tint: 'poor' },
  { id: '2', word: { nl: 'deels', en: 'partly' }, value: 2, quarters: 2, tint: 'mixed' },
  { id: '3', word: { nl: 'goed', en: 'good' }, value: 3, quarters: 3, tint: 'good' },
  {
    id: '4',
    word: { nl: 'volledig of aantoonbaar', en: 'fully or demonstrably' },
    value: 4,
    quarters: 4,
    tint: 'best',
  },
];

/** From 0 to 4, the more the better; a knock-out question with 0 or 1 says "not yet". */
export const fiveSteps: Scale = { steps, knockOutUpTo: 1, mayNotApply: true };

/** From 0 (none) to 4 (very high), the more the worse: for risks. */
export const riskSteps: Scale = {
  steps: [
    { id: '0', word: { nl: 'geen', en: 'none' }, value: 0, quarters: 0, tint: 'best' },
    { id: '1', word: { nl: 'klein', en: 'small' }, value: 1, quarters: 1, tint: 'good' },
    { id: '2', word: { nl: 'matig', en: 'moderate' }, value: 2, quarters: 2, tint: 'mixed' },
    { id: '3', word: { nl: 'groot', en: 'large' }, value: 3, quarters: 3, tint: 'poor' },
    { id: '4', word: { nl: 'heel groot', en: 'very large' }, value: 4, quarters: 4, tint: 'poor' },
  ],
  knockOutUpTo: -1,
  mayNotApply: true,
};

/** No or yes, for checks. */
export const noYes: Scale = {
  steps: [
    { id: 'no', word: { nl: 'nee', en: 'no' }, value: 0, quarters: 0, tint: 'poor' },
    { id: 'yes', word: { nl: 'ja', en: 'yes' }, value: 1, quarters: 4, tint: 'best' },
  ],
  knockOutUpTo: 0,
  mayNotApply: true,
};

/** The steps that an answer may be: one, those of a range, or none when it is no step of this scale. */
export function stepsOf(scale: Scale, answered: Answered | undefined): readonly ScaleStep[] {
  const at = (id: string) => scale.steps.findIndex((step) => step.id === id);
  switch (answered?.kind) {
    case 'step':
      return scale.steps.filter((step) => step.id === answered.step);
    case 'range': {
      const lowest = at(answered.lowest);
      return lowest === -1 ? [] : scale.steps.slice(lowest, at(answered.highest) + 1);
    }
    default:
      return [];
  }
}

/** Whether the steps look the same from both ends, so that an inverted answer is again a step. */
export function isSymmetric(scale: Scale): boolean {
  const { lowest, highest } = rangeOf(scale);
  return scale.steps.every((step, at) => scale.steps.at(-1 - at)?.value === lowest + highest - step.value);
}

/** The lowest and the highest value of a scale. */
export function rangeOf(scale: Scale): { readonly lowest: number; readonly highest: number } {
  const values = scale.steps.map((step) => step.value);
  return { lowest: Math.min(...values), highest: Math.max(...values) };
}

/** Where a value lies between the lowest (0) and the highest (1); turned round when a question is inverted. Exact. */
export function shareOfRange(scale: Scale, value: number, inverted: boolean): Rational {
  const { lowest, highest } = rangeOf(scale);
  return rational(inverted ? highest - value : value - lowest, highest - lowest);
}
