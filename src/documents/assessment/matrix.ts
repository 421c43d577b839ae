import { counting } from '#domain/assessment/agreed-cells.ts';
import type { Answered } from '#domain/assessment/answer.ts';
import type { Question } from '#domain/assessment/question.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import { agreedAnswer } from './names.ts';
import { words } from './words.ts';

/** Questions against alternatives; against who judged when one subject is judged. */
export interface Matrix {
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly { readonly question: Question; readonly answers: readonly (Answered | undefined)[] }[];
}

/** The matrix of an assessment: what counts for all, and for one subject everyone's answers before it. */
export function matrixOf(document: AssessmentDocument): Matrix {
  const { language, framework, alternatives, assessors } = document;
  const agreed = agreedAnswer(document);
  if (alternatives.length > 0)
    return {
      columns: alternatives.map(({ id, name }) => ({ id, name: name[language] })),
      rows: framework.questions.map((question) => ({
        question,
        answers: alternatives.map(({ id }) => agreed(question.id, id)),
      })),
    };
  const judges = counting(assessors);
  const shown = judges.length > 1 ? judges : [];
  return {
    columns: [
      ...shown.map((each, at) => ({ id: String(at), name: each.name })),
      { id: 'agreed', name: words[language](shown.length > 0 ? 'together' : 'verdict') },
    ],
    rows: framework.questions.map((question) => ({
      question,
      answers: [
        ...shown.map(({ cells }) => cells.find((each) => each.question === question.id)?.answered),
        agreed(question.id, undefined),
      ],
    })),
  };
}
