import type { Report, ReportTable, Run } from '../report/report.ts';

/** The text of a line, with plain spaces. */
export const textOf = (runs: readonly Run[]) =>
  runs
    .map((each) => (typeof each === 'string' ? each : each.text))
    .join('')
    .replaceAll('\u00a0', ' ');

/** A text with plain spaces. */
export const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** Every block of every section. */
export const blocksOf = (report: Report) => report.sections.flatMap((each) => each.blocks);

/** The table with a caption. */
export const tableOf = (report: Report, caption: string) =>
  blocksOf(report).find((each): each is ReportTable => each.kind === 'table' && each.caption === caption);

/** The rows of a table as texts. */
export const rowsOf = (table: ReportTable | undefined) => table?.rows.map((each) => each.cells.map(textOf)) ?? [];

/** All headings, in order. */
export const headings = (report: Report) => report.sections.map((each) => each.heading);

/** Everything that is said outside tables and drawings, a line a paragraph, note or item. */
export const linesOf = (report: Report): readonly string[] =>
  blocksOf(report).flatMap((each) => {
    if (each.kind === 'paragraph' || each.kind === 'note') return [textOf(each.runs)];
    return each.kind === 'list' ? each.items.map(textOf) : [];
  });
