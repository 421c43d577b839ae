import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { readPackageFiles } from '#platform/package-files.ts';
import { designDocument } from '../council-design/design.fixtures.ts';
import { councilDesignReport } from '../council-design/design-report.ts';
import { councilDesignPdf } from '../council-design/write-design-pdf.ts';
import type { Report } from '../report/report.ts';
import { printable } from './printable.ts';
import { pdfFaces, writePdf } from './write-pdf.ts';

const faces = readPackageFiles(pdfFaces);
const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
/** The text as a reader copies it, with every run of white space as one space. */
const readBack = async (bytes: Uint8Array) => {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
  return text.replace(/\s+/g, ' ');
};

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}
const rolesOf = (node: Node): string[] => [node.role ?? '', ...(node.children ?? []).flatMap(rolesOf)];

const small = (more: Partial<Report> = {}): Report => ({
  language: 'nl',
  subject: 'Proef',
  kicker: 'Een proef',
  title: 'Klopt dit?',
  answer: 'Ja.',
  day: '2026-11-24',
  sections: [],
  ...more,
});

describe('the document of the Leidse regio as PDF', { timeout: 30_000 }, () => {
  const report = councilDesignReport(designDocument());
  const bytes = councilDesignPdf(designDocument(), faces);

  test('is a PDF that says it is PDF/UA-1, with language and title', async () => {
    expect(latin(bytes.slice(0, 5))).toBe('%PDF-');
    expect(latin(bytes)).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(latin(bytes)).toMatch(/\/Lang ?\(nl\)/);
    expect(latin(bytes)).toMatch(/\/DisplayDocTitle true/);
    const { info } = await getMeta(await getDocumentProxy(bytes.slice()));
    expect(info['Title']).toBe('Ontwerp regioraad Leidse regio, variant A');
    expect(info['CreationDate']).toMatch(/^D:20261124/);
  });

  test('reads back what the model says: question, answer, headings and every row of every table', async () => {
    const text = await readBack(bytes);
    const flat = (said: string) => said.replace(/\s+/g, ' ');
    expect(text).toContain(flat(report.title));
    expect(text).toContain(flat(report.answer));
    for (const { heading } of report.sections) expect(text).toContain(flat(heading));
    const bare = text.replaceAll(' ', '');
    for (const block of report.sections.flatMap((each) => each.blocks))
      if (block.kind === 'table' && block.columns.some((each) => each.kind === 'figure'))
        for (const { cells } of block.rows)
          expect(bare).toContain(
            cells
              .map((cell) => cell.join(''))
              .join('')
              .replace(/\s/g, ''),
          );
    expect(text).toContain('bladzijde 1 van 5');
    expect(text).toContain(
      'Verband · Ontwerp regioraad Leidse regio, variant A · Gemeente Voorbeeld · 24 november 2026',
    );
  });

  test('tables, heads, headings and the drawing are tagged, and there are bookmarks', async () => {
    const proxy = await getDocumentProxy(bytes.slice());
    const roles: string[] = [];
    for (let page = 1; page <= proxy.numPages; page += 1)
      roles.push(...rolesOf((await (await proxy.getPage(page)).getStructTree()) as Node));
    const count = (role: string) => roles.filter((each) => each === role).length;
    expect(count('H1')).toBe(1);
    expect(count('Figure')).toBe(1);
    expect(count('Table')).toBeGreaterThanOrEqual(9);
    expect(count('TH')).toBeGreaterThanOrEqual(30);
    expect(count('TD')).toBeGreaterThanOrEqual(300);
    const outline = await proxy.getOutline();
    expect(outline?.[0]?.title).toBe(report.title);
    expect(outline?.[0]?.items.length).toBeGreaterThan(8);
  });

  test('equal input gives equal bytes', () =>
    expect(Buffer.from(councilDesignPdf(designDocument(), faces)).equals(Buffer.from(bytes))).toBe(true));

  test('English is told to the reader, and an example says so in every foot', async () => {
    const english = councilDesignPdf(designDocument({ language: 'en', example: true }), faces);
    expect(latin(english)).toMatch(/\/Lang ?\(en\)/);
    expect((await readBack(english)).split('example figures').length).toBe(1 + 1 + 5);
  });
});

