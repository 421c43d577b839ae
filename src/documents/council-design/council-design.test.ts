import { describe, expect, test } from 'vitest';
import { rational } from '#domain/figures/rational.ts';
import { readTables } from '#importers/tables/read-tables.ts';
import type { Block, Report, ReportTable, Run } from '../report/report.ts';
import { designDocument, leidseRegio } from './design.fixtures.ts';
import { councilDesignReport } from './design-report.ts';
import { zonesOf } from './threshold-line.ts';
import { councilDesignCsv, councilDesignXlsx } from './write-design-tables.ts';

const textOf = (runs: readonly Run[]) =>
  runs
    .map((each) => (typeof each === 'string' ? each : each.text))
    .join('')
    .replaceAll('\u00a0', ' ');
const blocksOf = (report: Report) => report.sections.flatMap((each) => each.blocks);
const tables = (report: Report) => blocksOf(report).filter((each): each is ReportTable => each.kind === 'table');
const rowsOf = (table: ReportTable | undefined) => table?.rows.map((each) => each.cells.map(textOf)) ?? [];
const textsOf = (block: Block): readonly string[] => {
  if (block.kind === 'table')
    return [block.caption, ...block.columns.map((each) => each.head), ...rowsOf(block).flat()];
  if (block.kind === 'list') return block.items.map(textOf);
  if (block.kind === 'figure') return [block.alternative, block.caption];
  return block.kind === 'sources' ? block.lines : [textOf(block.runs)];
};
const allTexts = (report: Report) => [
  report.title,
  report.answer,
  ...report.sections.flatMap((each) => [each.heading, ...each.blocks.flatMap(textsOf)]),
];
const report = councilDesignReport(designDocument());
const captioned = (caption: string, from = report) => tables(from).find((each) => each.caption === caption);
const double = { weight: { share: rational(1, 2), comparison: 'more-than' }, base: 'cast', municipalities: 3 } as const;

