import type { Alternative } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import type { Rational } from '#domain/figures/rational.ts';
import { percentage } from '#domain/figures/rational.ts';
import { decimalText, percent, sentence } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { translators } from '#words/translator.ts';
import en from './comparison.messages.en.json' with { type: 'json' };
import nl from './comparison.messages.nl.json' with { type: 'json' };

/** The texts of the page on which alternatives are weighed, by language. */
export const words = translators({ nl, en });

/** An alternative as a sentence names it. */
export const inSentence = (language: Language, of: Alternative | undefined): string =>
  (of?.inSentence ?? of?.name)?.[language] ?? '';

/** An alternative as a head or a list names it: with a capital. */
export const nameOf = (language: Language, of: Alternative | undefined): string => sentence(of?.name[language] ?? '');

/** A criterion as a sentence names it: a question between quotes, a name without a capital. */
export function criterionInSentence(language: Language, of: Question | undefined): string {
  const text = of?.text[language] ?? '';
  if (text.endsWith('?')) return `“${text}”`;
  // An abbreviation stays as it is.
  return /^\p{Lu}{2}/u.test(text) ? text : `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

/** More criteria than these are counted, not named. */
export const mostNamed = 4;

/** A sampled share with one decimal; what is not quite all or nothing does not become it by rounding. */
export function shareWord(language: Language, share: number): string {
  const permille = Math.round(share * 1000);
  return percent(language, share < 1 && permille === 1000 ? 999 : share > 0 && permille === 0 ? 1 : permille);
}

/** A share for a sentence that opens a page: whole percents, unless that says all or nothing of what is not. */
export function roundShareWord(language: Language, share: number): string {
  const whole = Math.round(share * 100);
  return whole < 1 || whole > 99 ? shareWord(language, share) : `${whole}\u00a0%`;
}

/** An exact share with one decimal. */
export const exactShare = (language: Language, share: Rational): string =>
  `${decimalText(language, percentage(share, 1))}\u00a0%`;
