import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { recordTypes } from '#domain/register/record-types.ts';
import { editDistance, plainName, repairEncoding } from './participants-csv/authority-name.ts';
import { matchParticipants } from './participants-csv/match-participants.ts';
import { readAuthorities } from './participants-csv/read-authorities.ts';
import { readRegister } from './register/read-register.ts';
import { readCsv } from './tables/read-csv.ts';
import { readTables } from './tables/read-tables.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const table = (text: string, name = 'Deelnames.csv') => {
  const read = readCsv(name, bytes(text));
  return read.table === undefined
    ? { records: [], findings: read.findings, rows: 0 }
    : (({ records, findings, rows }) => ({ records, findings: [...read.findings, ...findings], rows }))(
        readRegister([read.table]),
      );
};
const codes = (result: { readonly findings: readonly { readonly code: string }[] }) =>
  result.findings.map((finding) => finding.code);
const head = 'samenwerking;organisatie;vanaf;tot;rol';

describe('bad files give findings', () => {
  test.each([
    ['empty', new Uint8Array(), 'file-empty'],
    ['only spaces', bytes('  \n '), 'file-empty'],
    ['binary', Uint8Array.from([1, 0, 2, 0, 3]), 'not-a-table'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'not-a-workbook'],
    ['a broken zip', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), 'not-a-workbook'],
    ['open quotes', bytes('a;b\n"x;y'), 'csv-broken'],
  ])('%s', async (_, content, code) =>
    expect(codes(await readTables([{ name: 'x.csv', bytes: content }]))).toContain(code),
  );

  test('fifty megabytes', async () =>
    expect(codes(await readTables([{ name: 'x.csv', bytes: new Uint8Array(50_000_000) }]))).toEqual([
      'file-too-large',
    ]));

  test('a zip bomb is not unpacked', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(codes(await readTables([{ name: 'x.xlsx', bytes: bomb }]))).toEqual(['zip-bomb']);
  });

  test('windows-1252 is read, with a warning', () => {
    const read = readCsv('Namen.csv', Uint8Array.from([...bytes('naam\nFrysl'), 0xe2, ...bytes('n')]));
    expect(read.table?.rows[0]?.cells[0]?.text).toBe('Fryslân');
    expect(codes(read)).toEqual(['encoding-guessed']);
  });

  test('no bytes whatever make it throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.csv', 'a.xlsx', 'a.zip'),
        async (content, name) => {
          const { tables, findings } = await readTables([{ name, bytes: content }]);
          expect(tables.length + findings.length).toBeGreaterThan(0);
          readRegister(tables);
        },
      ),
    );
  });
});

describe('bad rows give findings', () => {
  test.each([
    ['an unknown column', `${head};kleur\na;b;;;deelnemer;rood`, 'unknown-column'],
    ['a missing column', 'samenwerking\na', 'missing-column'],
    ['a column twice', `${head};rol\na;b;;;deelnemer;deelnemer`, 'duplicate-column'],
    ['heads repeated', `${head}\n${head}\na;b;;;deelnemer`, 'second-header'],
    ['the same key twice', `${head}\na;b;;;deelnemer\na;b;;;deelnemer`, 'duplicate-key'],
    ['an end before the start', `${head}\na;b;2020-01-01;2019-01-01;deelnemer`, 'ends-before-start'],
    ['no such day', `${head}\na;b;2019-02-30;;deelnemer`, 'date-expected'],
    ['a word that is no role', `${head}\na;b;;;baas`, 'code-expected'],
    ['a value that misses', `${head}\na;;;;deelnemer`, 'value-missing'],
    ['too many cells', `${head}\na;b;;;deelnemer;;;x`, 'row-too-long'],
  ])('%s', (_, text, code) => expect(codes(table(text))).toContain(code));

  test('negative inhabitants and an ambiguous number', () => {
    expect(codes(table('organisatie;jaar;inwoners op 1 januari\nleiden;2019;-5', 'Jaarcijfers.csv'))).toContain(
      'number-too-small',
    );
    expect(codes(table('organisatie;jaar;inwoners op 1 januari\nleiden;2019;124.899', 'Jaarcijfers.csv'))).toContain(
      'number-ambiguous',
    );
  });

  test('a finding names its sheet, row and column', () => {
    const found = table(`${head}\na;b;;;deelnemer\na;c;morgen;;deelnemer`).findings[0];
    expect(found?.place).toEqual({ sheet: 'Deelnames', row: 3, column: 'vanaf' });
  });

  test('rows keep their line number behind text of several lines', () => {
    const read = readCsv('x.csv', bytes('a;b\n"een\ntwee";1\nx;2'));
    expect(read.table?.rows.map((row) => row.line)).toEqual([2, 4]);
  });
});

