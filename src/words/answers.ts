import type { Answered } from '#domain/assessment/answer.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import type { Language } from './language.ts';

const texts = {
  nl: {
    followed: 'gevolgd',
    departed: 'afgeweken',
    unknown: 'onbekend',
    'not-applicable': 'niet van toepassing',
    between: 'tussen',
    and: 'en',
  },
  en: {
    followed: 'followed',
    departed: 'departed from',
    unknown: 'not known',
    'not-applicable': 'does not apply',
    between: 'between',
    and: 'and',
  },
} as const;

/** An answer as people read it: the word of the step, both words of a range, the text of an option. */
export function answerText(language: Language, from: Framework, question: Question, answered: Answered): string {
  const t = texts[language];
  const word = (id: string) => from.scale.steps.find((step) => step.id === id)?.word[language] ?? id;
  switch (answered.kind) {
    case 'step':
      return word(answered.step);
    case 'range':
      return `${t.between} “${word(answered.lowest)}” ${t.and} “${word(answered.highest)}”`;
    case 'option':
      return question.options.find((option) => option.id === answered.option)?.text[language] ?? answered.option;
    default:
      return t[answered.kind];
  }
}
