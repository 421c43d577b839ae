import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { readCouncil } from './read-council.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCouncil('raden.csv', bytes(text));
const codes = async (text: string) => (await read(text)).findings.map((finding) => finding.code);
const head = 'gemeentecode;gemeente;geldige stemmen;inwoners;raadszetels;fractie;partij;zetels;stemmen';
const sheet = `${head}
GM0001;Waterdam;500;900;4;Dorp;Lokaal;3;300
;Waterdam;;;;Polder;;1;150
GM0002;Zanddorp;200;;3;Dorp;Lokaal;3;200
`;
const expected = [
  {
    code: 'GM0001',
    name: 'Waterdam',
    validVotes: 500,
    inhabitants: 900,
    councilSeats: 4,
    groups: [
      { name: 'Dorp', party: 'Lokaal', seats: 3, votes: 300 },
      { name: 'Polder', seats: 1, votes: 150 },
    ],
  },
  {
    code: 'GM0002',
    name: 'Zanddorp',
    validVotes: 200,
    councilSeats: 3,
    groups: [{ name: 'Dorp', party: 'Lokaal', seats: 3, votes: 200 }],
  },
];

describe('a council as a table', () => {
  test('a row a group; what belongs to the municipality in its first row', async () => {
    expect(await read(sheet)).toEqual({ municipalities: expected, findings: [] });
  });

  test('a workbook reads the same', async () => {
    const rows = sheet
      .trim()
      .split('\n')
      .map((line, at) =>
        line.split(';').map((text) => {
          if (text === '') return null;
          return at > 0 && /^\d+$/.test(text) ? { type: Number, value: Number(text) } : { type: String, value: text };
        }),
      );
    const workbook = await writeXlsx(rows as never).toBuffer();
    expect(await readCouncil('raden.xlsx', workbook)).toEqual({ municipalities: expected, findings: [] });
  });

  test('English heads, no code, no council seats: the groups’ seats', async () => {
    const { municipalities } = await read('municipality,group,seats\nA,x,2\nA,y,1\n');
    expect(municipalities).toEqual([
      {
        code: 'A',
        name: 'A',
        councilSeats: 3,
        groups: [
          { name: 'x', seats: 2 },
          { name: 'y', seats: 1 },
        ],
      },
    ]);
  });

  test('the electoral council’s list of seats: every party is a group; codes get their GM and zeros', async () => {
    const { municipalities, findings } = await read(
      'RegioNaam;RegioCode;Amsterdamsecode;Partij;AantalZetels\nWaterdam;G0001;10787;Dorp;3\nZanddorp;2;10788;Duin;4\n',
    );
    expect(findings).toEqual([]);
    expect(municipalities).toEqual([
      { code: 'GM0001', name: 'Waterdam', councilSeats: 3, groups: [{ name: 'Dorp', seats: 3 }] },
      { code: 'GM0002', name: 'Zanddorp', councilSeats: 4, groups: [{ name: 'Duin', seats: 4 }] },
    ]);
  });

  test.each<[string, string, string]>([
    ['no such table', 'a;b\n1;2\n', 'weights-no-table'],
    ['no column for seats', 'gemeente;fractie\nA;x\n', 'missing-column'],
    ['an unknown column', 'gemeente;fractie;zetels;kleur\nA;x;1;rood\n', 'unknown-column'],
    ['no municipality', 'gemeente;fractie;zetels\n;x;1\n', 'value-missing'],
    ['no seats', 'gemeente;fractie;zetels\nA;x;\n', 'value-missing'],
    ['seats in words', 'gemeente;fractie;zetels\nA;x;drie\n', 'number-expected'],
    ['negative seats', 'gemeente;fractie;zetels\nA;x;-3\n', 'number-too-small'],
    ['half a seat', 'gemeente;fractie;zetels\nA;x;1,5\n', 'whole-number-expected'],
    ['votes that mean two things', 'gemeente;fractie;zetels;stemmen\nA;x;1;1.234\n', 'number-ambiguous'],
    ['a huge number', 'gemeente;fractie;zetels;stemmen\nA;x;1;99999999999\n', 'number-too-large'],
    [
      'two values for one municipality',
      'gemeente;inwoners;fractie;zetels\nA;1;x;1\nA;2;y;1\n',
      'municipality-value-differs',
    ],
    ['no seats at all', 'gemeente;fractie;zetels\nA;x;0\n', 'council-seats-missing'],
    ['more seats than the council', 'gemeente;raadszetels;fractie;zetels\nA;1;x;3\n', 'more-seats-than-council'],
    ['open quotes', 'gemeente;fractie;zetels\n"A;x;1\n', 'csv-broken'],
  ])('%s', async (_, text, code) => expect(await codes(text)).toContain(code));

  test('whatever bytes come, nothing is thrown and an error gives no municipalities', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), fc.nat(sheet.length), async (noise, at) => {
        const mixed = Uint8Array.from([...bytes(sheet.slice(0, at)), ...noise, ...bytes(sheet.slice(at))]);
        for (const content of [noise, mixed]) {
          const { municipalities, findings } = await readCouncil('x', content);
          if (findings.some((finding) => finding.severity === 'error')) expect(municipalities).toEqual([]);
        }
      }),
    );
  });
});
