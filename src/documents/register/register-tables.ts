import type { Column } from '#domain/register/column.ts';
import type { KeptRecord } from '#domain/register/import-plan.ts';
import { plainValue } from '#domain/register/plain-value.ts';
import type { RecordType } from '#domain/register/record-type.ts';
import type { XlsxColumn } from '../tables/write-xlsx.ts';

/** Records of one type as a table for a file; `rows` for CSV, `xlsxRows` with a decimal point for the cells of a workbook. */
export interface RegisterTable {
  readonly sheet: string;
  readonly columns: readonly XlsxColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly xlsxRows: readonly (readonly string[])[];
}

const kindOf = (column: Column): XlsxColumn['kind'] =>
  column.kind === 'money'
    ? 'money'
    : column.kind === 'date'
      ? 'date'
      : column.kind === 'integer' || column.kind === 'year'
        ? 'number'
        : 'text';

/** Lays out the records of a type: one row a record, one column a value, in the order of the definition. */
export function registerTables(type: RecordType, records: readonly KeptRecord[]): RegisterTable {
  const columns = type.columns.map((column) => ({
    header: column.header,
    width: Math.max(12, Math.min(column.kind === 'long' ? 50 : 30, column.header.length + 4)),
    kind: kindOf(column),
  }));
  const rows = records.map((record) =>
    type.columns.map((column) => plainValue(column, record.values[column.name] ?? null)),
  );
  return {
    sheet: type.sheet,
    columns,
    rows,
    xlsxRows: rows.map((row) =>
      row.map((text, index) => (columns[index]?.kind === 'money' ? text.replace(',', '.') : text)),
    ),
  };
}
