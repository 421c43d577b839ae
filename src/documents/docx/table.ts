import { splitsOverPages } from '../report/long-row.ts';
import type { ReportColumn, ReportRow, ReportTable } from '../report/report.ts';
import { escaped } from './markup.ts';
import type { RunWriter } from './runs.ts';

/** Width of the text on A4 with sides of 14 mm, in twentieths of a point. */
export const textWidth = 10_318;
const figureWidth = 1_150;

/** Widths of the columns: figures take what they need, words share the rest. */
function widthsOf(columns: readonly ReportColumn[]): readonly number[] {
  const figures = columns.filter((each) => each.kind === 'figure').length;
  const words = columns.reduce((sum, each) => sum + (each.kind === 'text' ? (each.width ?? 1) : 0), 0);
  const each = figures === 0 ? 0 : Math.min(figureWidth, Math.floor((textWidth * 0.7) / figures));
  const rest = textWidth - figures * each;
  return columns.map((column) => (column.kind === 'figure' ? each : Math.floor((rest * (column.width ?? 1)) / words)));
}

function cell(content: string, width: number, style: string, column: ReportColumn | undefined): string {
  const right = column?.kind === 'figure' ? '<w:jc w:val="right"/>' : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${right}</w:pPr>${content}</w:p></w:tc>`;
}

function bodyRow(row: ReportRow, table: ReportTable, widths: readonly number[], runs: RunWriter): string {
  const cells = table.columns.map((column, at) => {
    const pieces = row.cells[at] ?? [];
    const strong =
      row.kind === undefined
        ? pieces
        : pieces.map((each) => (typeof each === 'string' ? { text: each, strong: true } : { ...each, strong: true }));
    return cell(runs.write(strong), widths[at] ?? 0, 'TableText', column);
  });
  const whole = splitsOverPages(table.columns, row) ? '' : '<w:trPr><w:cantSplit/></w:trPr>';
  return `<w:tr>${whole}${cells.join('')}</w:tr>`;
}

/** A table with its caption above it and as its name, a head row that is repeated on every page, and a head column. */
export function tableMarkup(table: ReportTable, runs: RunWriter): string {
  const widths = widthsOf(table.columns);
  const caption = escaped(table.caption);
  const head = table.columns.map((column, at) => cell(runs.write([column.head]), widths[at] ?? 0, 'TableHead', column));
  const look =
    '<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
  return [
    `<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>${runs.write([table.caption])}</w:p>`,
    `<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}<w:tblCaption w:val="${caption}"/><w:tblDescription w:val="${caption}"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`,
    ...table.rows.map((row) => bodyRow(row, table, widths, runs)),
    // Two tables that touch become one, and a cell or text may not end with a table.
    '</w:tbl><w:p><w:pPr><w:spacing w:after="60" w:line="120" w:lineRule="exact"/></w:pPr></w:p>',
  ].join('');
}
