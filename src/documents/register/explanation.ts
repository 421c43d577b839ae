import { codeWord } from '#domain/register/code-words.ts';
import type { Column } from '#domain/register/column.ts';
import { recordTypes } from '#domain/register/record-types.ts';
import type { XlsxSheet } from '../tables/write-xlsx.ts';

const kinds: Record<Column['kind'], string> = {
  key: 'Sleutel: kleine letters, cijfers en streepjes',
  text: 'Tekst',
  long: 'Tekst, ook meer regels',
  date: 'Datum: 2027-06-18 of 18-06-2027',
  year: 'Jaar: vier cijfers',
  integer: 'Geheel getal',
  decimal: 'Getal met komma',
  money: 'Euro: 14027707 of 14027707,50',
  yesno: 'ja, nee of leeg (onbekend)',
  code: 'Een van de woorden',
  reference: 'Sleutel van een rij op een ander blad',
  url: 'Adres dat begint met https://',
};

const examples: Partial<Record<Column['kind'], string>> = {
  key: 'holland-rijnland',
  date: '2027-06-18',
  year: '2027',
  integer: '25627',
  decimal: '1,5',
  money: '14027707',
  yesno: 'ja',
  url: 'https://www.voorbeeld.nl/begroting',
};

/** The first sheet of a workbook: what every column means, what may stand in it, and an example. It is skipped when the workbook is read. */
export function explanationSheet(): XlsxSheet {
  const rows = recordTypes.flatMap((type) =>
    type.columns.map((column) => {
      const words = column.codes.map((code) => codeWord(column, code)).join(', ');
      const sheet =
        column.refers === undefined ? '' : (recordTypes.find((each) => each.name === column.refers)?.sheet ?? '');
      const role = column.key ? 'sleutel van de rij' : column.required ? 'verplicht' : '';
      return [
        type.sheet,
        column.header,
        kinds[column.kind],
        words === '' ? (sheet === '' ? '' : `blad ${sheet}`) : words,
        role,
        examples[column.kind] ?? codeWord(column, column.codes[0] ?? ''),
      ];
    }),
  );
  const text = (header: string, width: number) => ({ header, width, kind: 'text' as const });
  return {
    name: 'Uitleg',
    columns: [
      text('blad', 22),
      text('kolom', 28),
      text('soort', 34),
      text('wat er mag staan', 60),
      text('rol', 18),
      text('voorbeeld', 30),
    ],
    rows: [
      [
        '',
        'Inlezen verwijdert niets. Een lege cel maakt de waarde leeg; een kolom die ontbreekt laat de waarde staan.',
        '',
        '',
        '',
        '',
      ],
      ['', 'vanaf = eerste dag; tot = eerste dag waarop het niet meer zo is. Elke rij heeft een bron.', '', '', '', ''],
      ...rows,
    ],
  };
}
