import type { Asker, Database } from '#database/connection.ts';
import { readRecords } from '#database/records.ts';
import { explanationSheet } from '#documents/register/explanation.ts';
import { type RegisterTable, registerTables } from '#documents/register/register-tables.ts';
import { writeCsv } from '#documents/tables/write-csv.ts';
import { writeXlsx } from '#documents/tables/write-xlsx.ts';
import { recordTypes } from '#domain/register/record-types.ts';

async function tablesOf(database: Database, asker: Asker): Promise<RegisterTable[]> {
  return database.read(asker, async (tx) => {
    const tables: RegisterTable[] = [];
    for (const type of recordTypes) tables.push(registerTables(type, await readRecords(tx, type)));
    return tables;
  });
}

/** The whole register as CSV files by name. Equal registers give equal bytes. */
export async function exportCsv(database: Database, asker: Asker): Promise<Record<string, Uint8Array>> {
  const tables = await tablesOf(database, asker);
  return Object.fromEntries(
    tables.map((table) => [
      `${table.sheet}.csv`,
      writeCsv(
        table.columns.map((column) => column.header),
        table.rows,
      ),
    ]),
  );
}

/** The whole register as one workbook. */
export async function exportWorkbook(database: Database, asker: Asker): Promise<Uint8Array> {
  const tables = await tablesOf(database, asker);
  return writeXlsx([
    explanationSheet(),
    ...tables.map((table) => ({ name: table.sheet, columns: table.columns, rows: table.xlsxRows })),
  ]);
}

/** An empty workbook to fill in: every sheet with its heads, an explanation, and an example row where one helps. */
export async function templateWorkbook(): Promise<Uint8Array> {
  return writeXlsx([
    explanationSheet(),
    ...recordTypes
      .map((type) => registerTables(type, []))
      .map((table) => ({ name: table.sheet, columns: table.columns, rows: table.xlsxRows })),
  ]);
}
