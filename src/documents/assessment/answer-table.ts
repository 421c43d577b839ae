import { writeAnswer } from '#domain/assessment/written-answer.ts';
import type { XlsxColumn } from '../tables/write-xlsx.ts';
import type { AssessmentDocument, DocumentCell } from './assessment-document.ts';
import { alternativeName, answerName, questionName } from './names.ts';
import { evidenceText, reasonParts } from './reasons-section.ts';
import { words } from './words.ts';

/** Every answer of everyone with its reasons: a sheet of the workbook, and the CSV. */
export function answerTable(document: AssessmentDocument): {
  readonly columns: readonly XlsxColumn[];
  readonly rows: readonly (readonly string[])[];
} {
  const { language, framework, assessors } = document;
  const t = words[language];
  const column = (name: Parameters<typeof t>[0], width = 24): XlsxColumn => ({ header: t(name), width, kind: 'text' });
  const blockOf = (question: string) => {
    const block = framework.questions.find((each) => each.id === question)?.block;
    return framework.blocks.find((each) => each.id === block)?.title[language] ?? '';
  };
  const quoteOf = (cell: DocumentCell) =>
    cell.evidence
      .flatMap((each) => (each.kind === 'document' && each.quote !== undefined ? [each.quote] : []))
      .join(' ');
  return {
    columns: [
      column('who', 28),
      column('block'),
      column('column.question', 16),
      column('question', 50),
      column('column.alternative', 16),
      column('alternative'),
      column('column.answer'),
      column('verdict', 28),
      ...reasonParts.map((part) => column(`reason.${part}`, 50)),
      column('reason.evidence', 50),
      column('column.quote', 50),
      column('column.address', 30),
      column('example', 14),
    ],
    rows: assessors.flatMap(({ name, cells }) =>
      cells.map((cell) => [
        name,
        blockOf(cell.question),
        cell.question,
        questionName(document, cell.question),
        cell.alternative ?? '',
        alternativeName(document, cell.alternative),
        writeAnswer(cell.answered),
        answerName(document, cell.question, cell.answered),
        ...reasonParts.map((part) => cell[part] ?? ''),
        cell.evidence.map((each) => evidenceText(document, cell, each)).join('; '),
        quoteOf(cell),
        cell.source?.url ?? '',
        cell.example ? t('yes') : '',
      ]),
    ),
  };
}
