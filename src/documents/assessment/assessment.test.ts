import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import { namedAlternatives } from '#domain/assessment/framework.ts';
import { readTables } from '#importers/tables/read-tables.ts';
import { readPackageFiles } from '#platform/package-files.ts';
import { pdfFaces } from '../pdf/write-pdf.ts';
import type { Report, ReportTable, Run } from '../report/report.ts';
import { assessor, comparisonOf, exampleDocument, modelsDocument, weighedDocument } from './assessment.fixtures.ts';
import { assessmentReport } from './assessment-report.ts';
import { assessmentCsv, assessmentDocx, assessmentPdf, assessmentXlsx } from './write-assessment.ts';

const textOf = (runs: readonly Run[]) =>
  runs
    .map((each) => (typeof each === 'string' ? each : each.text))
    .join('')
    .replaceAll('\u00a0', ' ');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const blocksOf = (report: Report) => report.sections.flatMap((each) => each.blocks);
const tableOf = (report: Report, caption: string) =>
  blocksOf(report).find((each): each is ReportTable => each.kind === 'table' && each.caption === caption);
const rowsOf = (table: ReportTable | undefined) => table?.rows.map((each) => each.cells.map(textOf)) ?? [];
const headings = (report: Report) => report.sections.map((each) => each.heading);

describe('the document of the forty verdicts', () => {
  const report = assessmentReport(modelsDocument());

  test('asks the question and answers it with the share of all weights', () => {
    expect(report.title).toBe('Welk alternatief past het best bij wat wij belangrijk vinden?');
    expect(plain(report.answer)).toMatch(
      /^Samengestelde gemeente staat bovenaan als elke vraag even zwaar weegt\. Samengestelde gemeente staat bovenaan bij 98,\d % van alle mogelijke gewichten\. Dat is stevig/,
    );
    expect(report.marker).toBeUndefined();
  });

  test('counts, ranking, dominance and tipping points are those of the source', () => {
    expect(rowsOf(tableOf(report, 'Hoe vaak elk oordeel is gegeven, zonder gewichten'))).toEqual([
      ['Afstemming en overleg', '1', '1', '4', '4', '0', '0'],
      ['Taakoverdracht op maat', '0', '6', '3', '1', '0', '0'],
      ['Regioraad', '3', '4', '3', '0', '0', '0'],
      ['Samengestelde gemeente', '5', '2', '3', '0', '0', '0'],
    ]);
    expect(rowsOf(tableOf(report, 'De volgorde, en de score van 0 tot 100'))[0]).toEqual([
      'Samengestelde gemeente',
      '73,3',
      '1',
    ]);
    expect(JSON.stringify(report.sections)).toContain('Samengestelde gemeente is beter dan Regioraad.');
    const tipping = blocksOf(report).find(
      (each): each is ReportTable => each.kind === 'table' && each.caption.startsWith('Bij welk gewicht van één'),
    );
    expect(rowsOf(tipping).map(([question, weight]) => [question, weight])).toEqual([
      ['Klantgerichtheid', '45,5 %'],
      ['Relaties met samenleving', '47,1 %'],
    ]);
  });

  test('robustness says how it was drawn, and that equal steps are a choice', () => {
    const note = blocksOf(report).find((each) => each.kind === 'note' && textOf(each.runs).startsWith('Getrokken'));
    expect(note?.kind === 'note' ? textOf(note.runs) : '').toMatch(
      /20\.000 keer gewichten, met startgetal 1\..*standaardfout/,
    );
    const [first] = rowsOf(tableOf(report, 'Hoe vaak een alternatief eerste is, bij andere stappen'));
    expect(first?.[0]).toBe('Samengestelde gemeente');
    expect(first?.[3]).toMatch(/^8[01],\d %$/);
  });

  test('what would have to change for another to win, who beats whom, and for whom each is best', () => {
    const needed = rowsOf(tableOf(report, 'Wanneer een alternatief bovenaan komt')).map((each) => each.map(plain));
    const of = (name: string) => needed.find(([first]) => first === name) ?? [];
    expect(of('Samengestelde gemeente').slice(1)).toEqual(['staat nu bovenaan', 'staat nu bovenaan']);
    expect(of('Regioraad')[1]).toMatch(/^Alleen samen met een ander: verschuif 20,0 % van het gewicht\. /);
    expect(of('Taakoverdracht op maat')[1]).toMatch(/^Verschuif /);
    for (const [, , verdicts] of needed) expect(verdicts).toMatch(/bovenaan$|oordel/);
    const wins = rowsOf(
      tableOf(report, 'Bij welk deel van alle gewichten het alternatief in de rij het wint van dat in de kolom'),
    );
    expect(wins[2]?.[4]).toBe('0,0 %');
    const central = rowsOf(tableOf(report, 'Kenmerkende gewichten per alternatief'));
    expect(central).toHaveLength(10);
    for (const row of central) expect(row[3]).toBe('nooit eerste');
  });

  test('every verdict stands there with its reasons and its place', () => {
    const cells = modelsDocument().assessors[0]?.cells ?? [];
    expect(cells.length).toBe(40);
    const said = blocksOf(report).flatMap((each) => (each.kind === 'table' ? rowsOf(each).flat() : []));
    for (const cell of cells) {
      const [evidence] = cell.evidence;
      const quote = evidence?.kind === 'document' ? (evidence.quote ?? '?') : '?';
      const parts = [quote, 'p. ', cell.strengths, cell.weaknesses, cell.buildingBlocks, cell.barriers];
      expect(said.some((each) => parts.every((part) => part === undefined || each.includes(part)))).toBe(true);
    }
  });
});

