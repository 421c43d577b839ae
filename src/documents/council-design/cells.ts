import { percentage } from '#domain/figures/rational.ts';
import type { Ratio } from '#domain/voting-power/ratio.ts';
import { listOf } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import type { Block, ReportColumn, ReportRow, Run } from '../report/report.ts';
import { words } from './words.ts';

/** A column of words, so wide beside the others. */
export const textColumn = (head: string, width = 1): ReportColumn => ({ head, kind: 'text', width });
/** A column of figures. */
export const figureColumn = (head: string): ReportColumn => ({ head, kind: 'figure' });

/** A row of plain texts. */
export function row(texts: readonly string[], kind?: ReportRow['kind']): ReportRow {
  const cells = texts.map((text): readonly Run[] => [text]);
  return kind === undefined ? { cells } : { cells, kind };
}

/** Names as a list, or the word for nobody. */
export function namesOrNone(language: Language, names: readonly string[]): string {
  return names.length === 0 ? words[language]('nobody') : listOf(language, names);
}

/** The percentage of a share with so many decimals and a point, for a cell of a workbook. */
export function percentCell(share: Ratio, decimals = 6): string {
  return percentage(share, decimals);
}

/** A paragraph of one plain text. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [text] };
}
