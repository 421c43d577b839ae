import type { Finding } from '#domain/findings/finding.ts';
import { error, warning } from '#domain/findings/finding.ts';
import type { Value } from '#domain/register/column.ts';
import type { IncomingRecord } from '#domain/register/import-plan.ts';
import type { RecordType } from '#domain/register/record-type.ts';
import { keyColumns, recordId } from '#domain/register/record-type.ts';
import { recordTypeOfSheet, recordTypes } from '#domain/register/record-types.ts';
import type { RawTable } from '../tables/raw-table.ts';
import { readValue } from './read-value.ts';

/** Sheets of the workbook that explain and hold no data. */
const explanatory = new Set(['uitleg', 'explanation', 'leesmij', 'readme']);

/** A header as it is compared: case, spaces and the star of a required column do not matter. */
const plainHeader = (header: string): string => header.toLowerCase().replace(/\*$/, '').replace(/\s+/g, ' ').trim();

/** Reads the tables of a workbook or CSV folder as records of the register. Everything that is not right is a finding; nothing is half read. */
export function readRegister(tables: readonly RawTable[]): {
  readonly records: readonly IncomingRecord[];
  readonly findings: readonly Finding[];
  readonly rows: number;
} {
  const findings: Finding[] = [];
  const records: IncomingRecord[] = [];
  let rows = 0;
  let sheets = 0;
  for (const table of tables) {
    if (explanatory.has(table.name.toLowerCase())) continue;
    const type = recordTypeOfSheet(table.name);
    if (type === undefined) {
      findings.push(
        error(
          'unknown-sheet',
          { sheet: table.name },
          { sheet: table.name, known: recordTypes.map((each) => each.sheet).join(', ') },
        ),
      );
      continue;
    }
    sheets += 1;
    rows += table.rows.length;
    readSheet(type, table, records, findings);
  }
  if (sheets === 0 && findings.length === 0)
    findings.push(error('no-known-sheet', {}, { known: recordTypes.map((each) => each.sheet).join(', ') }));
  return { records, findings, rows };
}

function readSheet(type: RecordType, table: RawTable, records: IncomingRecord[], findings: Finding[]): void {
  const headers = new Map(type.columns.map((column) => [plainHeader(column.header), column]));
  const columns = table.header.map((header) => headers.get(plainHeader(header)));
  let usable = true;
  columns.forEach((column, index) => {
    const header = table.header[index] ?? '';
    if (column === undefined && header.trim() !== '') {
      findings.push(
        error(
          'unknown-column',
          { sheet: table.name, row: 1, column: header },
          { column: header, known: type.columns.map((each) => each.header).join(', ') },
        ),
      );
      usable = false;
    }
  });
  const present = new Set(columns.filter((column) => column !== undefined).map((column) => column.name));
  for (const column of type.columns) {
    if ((column.key || column.required) && !present.has(column.name)) {
      findings.push(
        error('missing-column', { sheet: table.name, row: 1, column: column.header }, { column: column.header }),
      );
      usable = false;
    }
  }
  if (!usable) return;
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    if (row.cells.every((cell) => cell.text.trim() === '' && cell.kind !== 'formula')) continue;
    const values: Record<string, Value> = {};
    const place = { sheet: table.name, row: row.line };
    let sound = true;
    columns.forEach((column, index) => {
      if (column === undefined) return;
      const cell = row.cells[index] ?? { kind: 'empty' as const, text: '' };
      const read = readValue(column, cell, place);
      if (read.finding) {
        findings.push(read.finding);
        sound = false;
      } else if (read.value === null && column.required) {
        findings.push(error('value-missing', { ...place, column: column.header }, { column: column.header }));
        sound = false;
      } else values[column.name] = read.value;
    });
    if (!sound) continue;
    const { valid_from: from, valid_until: until } = values;
    if (typeof from === 'string' && typeof until === 'string' && until < from) {
      findings.push(error('ends-before-start', { ...place, column: 'tot' }, { from, until }));
      continue;
    }
    const id = recordId(type, values);
    const before = seen.get(id);
    if (before !== undefined) {
      findings.push(
        error('duplicate-key', place, {
          key: keyColumns(type)
            .map((column) => String(values[column.name] ?? ''))
            .join(', '),
          first: before,
        }),
      );
      continue;
    }
    seen.set(id, row.line);
    records.push({ type: type.name, id, values, place });
  }
  if (table.rows.length === 0) findings.push(warning('sheet-empty', { sheet: table.name }, { sheet: table.name }));
}