describe('options that each get a word', () => {
  const framework = deliveredFrameworks.find((each) => each.key === 'zelf-samen-uitbesteden');
  if (framework === undefined) throw new Error('the framework of three ways is not delivered');
  const alternatives = namedAlternatives(framework).slice(0, 3);
  const cells = alternatives.flatMap(({ id }, at) =>
    framework.questions.map((question, position) => ({
      question: question.id,
      alternative: id,
      answered: {
        kind: 'step' as const,
        step: question.knockOut ? '3' : String((at + position) % 3 === 0 ? 4 : at + 1),
      },
      evidence: [],
      example: true,
    })),
  );
  const base = {
    ...modelsDocument(),
    framework,
    alternatives,
    assessors: [assessor({ cells })],
    comparison: undefined,
  };
  const report = assessmentReport({ ...base, comparison: comparisonOf(base) });

  test('the words, and the order at the weights of the framework with its robustness', () => {
    expect(report.answer).toMatch(
      /^Zelf doen: .*\. .*bovenaan bij de gewichten van het kader\. .*alle mogelijke gewichten/,
    );
    expect(headings(report)).toContain('De volgorde bij de gewichten van het kader');
    expect(headings(report)).toContain('Hoe stevig staat de uitkomst?');
    const score = (rows: string[][]) => Object.fromEntries(rows.map(([name, , second]) => [name, second]));
    const verdicts = score(rowsOf(tableOf(report, 'Het oordeel over het geheel')));
    const ranked = rowsOf(tableOf(report, 'De volgorde, en de score van 0 tot 100'));
    // Everything is answered, so that the score of the ranking is the score of the verdict.
    expect(Object.fromEntries(ranked.map(([name, second]) => [name, second]))).toEqual(verdicts);
  });
});

describe('several groups', () => {
  const document = weighedDocument();
  const report = assessmentReport(document);

  test('weights and ranking of each beside the mean by seats', () => {
    expect(headings(report)).toContain('Wat de gewichten van drie beoordelaars opleveren');
    const weights = tableOf(report, 'Het gewicht van elke vraag');
    expect(weights?.columns.map((each) => each.head)).toEqual([
      'Vraag',
      'Fractie A',
      'Fractie B',
      'Fractie C',
      'gemiddeld naar zetels',
    ]);
    // (9 × 10 % + 6 × 100 %) ÷ 18
    expect(rowsOf(weights).find(([name]) => name === 'Relaties met samenleving')).toEqual([
      'Relaties met samenleving',
      '10,0 %',
      '100,0 %',
      '0,0 %',
      '38,3 %',
    ]);
    expect(report.answer).toContain('bij het gemiddelde van de gewichten naar zetels');
  });

  test('where they differ with median and spread, and what was decided together with its reason', () => {
    expect(headings(report)).toContain('Op drie punten verschillen de beoordelaars');
    expect(rowsOf(tableOf(report, 'Middelste oordeel en spreiding'))[0]).toEqual([
      'Slagvaardigheid',
      'Regioraad',
      'vooral kansen',
      'kansen en kwetsbaarheden tot alleen kansen',
      'kansen en kwetsbaarheden tot alleen kansen',
      '2',
    ]);
    expect(rowsOf(tableOf(report, 'Wat samen is bepaald, en waarom'))).toEqual([
      ['Slagvaardigheid', 'Regioraad', 'vooral kansen', 'De regioraad moet nog beginnen.'],
    ]);
  });

  test('who has not handed in is named and does not count', () => {
    const late = assessmentReport({
      ...document,
      assessors: [...document.assessors, assessor({ name: 'Fractie D', submitted_on: null, kind: 'group' })],
    });
    expect(JSON.stringify(late.sections)).toContain('Eén beoordelaar leverde nog niet in en telt niet mee.');
    const nobody = assessmentReport({
      ...document,
      assessors: [assessor({ submitted_on: null })],
      comparison: undefined,
    });
    expect(nobody.answer).toBe('Nog niemand leverde een oordeel in.');
  });
});

