/** A cell as it stood in a file, before anybody decided what it means. A number keeps the digits of the file; a date is ISO 8601. */
export interface RawCell {
  readonly kind: 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error';
  readonly text: string;
}

/** One sheet of a workbook or one CSV file: a header and rows; `line` is counted from 1, the header included. */
export interface RawTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly RawCell[] }[];
}