test('every reference file is read without a finding', () => {
  for (const folder of ['leidse-regio', 'leidse-regio-examples']) {
    for (const type of recordTypes) {
      let content: Buffer;
      try {
        content = readFileSync(`reference/${folder}/${type.sheet}.csv`);
      } catch {
        continue;
      }
      const read = readCsv(`${type.sheet}.csv`, content);
      expect(read.findings).toEqual([]);
      if (read.table !== undefined) expect(readRegister([read.table]).findings).toEqual([]);
    }
  }
});

describe('participants as municipalities keep them', () => {
  const authorities = readAuthorities(
    readFileSync('reference/municipal-codes/municipalities.csv'),
    readFileSync('reference/municipal-codes/other-authorities.csv'),
  );
  const match = (names: readonly string[], province = 'Provincie Zuid-Holland') => {
    const { table: read } = readCsv(
      'lijst.csv',
      bytes(
        `Deelnemer,Gemeenschappelijke regeling,Provincie\n${names.map((name) => `"${name}",Regeling,${province}`).join('\n')}`,
      ),
    );
    if (read === undefined) throw new Error('no table');
    return matchParticipants(read, authorities);
  };

  test.each([
    ['Voorschoten', 'GM0626'],
    ["'s-Gravenhage", 'GM0518'],
    ['Den Haag', 'GM0518'],
    ['Gemeente Leiden', 'GM0546'],
    ['Sudwest Fryslan', 'GM1900'],
    ['SÃºdwest-FryslÃ¢n', 'GM1900'],
    ['Rijnwoude', 'GM1672'],
    ['Provincie Zuid-Holland', 'PV28'],
    ['Gedrop-Mierlo', 'GM1771'],
    ['Bergen (L.)', 'GM0893'],
  ])('%s is %s', (name, code) => expect(match([name]).matches[0]?.authority.code).toBe(code));

  test('Bergen is two municipalities: unmatched here, decided by the province', () => {
    expect(match(['Bergen']).summary).toMatchObject({ matched: 0, unmatched: 1 });
    expect(match(['Bergen'], 'Provincie Noord-Holland').matches[0]?.authority.code).toBe('GM0373');
  });

  test('a merged municipality names its successor', () => {
    const found = match(['Rijnwoude']).findings.find((finding) => finding.code === 'merged-municipality');
    expect(found?.values['successor']).toBe('Alphen aan den Rijn');
  });

  test.each([
    'Alpen (Duitsland)',
    'Haren (Ems) (Duitsland)',
    'Neusden',
    'Stichting ISOB',
    'Kamer van Koophandel',
    'Waal en Wijchen',
  ])('%s is not guessed', (name) => {
    const result = match([name]);
    expect(result.matches).toEqual([]);
    expect(result.findings.length).toBeGreaterThan(0);
  });

  test('matched and unmatched add up to the rows, whatever the names', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('Leiden', 'Leidn', 'Bergen', 'x', ''),
            fc.string({ maxLength: 12 }).filter((text) => !/["\n\r]/.test(text)),
          ),
          { maxLength: 20 },
        ),
        (names) => {
          const { summary, matches } = match(names);
          expect(summary.matched + summary.unmatched).toBe(summary.rows);
          expect(matches.length).toBe(summary.matched);
        },
      ),
    );
  });

  test('distance, names and encodings', () => {
    expect(editDistance('geldrop', 'gedrlop', 3)).toBe(2);
    expect(editDistance('ab', 'ba', 2)).toBe(1);
    expect(plainName('Súdwest-Fryslân')).toBe(plainName('sudwest fryslan'));
    expect(repairEncoding('Fryslân')).toBe('Fryslân');
  });
});
