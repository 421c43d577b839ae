import { agreedCells } from '#domain/assessment/agreed-cells.ts';
import type { Answered } from '#domain/assessment/answer.ts';
import type { Question } from '#domain/assessment/question.ts';
import { type Rational, rational } from '#domain/figures/rational.ts';
import { answeredText } from '#words/answered.ts';
import { percentText } from '#words/council-design.ts';
import { decimalText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import { words } from './words.ts';

/** The name of an alternative; the whole subject when nothing is compared. */
export function alternativeName({ language, alternatives }: AssessmentDocument, id: string | undefined): string {
  if (id === undefined) return words[language]('whole');
  return alternatives.find((each) => each.id === id)?.name[language] ?? id;
}

/** An alternative as a sentence names it, with its article where it has one. */
export function nameInSentence(document: AssessmentDocument, id: string | undefined): string {
  const found = document.alternatives.find((each) => each.id === id)?.inSentence;
  return found?.[document.language] ?? alternativeName(document, id);
}

/** The text of a question. */
export function questionName({ language, framework }: AssessmentDocument, id: string): string {
  return framework.questions.find((each) => each.id === id)?.text[language] ?? id;
}

/** An answer in words. */
export function answerName(
  document: AssessmentDocument,
  question: Question | string,
  answered: Answered | undefined,
): string {
  const asked =
    typeof question === 'string' ? document.framework.questions.find((each) => each.id === question) : question;
  return answeredText(document.language, document.framework, asked, answered);
}

/** A sampled share as a percentage with one decimal. */
export function sampledText(language: Language, share: number): string {
  return percentText(language, rational(Math.round(share * 1_000_000), 1_000_000));
}

/** A standard error in percentage points, with two decimals. */
export function errorText(language: Language, error: number): string {
  return decimalText(language, (error * 100).toFixed(2));
}

/** A score from 0 to 1 as a whole number of 100, one decimal. */
export function scoreText(language: Language, score: Rational | undefined): string {
  if (score === undefined) return '–';
  return percentText(language, score).replace('\u00a0%', '');
}

/** The answers that count for all, by alternative and question. */
export function agreedAnswer(
  document: AssessmentDocument,
): (question: string, alternative: string | undefined) => Answered | undefined {
  const { framework, alternatives, assessors, joint } = document;
  const ids = alternatives.map((each) => each.id);
  const byKey = new Map(
    agreedCells(framework, ids, assessors, joint).map((each) => [`${each.alternative ?? ''}/${each.question}`, each]),
  );
  return (question, alternative) => byKey.get(`${alternative ?? ''}/${question}`)?.answered;
}
