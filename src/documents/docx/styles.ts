import type { Language } from '#words/language.ts';
import { namespaces } from './markup.ts';

/** How Word names the languages. */
export const wordLanguage: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

const ink = '14212B';
const quiet = '3F4E59';

interface ParagraphStyle {
  readonly id: string;
  /** The name by which Word knows the built-in style, so that headings are headings. */
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly next?: string;
  readonly basedOn?: string;
}

const heading = (level: number, size: number, before: number, after: number): ParagraphStyle => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'Normal',
  paragraph: `<w:keepNext/><w:keepLines/>${level === 2 ? `<w:pBdr><w:top w:val="single" w:sz="12" w:space="5" w:color="${ink}"/></w:pBdr>` : ''}<w:spacing w:before="${before}" w:after="${after}"/><w:outlineLvl w:val="${level - 1}"/>`,
  run: `<w:b/><w:sz w:val="${size}"/>`,
});

const paragraphs: readonly ParagraphStyle[] = [
  heading(1, 38, 0, 180),
  heading(2, 26, 360, 120),
  heading(3, 21, 240, 80),
  {
    id: 'Kicker',
    name: 'Kicker',
    paragraph: '<w:keepNext/><w:spacing w:after="80"/>',
    run: `<w:b/><w:color w:val="${quiet}"/><w:sz w:val="17"/>`,
  },
  {
    id: 'Answer',
    name: 'Answer',
    paragraph: '<w:spacing w:after="160" w:line="300" w:lineRule="auto"/>',
    run: '<w:sz w:val="24"/>',
  },
  { id: 'Note', name: 'Note', run: `<w:color w:val="${quiet}"/><w:sz w:val="17"/>` },
  {
    id: 'Caption',
    name: 'caption',
    paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="60"/>',
    run: `<w:color w:val="${quiet}"/><w:sz w:val="17"/>`,
  },
  {
    id: 'TableText',
    name: 'Table Text',
    paragraph: '<w:spacing w:before="30" w:after="30"/>',
    run: '<w:sz w:val="17"/>',
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    basedOn: 'TableText',
    paragraph: '<w:keepNext/>',
    run: `<w:b/><w:color w:val="${quiet}"/>`,
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>',
  },
  { id: 'ListNumber', name: 'List Number', paragraph: '<w:spacing w:after="60"/>' },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: '<w:tabs><w:tab w:val="right" w:pos="10318"/></w:tabs><w:spacing w:after="0"/>',
    run: `<w:color w:val="${quiet}"/><w:sz w:val="15"/>`,
  },
];

const paragraphStyle = ({ id, name, basedOn = 'Normal', next, paragraph = '', run = '' }: ParagraphStyle): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const line = (side: string, size: number, colour: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;

/** The styles of a report: Word's own headings, lists, caption and foot, and a table with a head row and a head column. */
export function stylesPart(language: Language): string {
  const text = `<w:rFonts w:ascii="Source Sans 3" w:hAnsi="Source Sans 3" w:cs="Source Sans 3" w:eastAsia="Source Sans 3"/><w:color w:val="${ink}"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="${wordLanguage[language]}" w:eastAsia="${wordLanguage[language]}" w:bidi="ar-SA"/>`;
  const table = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${line('bottom', 4, 'DFE5E9')}${line('insideH', 4, 'DFE5E9')}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${line('bottom', 6, ink)}</w:tcBorders></w:tcPr></w:tblStylePr><w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>`;
  const characters = `<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0A5A6E"/><w:u w:val="single"/></w:rPr></w:style>`;
  return `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${text}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${paragraphs.map(paragraphStyle).join('')}${characters}${table}</w:styles>`;
}