test('a part that is longer than a page is split, with its heads again, and nothing runs off the paper', {
  timeout: 30_000,
}, async () => {
  const rows = Array.from({ length: 90 }, (_, at) => ({ cells: [[`rij ${at}.`], ['1,0']] }));
  const columns = [
    { head: 'Naam', kind: 'text' as const },
    { head: 'Getal', kind: 'figure' as const },
  ];
  const blocks = [{ kind: 'table' as const, caption: 'Lang', columns, rows }];
  const bytes = writePdf(small({ sections: [{ heading: 'Lang', level: 2, together: true, blocks }] }), faces);
  const { text, totalPages } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
  expect(totalPages).toBe(2);
  expect(text.every((page) => page.includes('Naam'))).toBe(true);
  for (const at of rows.keys()) expect(text.join(' ')).toContain(`rij ${at}.`);
});

test('a long text runs over pages in a cell, a note, a paragraph and a list; a short row stays whole', {
  timeout: 30_000,
}, async () => {
  const long = (end: string) => `${'Dit is een lange uitleg met veel woorden. '.repeat(400)}${end}`;
  const columns = [
    { head: 'Naam', kind: 'text' as const },
    { head: 'Uitleg', kind: 'text' as const, width: 3 },
  ];
  const short = Array.from({ length: 60 }, (_, at) => ({
    cells: [[`rij${at}`], [`begin${at} ${'woord '.repeat(80 + 7 * (at % 5))}eind${at}`]],
  }));
  const rows = [...short, { cells: [['lang'], [long('Einde van de cel.')]] }];
  const bytes = writePdf(
    small({
      sections: [
        {
          heading: 'Lang',
          level: 2,
          together: true,
          blocks: [
            { kind: 'table', caption: 'Lang', columns, rows },
            { kind: 'note', runs: [long('Einde van de noot.')] },
            { kind: 'paragraph', runs: [long('Einde van de alinea.')] },
            { kind: 'list', items: [[long('Einde van het punt.')]] },
          ],
        },
      ],
    }),
    faces,
  );
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
  const pages = text.map((each) => each.replace(/\s+/g, ' '));
  const all = pages.join(' ');
  for (const end of ['cel', 'noot', 'alinea']) expect(all).toContain(`Einde van de ${end}.`);
  expect(all).toContain('Einde van het punt.');
  expect(all.split(' lange ').length - 1).toBe(1600);
  for (const at of short.keys())
    expect(
      pages.some((page) => page.includes(`begin${at} `) && page.includes(`eind${at} `)),
      `${at}`,
    ).toBe(true);
});

describe('text that comes in', { timeout: 30_000 }, () => {
  test('is never read as Typst', async () => {
    const wild = '#panic("x") $a$ *b* _c_ <d> @e // f \\ "g" [h] {i} `j` = k';
    const text = await readBack(
      writePdf(
        small({
          title: wild,
          answer: wild,
          sections: [{ heading: wild, level: 2, blocks: [{ kind: 'note', runs: [wild] }] }],
        }),
        faces,
      ),
    );
    expect(text.split(wild).length).toBe(5);
  });

  test('what no face holds becomes a box instead of a refusal', async () => {
    expect(printable('Súdwest-Fryslân 漢 \u0301e\t😀 e\u0301')).toBe('Súdwest-Fryslân □ □e □ é');
    expect(await readBack(writePdf(small({ title: 'Raad 漢字 😀' }), faces))).toContain('Raad □□ □');
  });

  test('every character that is called printable is in every face', () => {
    const all = Array.from({ length: 0x2600 - 0x20 }, (_, at) => String.fromCodePoint(at + 0x20))
      .filter((each) => printable(each) === each && each.trim() !== '')
      .join(' ');
    const table = {
      kind: 'table' as const,
      caption: all,
      columns: [{ head: all, kind: 'text' as const }],
      rows: [{ cells: [[all]] }],
    };
    expect(() =>
      writePdf(
        small({ title: all, answer: all, marker: all, sections: [{ heading: all, level: 2, blocks: [table] }] }),
        faces,
      ),
    ).not.toThrow();
  });

  test('an address that is none is printed without a link; a broken drawing is refused', () => {
    const link = (href: string) =>
      latin(
        writePdf(
          small({
            sections: [{ heading: 'a', level: 2, blocks: [{ kind: 'paragraph', runs: [{ text: 'b', href }] }] }],
          }),
          faces,
        ),
      );
    expect(link('https://voorbeeld.nl/')).toContain('https://voorbeeld.nl/');
    expect(link('javascript:alert(1)')).not.toContain('javascript');
    const drawing = { kind: 'figure' as const, svg: '<svg', alternative: 'a', caption: 'b' };
    expect(() => writePdf(small({ sections: [{ heading: 'a', level: 2, blocks: [drawing] }] }), faces)).toThrow(
      'cannot be set',
    );
  });
});
