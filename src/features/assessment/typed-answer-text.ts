import type { Framework } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import { readAnswer } from '#domain/assessment/written-answer.ts';
import { answeredText } from '#words/answered.ts';
import type { Language } from '#words/language.ts';
import { type TypedCell, uncertain } from './typed-cell.ts';

/** The answer of a cell as it was typed, in words; a dash when none was chosen. */
export function typedAnswerText(language: Language, from: Framework, question: Question, typed: TypedCell): string {
  if (typed.answer === '') return '–';
  return answeredText(
    language,
    from,
    question,
    typed.answer === uncertain
      ? { kind: 'range', lowest: typed.lowest, highest: typed.highest }
      : readAnswer(typed.answer, ''),
  );
}
