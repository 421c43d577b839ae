import { stringify } from 'csv-stringify/sync';
import { escapeFormula } from '#domain/tables/formula-injection.ts';

/** A CSV file: semicolons, quotes where needed, CRLF, UTF-8 with a mark so that spreadsheets see it; safe from formula injection. */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const text = stringify(
    [header, ...rows].map((row) => row.map(escapeFormula)),
    { delimiter: ';', quoted_match: /[\r\n]/, record_delimiter: '\r\n' },
  );
  return new TextEncoder().encode(`\uFEFF${text}`);
}