describe('one subject', () => {
  test('the invented example: word, completeness, block scores, and the mark in every foot', () => {
    const report = assessmentReport(exampleDocument());
    expect(plain(report.answer)).toBe('Het oordeel is: wisselend. Van de vragen is 83 % beantwoord.');
    expect(rowsOf(tableOf(report, 'De score per onderdeel')).at(-1)).toEqual(['alle onderdelen', '64,2', '25 van 30']);
    expect(report.marker).toBe('voorbeeldcijfer');
  });

  test.each(deliveredFrameworks.map((each) => [each.key, each] as const))(
    'the framework %s makes a document in both languages, also when nothing is answered',
    (_, framework) => {
      for (const language of ['nl', 'en'] as const) {
        const empty = exampleDocument({ framework, language, alternatives: namedAlternatives(framework) });
        const report = assessmentReport({ ...empty, comparison: undefined });
        expect(JSON.stringify(report)).not.toMatch(/\{\{|undefined/);
        expect(report.answer).not.toBe('');
      }
    },
  );

  test('the risk scan names the regime, or says that too little is known', () => {
    const framework = deliveredFrameworks.find((each) => each.outcome === 'regime');
    if (framework === undefined) throw new Error('no scan');
    const cells = framework.questions.map(({ id }) => ({
      question: id,
      answered: { kind: 'step' as const, step: '4' },
      evidence: [],
      example: true,
    }));
    const scan = (own: typeof cells) =>
      assessmentReport(exampleDocument({ framework, assessors: [assessor({ cells: own })] })).answer;
    expect(scan(cells)).toBe('De aanpak die hierbij past is: maximum.');
    expect(scan([])).toContain('nog niet te zeggen');
  });
});

const wild = '#panic("x") $a$ <w:p> & ]]> \u0000\u0007 \ud800 =1+1 漢';
const hostile = () => {
  const document = exampleDocument({ title: wild, proposal: wild, address: 'javascript:alert(1)' });
  const cells = document.assessors[0]?.cells.map((cell) => ({
    ...cell,
    motivation: wild,
    source: { title: wild, url: 'javascript:alert(1)' },
  }));
  return { ...document, assessors: [assessor({ name: wild, cells: cells ?? [] })] };
};

describe('as PDF', { timeout: 60_000 }, () => {
  const faces = readPackageFiles(pdfFaces);

  test('PDF/UA-1 with language and title; tables, heads and both drawings are tagged; the text reads back', async () => {
    const document = weighedDocument();
    const bytes = assessmentPdf(document, faces);
    const raw = new TextDecoder('latin1').decode(bytes);
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toMatch(/\/Lang ?\(nl\)/);
    const proxy = await getDocumentProxy(bytes.slice());
    expect((await getMeta(proxy)).info['Title']).toBe(`Afweging: ${document.title}`);
    const roles: string[] = [];
    interface Node {
      readonly role?: string;
      readonly children?: readonly Node[];
    }
    const walk = (node: Node): void => {
      roles.push(node.role ?? '');
      for (const child of node.children ?? []) walk(child);
    };
    for (let page = 1; page <= proxy.numPages; page += 1)
      walk((await (await proxy.getPage(page)).getStructTree()) as Node);
    const count = (role: string) => roles.filter((each) => each === role).length;
    expect(count('H1')).toBe(1);
    expect(count('H2')).toBeGreaterThanOrEqual(9);
    expect(count('Figure')).toBe(2);
    expect(count('TH')).toBeGreaterThanOrEqual(60);
    const { text } = await extractText(proxy, { mergePages: true });
    const flat = text.replace(/\s+/g, ' ');
    for (const heading of headings(assessmentReport(document))) expect(flat).toContain(heading.replace(/\s+/g, ' '));
    expect(flat).toContain('De regioraad moet nog beginnen.');
  });

  test('what people typed is text, whatever it is', async () => {
    const { text } = await extractText(await getDocumentProxy(assessmentPdf(hostile(), faces)), { mergePages: true });
    expect(text.replace(/\s+/g, ' ')).toContain('#panic("x") $a$ <w:p> & ]]>');
  });
});

describe('for a word processor', () => {
  const partsOf = (bytes: Uint8Array) =>
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)] as const),
    );
  const document = weighedDocument();
  const report = assessmentReport(document);
  const parts = partsOf(assessmentDocx(document));
  const body = parts['word/document.xml'] ?? '';
  const wellFormed = (xml: string) => {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (problem) => {
      throw problem;
    });
    parser.write(xml).close();
  };

  test('every part is well-formed, named in the types, and every relation leads somewhere', () => {
    for (const [name, part] of Object.entries(parts))
      if (!name.endsWith('.png')) expect(() => wellFormed(part), name).not.toThrow();
    for (const name of ['document', 'styles', 'numbering', 'settings', 'fontTable', 'footer'])
      expect(parts['[Content_Types].xml']).toContain(`/word/${name}.xml`);
    const targets = [
      ...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"(?! TargetMode)/g),
    ];
    for (const [, , target] of targets) expect(Object.keys(parts)).toContain(`word/${target}`);
    const known = new Set(targets.map(([, id]) => id));
    for (const [, id] of body.matchAll(/r:(?:embed|id)="(\w+)"/g)) expect(known).toContain(id);
  });

  test('headings have the styles of headings, in the order of the report', () => {
    const found = [...body.matchAll(/<w:pStyle w:val="Heading(\d)"\/>.*?<w:t xml:space="preserve">([^<]*)<\/w:t>/g)];
    expect(found.map(([, level]) => Number(level))).toEqual([1, ...report.sections.map((each) => each.level)]);
    expect(found.map(([, , text]) => text)).toEqual([report.title, ...headings(report)]);
    expect(parts['word/styles.xml']).toContain('<w:name w:val="heading 2"/>');
    expect(parts['word/styles.xml']).toContain('<w:outlineLvl w:val="1"/>');
  });

  test('every table repeats its head row and has a name; every drawing has an alternative text', () => {
    const tables = blocksOf(report).filter((each) => each.kind === 'table');
    expect(body.split('<w:tbl>').length - 1).toBe(tables.length);
    expect(body.split('<w:tblHeader/>').length - 1).toBe(tables.length);
    expect(body.split('<w:tblCaption w:val="').length - 1).toBe(tables.length);
    const alternatives = [...body.matchAll(/<wp:docPr id="\d+" name="\w+" descr="([^"]*)"/g)].map(([, text]) => text);
    const figures = blocksOf(report).flatMap((each) => (each.kind === 'figure' ? [each] : []));
    expect(alternatives).toEqual(figures.map((each) => each.alternative));
    expect(Object.keys(parts).filter((each) => each.endsWith('.svg')).length).toBe(figures.length);
  });

  test('title and language are said; English says English', () => {
    expect(parts['docProps/core.xml']).toContain(`<dc:title>${report.subject}</dc:title>`);
    expect(parts['docProps/core.xml']).toContain('<dc:language>nl-NL</dc:language>');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="nl-NL"');
    expect(partsOf(assessmentDocx(exampleDocument({ language: 'en' })))['word/styles.xml']).toContain('w:val="en-GB"');
  });

  test('equal input gives equal bytes', () =>
    expect(Buffer.from(assessmentDocx(document)).equals(Buffer.from(assessmentDocx(document)))).toBe(true));

  test('what people typed is text, and an address that is none is no link', () => {
    const own = partsOf(assessmentDocx(hostile()));
    for (const [name, part] of Object.entries(own))
      if (!name.endsWith('.png')) expect(() => wellFormed(part), name).not.toThrow();
    expect(own['word/document.xml']).toContain('&#60;w:p&#62; &#38; ]]&#62;');
    expect(own['word/_rels/document.xml.rels']).not.toContain('javascript');
  });
});

