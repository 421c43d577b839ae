import { describe, expect, test } from 'vitest';
import { recordTypes } from '#domain/register/record-types.ts';
import { registerTables } from './register/register-tables.ts';
import { writeCsv } from './tables/write-csv.ts';
import { writeXlsx } from './tables/write-xlsx.ts';

const sheet = {
  name: 'Proef',
  columns: [
    { header: 'tekst', width: 20, kind: 'text' as const },
    { header: 'geld', width: 20, kind: 'money' as const },
    { header: 'dag', width: 12, kind: 'date' as const },
  ],
  rows: [
    ['=1+1', '14027707.50', '2018-01-01'],
    ['', '', ''],
  ],
};

describe('files', () => {
  test('equal input gives equal bytes', async () =>
    expect(Buffer.from(await writeXlsx([sheet])).equals(Buffer.from(await writeXlsx([sheet])))).toBe(true));

  test('CSV is marked, separated by semicolons, and safe', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(['a', 'b'], [['=cmd', 'x;y']]));
    expect(text).toBe('\uFEFFa;b\r\n\'=cmd;"x;y"\r\n');
  });

  test('every record type makes a sheet with a name a workbook accepts', () => {
    for (const type of recordTypes) {
      expect(type.sheet.length).toBeLessThanOrEqual(31);
      expect(/[[\]:*?/\\]/.test(type.sheet)).toBe(false);
      expect(registerTables(type, []).columns.length).toBe(type.columns.length);
    }
  });
});
