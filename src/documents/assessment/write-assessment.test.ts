import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { readTables } from '#importers/tables/read-tables.ts';
import { readPackageFiles } from '#platform/package-files.ts';
import { pdfFaces } from '../pdf/write-pdf.ts';
import { assessor, exampleDocument, modelsDocument, weighedDocument } from './assessment.fixtures.ts';
import { assessmentReport } from './assessment-report.ts';
import { blocksOf, headings } from './report-reading.fixtures.ts';
import { assessmentCsv, assessmentDocx, assessmentPdf, assessmentXlsx } from './write-assessment.ts';

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

  test('a reason of many pages is printed whole, with what stands after it', async () => {
    const long = `${'Wij wegen dit al jaren af, en steeds komt hetzelfde naar voren. '.repeat(240)}Tot hier de uitleg.`;
    expect(long.length).toBeGreaterThan(15_000);
    const document = exampleDocument({ proposal: long.replace('Tot hier de uitleg.', 'Tot hier het voorstel.') });
    const [first, ...others] = document.assessors[0]?.cells ?? [];
    if (first === undefined) throw new Error('nothing was answered');
    const cells = [{ ...first, motivation: long }, ...others];
    const bytes = assessmentPdf({ ...document, assessors: [assessor({ cells })] }, faces);
    const { text, totalPages } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
    const flat = text.replace(/\s+/g, ' ');
    expect(totalPages).toBeGreaterThan(8);
    expect(flat).toContain('Tot hier de uitleg.');
    expect(flat).toContain('Tot hier het voorstel.');
    expect(flat.split(' steeds ').length - 1).toBe(480);
    expect(flat).toContain('Het kader');
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

  test('a row is kept on one page, unless it is too long for that', () => {
    const whole = (from: string) => from.split('<w:tr><w:trPr><w:cantSplit/></w:trPr>').length - 1;
    const rows = blocksOf(report).reduce((sum, each) => sum + (each.kind === 'table' ? each.rows.length : 0), 0);
    expect(whole(body)).toBe(rows);
    const [joint] = document.joint;
    if (joint === undefined) throw new Error('nothing was decided together');
    const long = { ...document, joint: [{ ...joint, reason: 'Een lange reden. '.repeat(900) }] };
    expect(whole(partsOf(assessmentDocx(long))['word/document.xml'] ?? '')).toBe(rows - 1);
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
    // The document names three changes; the workbook has all of them.
    const conditions = JSON.stringify(sheets.get('Wat er moet veranderen'));
    expect(conditions).toMatch(/(?:[^;]+; ){4}/);
    expect(conditions).not.toContain('en nog');
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