describe('as workbook and CSV', () => {
  test('every sheet reads back; weights, ranking and robustness as numbers', async () => {
    const document = weighedDocument();
    const read = await readTables([{ name: 'a.xlsx', bytes: await assessmentXlsx(document) }]);
    const sheets = new Map(read.tables.map((each) => [each.name, each.rows]));
    for (const name of [
      'Afweging',
      'Overzicht',
      'Oordelen',
      'Beoordelaars',
      'Verschillen',
      'Samen bepaald',
      'Gewichten',
      'Volgorde',
      'Stevigheid',
      'Paren',
      'Kantelpunten',
      'Kader',
      'Schaal',
      'Bronnen',
    ])
      expect([...sheets.keys()], name).toContain(name);
    expect(sheets.get('Oordelen')?.length).toBeGreaterThanOrEqual(120);
  });

  test('CSV holds every answer, safe from formulas', () => {
    const text = new TextDecoder().decode(assessmentCsv(modelsDocument()));
    expect(text.trim().split('\r\n').length).toBe(41);
    const unsafe = assessmentCsv({
      ...exampleDocument(),
      assessors: [assessor({ name: '=1+1', cells: exampleDocument().assessors[0]?.cells ?? [] })],
    });
    expect(new TextDecoder().decode(unsafe)).toContain("'=1+1;");
  });
});
