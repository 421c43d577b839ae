import type { Evidence } from '#domain/assessment/answer.ts';
import { questionsOf } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import { textColumn } from '../report/pieces.ts';
import type { ReportRow, ReportSection, Run } from '../report/report.ts';
import type { AssessmentDocument, DocumentAssessor, DocumentCell } from './assessment-document.ts';
import { alternativeName, answerName } from './names.ts';
import { words } from './words.ts';

/** The parts of a reason, in the order in which they are read. */
export const reasonParts = ['motivation', 'strengths', 'weaknesses', 'buildingBlocks', 'barriers'] as const;

/** What an answer rests on in one line: document and place, or a fact of the register. */
export function evidenceText(document: AssessmentDocument, cell: DocumentCell, evidence: Evidence): string {
  const t = words[document.language];
  if (evidence.kind === 'fact') return t('evidence.fact', { fact: evidence.fact });
  const title = cell.source?.title ?? evidence.source;
  return evidence.place === undefined ? title : `${title}, ${evidence.place}`;
}

function reasons(document: AssessmentDocument, cell: DocumentCell): readonly Run[] {
  const t = words[document.language];
  const lines: Run[][] = reasonParts.flatMap((part) => {
    const said = cell[part];
    return said === undefined || said.trim() === '' ? [] : [[{ text: `${t(`reason.${part}`)}: `, strong: true }, said]];
  });
  for (const evidence of cell.evidence) {
    const quote = evidence.kind === 'document' && evidence.quote !== undefined ? ` “${evidence.quote}”` : '';
    const place = evidenceText(document, cell, evidence);
    const href = evidence.kind === 'document' ? cell.source?.url : null;
    lines.push([
      { text: `${t('reason.evidence')}: `, strong: true },
      href === null || href === undefined ? place : { text: place, href },
      quote,
    ]);
  }
  if (cell.example) lines.push([t('example')]);
  return lines.flatMap((line, at): Run[] => (at === 0 ? line : [' ', ...line]));
}

function rowsOf(document: AssessmentDocument, question: Question): readonly ReportRow[] {
  const { alternatives, assessors } = document;
  const ids = alternatives.length === 0 ? [undefined] : alternatives.map((each) => each.id);
  const own = (assessor: DocumentAssessor, alternative: string | undefined) =>
    assessor.cells.find((each) => each.question === question.id && each.alternative === alternative);
  return ids.flatMap((alternative) =>
    assessors.flatMap((assessor): ReportRow[] => {
      const cell = own(assessor, alternative);
      if (cell === undefined) return [];
      const who = assessors.length > 1 || alternative === undefined ? assessor.name : '';
      const name =
        alternative === undefined ? who : [alternativeName(document, alternative), who].filter(Boolean).join(' · ');
      return [{ cells: [[name], [answerName(document, question, cell.answered)], reasons(document, cell)] }];
    }),
  );
}

/** Every verdict with its reasons and what it rests on, question by question. */
export function reasonSections(document: AssessmentDocument): readonly ReportSection[] {
  const { language, framework, alternatives } = document;
  const t = words[language];
  const columns = [
    textColumn(t(alternatives.length === 0 ? 'who' : 'alternative'), 1.1),
    textColumn(t('verdict')),
    textColumn(t('reasons'), 4.6),
  ];
  const parts = framework.blocks.flatMap((block) =>
    questionsOf(framework, block.id).flatMap((question): ReportSection[] => {
      const rows = rowsOf(document, question);
      if (rows.length === 0) return [];
      const caption = question.text[language];
      return [
        {
          heading: caption,
          level: 3,
          blocks: [{ kind: 'table', caption: t('reasons.caption', { block: block.title[language] }), columns, rows }],
        },
      ];
    }),
  );
  if (parts.length === 0) return [];
  return [{ heading: t('reasons.heading'), level: 2, newPage: true, blocks: [] }, ...parts];
}
