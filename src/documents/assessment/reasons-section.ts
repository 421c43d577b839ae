import type { Evidence } from '#domain/assessment/answer.ts';
import { questionsOf } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import { registerFact } from '#domain/assessment/register-facts.ts';
import { listOf, wholeNumber } from '#words/format.ts';
import { paragraph, textColumn } from '../report/pieces.ts';
import type { ReportRow, ReportSection, Run } from '../report/report.ts';
import type { AssessmentDocument, DocumentCell } from './assessment-document.ts';
import { alternativeName, answerName } from './names.ts';
import { verdictsIn } from './verdict-section.ts';
import { words } from './words.ts';

/** The parts of a reason, in the order in which they are read. */
export const reasonParts = ['motivation', 'strengths', 'weaknesses', 'buildingBlocks', 'barriers'] as const;

/** What an answer rests on in one line: document and place, or a fact of the register. */
export function evidenceText(document: AssessmentDocument, cell: DocumentCell, evidence: Evidence): string {
  const t = words[document.language];
  if (evidence.kind === 'fact')
    return t('evidence.fact', { fact: registerFact(evidence.fact)?.text[document.language] ?? evidence.fact });
  const title = cell.source?.title ?? evidence.source;
  return evidence.place === undefined ? title : `${title}, ${evidence.place}`;
}

/** Whether something was said besides the verdict. */
const isReasoned = (cell: DocumentCell): boolean =>
  cell.evidence.length > 0 || reasonParts.some((part) => (cell[part] ?? '').trim() !== '');

/** What several said about the same with the same words, or what one said. */
interface Said {
  readonly alternative: string | undefined;
  readonly cell: DocumentCell;
  readonly by: { readonly who: string; readonly verdict: string }[];
}

const contentOf = (cell: DocumentCell): string =>
  JSON.stringify([...reasonParts.map((part) => cell[part]?.trim() ?? ''), cell.evidence, cell.example]);

/** The verdicts on a question of which something was said, and how many there are without. */
interface SaidQuestion {
  readonly question: Question;
  readonly said: readonly Said[];
  readonly bare: number;
}

function saidOf(document: AssessmentDocument, question: Question): SaidQuestion {
  const { alternatives, assessors } = document;
  const ids = alternatives.length === 0 ? [undefined] : alternatives.map((each) => each.id);
  const said: Said[] = [];
  let bare = 0;
  for (const alternative of ids)
    for (const { name, cells } of assessors) {
      const cell = cells.find((each) => each.question === question.id && each.alternative === alternative);
      if (cell === undefined) continue;
      if (!isReasoned(cell)) {
        bare += 1;
        continue;
      }
      const by = { who: name, verdict: answerName(document, question, cell.answered) };
      const same = said.find((each) => each.alternative === alternative && contentOf(each.cell) === contentOf(cell));
      if (same === undefined) said.push({ alternative, cell, by: [by] });
      else same.by.push(by);
    }
  return { question, said, bare };
}

/** A text that is shorter than this is printed again; a longer one is pointed at. */
const soonRead = 80;

/** The reasons as runs of a line, each text once in the document. */
class ReasonWriter {
  readonly #document: AssessmentDocument;
  /** Where a text was printed. */
  readonly #printed = new Map<string, string>();

  constructor(document: AssessmentDocument) {
    this.#document = document;
    // The reason of a departure stands with the verdict.
    for (const { verdict } of document.framework.outcome === 'verdict' ? verdictsIn(document) : [])
      for (const { reason } of verdict.departures)
        this.#printed.set(reason.trim(), words[document.language]('verdict.heading'));
  }

  write(question: Question, { alternative, cell }: Said): readonly Run[] {
    const document = this.#document;
    const t = words[document.language];
    const name = question.text[document.language];
    const place = alternative === undefined ? name : `${name}, ${alternativeName(document, alternative)}`;
    const lines: Run[][] = reasonParts.flatMap((part) => {
      const text = cell[part]?.trim() ?? '';
      if (text === '') return [];
      const before = this.#before(text, place);
      return [
        [
          { text: `${t(`reason.${part}`)}: `, strong: true },
          before === undefined ? text : t('reason.see', { place: before }),
        ],
      ];
    });
    for (const evidence of cell.evidence) {
      const quote = evidence.kind === 'document' && evidence.quote !== undefined ? ` “${evidence.quote}”` : '';
      const where = evidenceText(document, cell, evidence);
      const href = evidence.kind === 'document' ? cell.source?.url : null;
      lines.push([
        { text: `${t('reason.evidence')}: `, strong: true },
        href === null || href === undefined ? where : { text: where, href },
        quote,
      ]);
    }
    if (cell.example && !document.example) lines.push([`(${t('example')})`]);
    return lines.flatMap((line, at): Run[] => (at === 0 ? line : [' ', ...line]));
  }

