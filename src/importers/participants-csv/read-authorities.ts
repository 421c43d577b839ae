import type { Authority } from '#domain/organisations/authority.ts';
import { readCsv } from '../tables/read-csv.ts';

const rowsOf = (name: string, bytes: Uint8Array): Record<string, string>[] => {
  const { table, findings } = readCsv(name, bytes);
  if (table === undefined || findings.length > 0) throw new Error(`${name}: ${JSON.stringify(findings[0])}`);
  return table.rows.map((row) =>
    Object.fromEntries(table.header.map((head, index) => [head, row.cells[index]?.text ?? ''])),
  );
};

const list = (text: string | undefined): string[] => (text ?? '').split('|').filter((each) => each !== '');

/** Reads the two files of authorities that come with the program. @throws Error when they are damaged */
export function readAuthorities(municipalities: Uint8Array, others: Uint8Array): Authority[] {
  return [
    ...rowsOf('municipalities.csv', municipalities).map(
      (row): Authority => ({
        code: row['code'] ?? '',
        name: row['name'] ?? '',
        kind: 'municipality',
        province: row['province'] ?? '',
        until: row['until'] || null,
        successors: list(row['successors']),
        alsoWritten: list(row['also written']),
      }),
    ),
    ...rowsOf('other-authorities.csv', others).map(
      (row): Authority => ({
        code: row['code'] ?? '',
        name: row['name'] ?? '',
        kind: row['kind'] as Authority['kind'],
        province: '',
        until: row['until'] || null,
        successors: [],
        alsoWritten: list(row['also written']),
      }),
    ),
  ];
}
