import type { Block, ReportColumn, ReportRow, Run } from './report.ts';

/** A column of words, so wide beside the others. */
export const textColumn = (head: string, width = 1): ReportColumn => ({ head, kind: 'text', width });
/** A column of figures. */
export const figureColumn = (head: string): ReportColumn => ({ head, kind: 'figure' });

/** A row of plain texts. */
export function row(texts: readonly string[], kind?: ReportRow['kind']): ReportRow {
  const cells = texts.map((text): readonly Run[] => [text]);
  return kind === undefined ? { cells } : { cells, kind };
}

/** A paragraph of one plain text. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [text] };
}
