import type { ReportColumn, ReportRow, Run } from './report.ts';

/** Width of the text on A4 in millimetres, and what a column of figures takes of it at least. */
const paper = 182;
const figures = 20;
/** Letters that fit in a millimetre of a line of a table, low on purpose, and lines after which a row is no longer kept whole. */
const letters = 0.6;
const mostLines = 16;

const linesIn = (runs: readonly Run[], width: number): number =>
  runs
    .map((each) => (typeof each === 'string' ? each : each.text))
    .join('')
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / (width * letters))), 0);

/** Whether a row is so tall that it may be split over pages: kept whole, it could run off the paper. A short row stays together. */
export function splitsOverPages(columns: readonly ReportColumn[], { cells }: ReportRow): boolean {
  const words = columns.filter((each) => each.kind === 'text');
  const room = Math.max(paper - figures * (columns.length - words.length), paper / 4);
  const shares = words.reduce((sum, each) => sum + (each.width ?? 1), 0);
  return columns.some((column, at) => {
    const width = column.kind === 'figure' ? figures : (room * (column.width ?? 1)) / shares;
    return linesIn(cells[at] ?? [], width) > mostLines;
  });
}