describe('the document of the Leidse regio, variant A at 60 %', () => {
  test('asks the question and answers it, with the absence that turns it', () => {
    expect(report.title).toBe('Kan één gemeente alleen beslissen in de regioraad?');
    expect(report.answer.replaceAll('\u00a0', ' ')).toBe(
      'Met ten minste 60 % van de uitgebrachte stemmen beslist geen gemeente alleen. Leiden kan wel alleen elk besluit tegenhouden. Ontbreekt Zoeterwoude, dan heeft Leiden 61,6 % van de uitgebrachte stemmen en beslist alleen.',
    );
  });

  test('headings are findings', () =>
    expect(report.sections.map((each) => each.heading)).toEqual([
      'Het ontwerp',
      'Leiden houdt alles tegen, maar beslist niet alleen',
      'Geen enkele drempel voorkomt beide',
      'Alle drempels',
      'Drie andere regels voorkomen beide',
      'Ten minste twee gemeenten en 9 leden zijn nodig',
      'Het slechtste geval bij het quorum',
      'Vier gemeenten hebben evenveel macht, hoe verschillend hun gewicht ook is',
      'Juridische toets: 9 punten vragen aandacht',
      'Gewicht per fractie',
      'Gewicht per partij in de regio',
      'Eén gewicht voorgerekend: D66 in Leiden',
      'Hoe dit is berekend',
      'Bronnen',
    ]));

  test('weights as in the annex, totals as exact sums, with the three that differ from their parts', () => {
    const groups = rowsOf(captioned('Gewicht en macht van elke fractie'));
    expect(groups[0]).toEqual(['D66', 'Leiden', '12', '18,2 %', '18,6 %', '28,3 %']);
    expect(groups[9]).toEqual(['alle fracties', 'Leiden', '39', '59,2 %', '59,8 %', '80,0 %']);
    expect(groups.at(-1)).toEqual(['alle fracties', 'alle gemeenten', '111', '100,0 %', '100,0 %', '100,0 %']);
    expect(groups.length).toBe(31 + 5 + 1);
    const parties = report.sections.find((each) => each.heading === 'Gewicht per partij in de regio');
    const notes = parties?.blocks.flatMap((each) => (each.kind === 'note' ? [textOf(each.runs)] : [])) ?? [];
    expect(notes.slice(1)).toEqual([
      'PvdA: het totaal is 9,4 %, de afgedrukte delen samen zijn 9,5 %. Dat komt door afronden.',
      'Lokale partijen: het totaal is 10,0 %, de afgedrukte delen samen zijn 9,9 %. Dat komt door afronden.',
      'Combinaties van landelijke partijen: het totaal is 3,7 %, de afgedrukte delen samen zijn 3,6 %. Dat komt door afronden.',
    ]);
  });

  test('power beside weight, and who can do what alone', () => {
    expect(rowsOf(captioned('Macht naast gewicht per gemeente (Banzhaf)')).slice(0, 2)).toEqual([
      ['Leiden', '59,2 %', '15', '78,9 %', '+ 19,7'],
      ['Leiderdorp', '12,4 %', '1', '5,3 %', '− 7,2'],
    ]);
    expect(rowsOf(captioned('Gewicht van elke gemeente, en wat zij alleen kan'))[0]).toEqual([
      'Leiden',
      '9',
      '59,2 %',
      '0,8',
      'nee',
      'ja',
    ]);
  });

  test('the working of one weight can be followed on a calculator', () => {
    const working = report.sections.find((each) => each.heading.startsWith('Eén gewicht'));
    expect(working?.blocks.flatMap(textsOf)).toEqual([
      'D66 heeft 12 van de 39 raadszetels in Leiden: 12 ÷ 39 = 4/13 = 30,7692 %.',
      'Leiden heeft 55.146 van de 93.135 geldige stemmen: 55.146 ÷ 93.135 = 2626/4435 = 59,2108 %.',
      'Het gewicht is het product: 4/13 × 2626/4435 = 808/4435 = 18,2187 %.',
      'Afgedrukt met één decimaal: 18,2 %.',
    ]);
  });

  test('the line of thresholds has three zones, and says in words what it draws', () => {
    expect(zonesOf(designDocument().evaluated).map((each) => each.kind)).toEqual(['pass', 'both', 'block']);
    const [figure] = blocksOf(report).filter((each) => each.kind === 'figure');
    expect(figure?.alternative.replaceAll('\u00a0', ' ')).toBe(
      'Wat één gemeente alleen kan, per drempel. De ring is de gekozen drempel: 60 %. tot en met 40,8 %: beslist alleen; boven 40,8 % tot en met 59,2 %: allebei; boven 59,2 %: houdt alles tegen.',
    );
    expect(figure?.svg).not.toContain('style=');
  });

  test('legal findings name article, ground and what is possible; nothing is called allowed', () => {
    const findings = rowsOf(captioned('Punten die aandacht vragen'));
    expect(findings.find(([asks]) => asks?.startsWith('Leden van dezelfde gemeente'))).toEqual([
      'Leden van dezelfde gemeente hebben evenveel stemmen',
      expect.stringMatching(/^Strijd\. Leden van Leiden, Leiderdorp/),
      'art. 13 lid 4 onder b Wgr (strenge lezing van de wet; voorstel noot 27)',
      expect.stringContaining('(W1, W2, W3)'),
    ]);
    expect(findings.find(([asks]) => asks?.startsWith('Geen gemeente kan alleen beslissen'))?.slice(1, 3)).toEqual([
      expect.stringMatching(/^Let op\. Leiden beslist alleen/),
      'art. 22 lid 1 Wgr, art. 20 lid 1 Gemeentewet, art. 30 lid 1 Gemeentewet (voorstel van 2017, hoofdstuk 5 (i))',
    ]);
    expect(allTexts(report).join(' ')).toContain('“Geen strijd gevonden” betekent niet dat het mag');
  });
});

