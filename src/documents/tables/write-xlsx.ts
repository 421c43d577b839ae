import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { repack } from './zip.ts';

export interface XlsxColumn {
  readonly header: string;
  /** Width in characters. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'money' | 'date';
}

/** One sheet. Cells are text as the file should hold it; numbers with a decimal point, days as 2027-06-18; empty stays empty. */
export interface XlsxSheet {
  readonly name: string;
  readonly columns: readonly XlsxColumn[];
  readonly rows: readonly (readonly string[])[];
}

const formats = { number: undefined, money: '#,##0.00', text: '@', date: 'yyyy-mm-dd' } as const;
/** Digits a spreadsheet keeps exactly. */
const exactDigits = 15;

const cellOf = (column: XlsxColumn | undefined, text: string) => {
  if (text === '') return null;
  const kind = column?.kind ?? 'text';
  if (kind === 'date') return { value: new Date(`${text}T00:00:00Z`), type: Date, format: formats.date };
  if (
    (kind === 'number' || kind === 'money') &&
    /^-?\d+(\.\d+)?$/.test(text) &&
    text.replace(/\D/g, '').length <= exactDigits
  ) {
    return { value: Number(text), type: Number, ...(kind === 'money' ? { format: formats.money } : {}) };
  }
  return { value: text, type: String, format: formats.text };
};

/** A workbook with bold, frozen heads; text cells are always text, never a formula. Equal input gives equal bytes. */
export async function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  const written = await writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name.slice(0, 31),
      columns: sheet.columns.map((column) => ({ width: column.width })),
      stickyRowsCount: 1,
      data: [
        sheet.columns.map((column) => ({
          value: column.header,
          type: String,
          fontWeight: 'bold' as const,
          backgroundColor: '#DDEBED',
        })),
        ...sheet.rows.map((row) => row.map((text, index) => cellOf(sheet.columns[index], text))),
      ] as SheetData,
    })),
  ).toBuffer();
  return repack(written);
}
