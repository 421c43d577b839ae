import type { Verdict } from '#domain/assessment/comparison/comparison.ts';
import type { Question } from '#domain/assessment/question.ts';
import type { Scale, Tint } from '#domain/assessment/scale.ts';
import type { Language } from '#words/language.ts';
import { words } from './comparison-words.ts';

/** A verdict in words, with its circle and tint. */
export interface ShownVerdict {
  readonly text: string;
  /** undefined: there is no verdict. */
  readonly quarters: number | undefined;
  readonly tint: Tint | 'none';
}

/**
 * A verdict as it is shown: its own words, with the circle and tint of what it is worth; of a range those of the lowest. A verdict on an
 * inverted criterion counts turned round, and its words are turned back.
 */
export function shownVerdict(
  scale: Scale,
  { inverted }: Pick<Question, 'inverted'>,
  verdict: Verdict | undefined,
  language: Language,
): ShownVerdict {
  const t = words[language];
  if (verdict === undefined) return { text: t('verdict.unknown'), quarters: undefined, tint: 'none' };
  const { steps } = scale;
  const [low, high] = inverted
    ? [steps.length - 1 - verdict.high, steps.length - 1 - verdict.low]
    : [verdict.low, verdict.high];
  const word = (at: number) => steps[at]?.word[language] ?? '';
  return {
    text: low === high ? word(low) : t('verdict.range', { low: word(low), high: word(high) }),
    quarters: steps[verdict.low]?.quarters,
    tint: steps[verdict.low]?.tint ?? 'none',
  };
}
