import type { Language } from '#words/language.ts';
import type { WholeAssessment } from './read-assessment.ts';

/** How people call a cell: its question, and the alternative where there are several. */
export function cellNames(
  language: Language,
  { framework, alternatives }: Pick<WholeAssessment, 'framework' | 'alternatives'>,
): (question: string, alternative: string | undefined) => string {
  const questions = new Map(framework.questions.map((each) => [each.id, each.text[language]]));
  const names = new Map(alternatives.map((each) => [each.id, each.name[language]]));
  return (question, alternative) =>
    alternative === undefined
      ? (questions.get(question) ?? question)
      : `${questions.get(question) ?? question}, ${names.get(alternative) ?? alternative}`;
}