describe('other designs', () => {
  test('with a double majority nobody decides alone, whoever is absent, and the power of groups is said to be missing', () => {
    const made = councilDesignReport(designDocument({}, { rule: double }));
    const texts = allTexts(made).join(' ');
    expect(texts).toContain('Daarom beslist geen gemeente alleen, ook niet als leden ontbreken');
    expect(texts).not.toContain('en beslist alleen.');
    expect(texts).toContain('De macht van fracties is niet berekend');
    expect(captioned('Gewicht van elke fractie', made)?.columns.length).toBe(4);
  });

  test('every variant is worked out; a ceiling and a square root say what they did', () => {
    const municipalities = leidseRegio(true);
    const steps = (weighing: Parameters<typeof designDocument>[1]) =>
      councilDesignReport(designDocument({}, { municipalities, ...weighing }))
        .sections.find((each) => each.heading.startsWith('Eén gewicht'))
        ?.blocks.flatMap(textsOf)
        .join(' ');
    expect(steps({ weighing: { variant: 'B' } })).toContain('124.899 van de 210.363 inwoners');
    expect(steps({ weighing: { variant: 'C' } })).toContain('12 van de 111 raadszetels in de regio');
    expect(steps({ weighing: { variant: 'E' } })).toContain('afgerond op miljoensten');
    const ceiling = { variant: 'F', ceiling: rational(2, 5), ceilingOver: 'B' } as const;
    expect(steps({ weighing: ceiling })).toContain('meer dan het plafond. Leiden krijgt daarom 40,0000 %');
    const votes = municipalities.map((each) => ({
      ...each,
      groups: each.groups.map((group) => ({ ...group, votes: group.seats * 1000 })),
    }));
    expect(steps({ municipalities: votes, weighing: { variant: 'D' } })).toContain(
      '12.000 stemmen uitgebracht, van de 111.000',
    );
  });

  test('who is absent keeps a weight and has no power', () => {
    const made = councilDesignReport(designDocument({}, { absent: ['GM0638'] }));
    const row = rowsOf(captioned('Gewicht en macht van elke fractie', made)).find((each) => each[1] === 'Zoeterwoude');
    expect(row?.slice(3)).toEqual(['1,8 %', '–', '–']);
    expect(made.sections.map((each) => each.heading)).toContain('Leiden beslist alleen');
    expect(made.sections.map((each) => each.heading)).toContain('Leiden heeft alle macht');
    expect(allTexts(made)).toContain('Afwezig in dit ontwerp');
  });

  test('without power its parts are left out; without sources that is said', () => {
    const made = councilDesignReport(
      designDocument({ power: undefined, sources: [], address: undefined, example: true }),
    );
    expect(made.marker).toBe('voorbeeldcijfers');
    expect(allTexts(made)).toContain('Er is geen bron opgegeven.');
    expect(allTexts(made).join(' ')).not.toContain('Banzhaf');
  });

  test('both languages are complete: no hole is left open and English holds no Dutch comma', () => {
    for (const language of ['nl', 'en'] as const)
      for (const rule of [
        designDocument().evaluated.design.rule,
        double,
        { ...double, base: 'all', members: 4 } as const,
      ]) {
        const texts = allTexts(councilDesignReport(designDocument({ language, example: true }, { rule })));
        expect(texts.filter((each) => /\{|undefined|NaN/.test(each) || each === '')).toEqual([]);
        if (language === 'en') expect(texts.filter((each) => /\d,\d\u00a0?%/.test(each))).toEqual([]);
      }
  });
});

describe('tables', () => {
  test('the workbook has numbers as numbers and fractions as text, and reads back', async () => {
    const bytes = await councilDesignXlsx(designDocument());
    expect(Buffer.from(bytes).equals(Buffer.from(await councilDesignXlsx(designDocument())))).toBe(true);
    const { tables: sheets, findings } = await readTables([{ name: 'ontwerp.xlsx', bytes }]);
    expect(findings).toEqual([]);
    expect(sheets.map((each) => each.name)).toEqual([
      'Ontwerp',
      'Gemeenten',
      'Fracties',
      'Partijen',
      'Drempels',
      'Andere regels',
      'Afwezigheid',
      'Wet',
      'Bronnen',
    ]);
    const cells = sheets.find((each) => each.name === 'Fracties')?.rows[0]?.cells.slice(4, 8);
    expect(cells).toEqual([
      { kind: 'number', text: '12' },
      { kind: 'number', text: '18.218715' },
      { kind: 'number', text: '18.2' },
      { kind: 'text', text: '808/4435' },
    ]);
  });

  test('CSV with the comma of the language, and a fraction in two columns', () => {
    const lines = new TextDecoder().decode(councilDesignCsv(designDocument())).split('\r\n');
    expect(lines[0]).toBe(
      'gemeentecode;gemeente;fractie;partij;zetels;gewicht (%);teller;noemer;macht Banzhaf (%);macht Owen (%)',
    );
    expect(lines[1]).toMatch(/^GM0546;Leiden;D66;D66;12;18,218715;808;4435;18,\d{6};28,\d{6}$/);
    expect(new TextDecoder().decode(councilDesignCsv(designDocument({ language: 'en', power: undefined })))).toContain(
      '\r\nGM0546;Leiden;D66;D66;12;18.218715;808;4435\r\n',
    );
  });
});
