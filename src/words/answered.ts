import type { Answered } from '#domain/assessment/answer.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import { answeredMessages } from './answered.messages.ts';
import type { Language } from './language.ts';
import { translators } from './translator.ts';

const texts = translators(answeredMessages);

/** The word of a step of the scale of a framework; the step itself when the scale does not have it. */
export function stepWord(language: Language, from: Framework, step: string): string {
  return from.scale.steps.find((each) => each.id === step)?.word[language] ?? step;
}

/** An answer in words: `vooral kansen`, `zwak tot goed`, `niet bekend`. */
export function answeredText(
  language: Language,
  from: Framework,
  question: Question | undefined,
  answered: Answered | undefined,
): string {
  const t = texts[language];
  if (answered === undefined) return t('none');
  switch (answered.kind) {
    case 'step':
      return stepWord(language, from, answered.step);
    case 'range':
      return t('range', {
        lowest: stepWord(language, from, answered.lowest),
        highest: stepWord(language, from, answered.highest),
      });
    case 'option':
      return question?.options.find((each) => each.id === answered.option)?.text[language] ?? answered.option;
    default:
      return t(answered.kind);
  }
}