  /** Where a text was printed before; from now on it was printed here. */
  #before(text: string, place: string): string | undefined {
    const before = this.#printed.get(text);
    if (before === undefined && text.length >= soonRead) this.#printed.set(text, place);
    return before;
  }
}

/** The rows of what was said on a question: about what and by whom, the verdict of each, and why. */
function rowsOf(
  document: AssessmentDocument,
  writer: ReasonWriter,
  { question, said }: SaidQuestion,
): readonly ReportRow[] {
  const { language, assessors } = document;
  return said.map((each): ReportRow => {
    const { alternative, by } = each;
    const who = listOf(
      language,
      by.map((one) => one.who),
    );
    const name = alternative === undefined ? question.text[language] : alternativeName(document, alternative);
    const verdicts = new Set(by.map((one) => one.verdict));
    return {
      cells: [
        [assessors.length > 1 ? `${name} · ${who}` : name],
        [verdicts.size === 1 ? [...verdicts].join('') : by.map((one) => `${one.verdict} (${one.who})`).join('; ')],
        writer.write(question, each),
      ],
    };
  });
}

/** For one subject: a table a part, with the question as the head of its row, and who said it when there are several. */
function blockSections(document: AssessmentDocument, asked: readonly SaidQuestion[]): readonly ReportSection[] {
  const { language, framework } = document;
  const t = words[language];
  const writer = new ReasonWriter(document);
  const columns = [textColumn(t('question'), 1.8), textColumn(t('verdict')), textColumn(t('reasons'), 4)];
  return framework.blocks.flatMap((block): readonly ReportSection[] => {
    const rows = asked
      .filter(({ question }) => question.block === block.id)
      .flatMap((each) => rowsOf(document, writer, each));
    const title = block.title[language];
    const caption = t('reasons.caption', { block: title });
    return rows.length === 0 ? [] : [{ heading: title, level: 3, blocks: [{ kind: 'table', caption, columns, rows }] }];
  });
}

/** Verdicts of all alternatives, a table a question. */
function questionSections(document: AssessmentDocument, asked: readonly SaidQuestion[]): readonly ReportSection[] {
  const { language, framework } = document;
  const t = words[language];
  const writer = new ReasonWriter(document);
  const columns = [textColumn(t('alternative'), 1.1), textColumn(t('verdict')), textColumn(t('reasons'), 4.6)];
  return asked.flatMap((each): readonly ReportSection[] => {
    const rows = rowsOf(document, writer, each);
    const block = framework.blocks.find(({ id }) => id === each.question.block)?.title[language] ?? '';
    const caption = t('reasons.caption', { block });
    if (rows.length === 0) return [];
    return [{ heading: each.question.text[language], level: 3, blocks: [{ kind: 'table', caption, columns, rows }] }];
  });
}

/** Every verdict that was explained, with its reasons and what it rests on; how many were not, in one sentence. */
export function reasonSections(document: AssessmentDocument): readonly ReportSection[] {
  const { language, framework, alternatives } = document;
  const t = words[language];
  const asked = framework.blocks
    .flatMap((block) => questionsOf(framework, block.id))
    .map((question) => saidOf(document, question));
  const bare = asked.reduce((sum, each) => sum + each.bare, 0);
  const parts = alternatives.length === 0 ? blockSections(document, asked) : questionSections(document, asked);
  if (parts.length === 0 && bare === 0) return [];
  const values = { count: bare, number: wholeNumber(language, bare) };
  const left = bare === 0 ? [] : [paragraph(t(parts.length === 0 ? 'reasons.none' : 'reasons.bare', values))];
  return [{ heading: t('reasons.heading'), level: 2, blocks: left }, ...parts];
}
