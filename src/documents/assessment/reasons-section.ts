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
  if (cell.example) lines.push([`(${t('example')})`]);
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

/** For one subject: a table a part, with the question as the head of its row, and who said it when there are several. */
function blockSections(document: AssessmentDocument): readonly ReportSection[] {
  const { language, framework, assessors } = document;
  const t = words[language];
  const columns = [textColumn(t('question'), 1.8), textColumn(t('verdict')), textColumn(t('reasons'), 4)];
  return framework.blocks.flatMap((block): readonly ReportSection[] => {
    const rows = questionsOf(framework, block.id).flatMap((question) =>
      rowsOf(document, question).map((each): ReportRow => {
        const [who = [], ...rest] = each.cells;
        const name = question.text[language];
        return { cells: [assessors.length > 1 ? [name, ' · ', ...who] : [name], ...rest] };
      }),
    );
    const title = block.title[language];
    const caption = t('reasons.caption', { block: title });
    return rows.length === 0 ? [] : [{ heading: title, level: 3, blocks: [{ kind: 'table', caption, columns, rows }] }];
  });
}

/** Verdicts of all alternatives, a table a question. */
function questionSections(document: AssessmentDocument): readonly ReportSection[] {
  const { language, framework } = document;
  const t = words[language];
  const columns = [textColumn(t('alternative'), 1.1), textColumn(t('verdict')), textColumn(t('reasons'), 4.6)];
  return framework.blocks.flatMap((block) =>
    questionsOf(framework, block.id).flatMap((question): readonly ReportSection[] => {
      const rows = rowsOf(document, question);
      const caption = t('reasons.caption', { block: block.title[language] });
      if (rows.length === 0) return [];
      return [{ heading: question.text[language], level: 3, blocks: [{ kind: 'table', caption, columns, rows }] }];
    }),
  );
}

/** Every verdict with its reasons and what it rests on. */
export function reasonSections(document: AssessmentDocument): readonly ReportSection[] {
  const parts = document.alternatives.length === 0 ? blockSections(document) : questionSections(document);
  if (parts.length === 0) return [];
  return [{ heading: words[document.language]('reasons.heading'), level: 2, newPage: true, blocks: [] }, ...parts];
}
