import { reportWords } from '#words/report.ts';
import type { Report } from '../report/report.ts';
import { reportFoot } from '../report/report-foot.ts';
import { zip } from '../tables/zip.ts';
import { type Body, reportBody } from './body.ts';
import { escaped, namespaces, part } from './markup.ts';
import { numberingPart } from './numbering.ts';
import { clearPixel, drawingId, pixelId } from './picture.ts';
import { RunWriter } from './runs.ts';
import { stylesPart, wordLanguage } from './styles.ts';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const relations = (list: readonly string[]) =>
  part(`<Relationships xmlns="${packageNamespace}/relationships">${list.join('')}</Relationships>`);
const relation = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"${more}/>`;

function bodyRelations({ links, drawings }: Body): Uint8Array {
  const own = ['styles', 'numbering', 'settings', 'fontTable'].map((name) =>
    relation(name, `${relationships}/${name}`, `${name}.xml`),
  );
  const images = drawings.map((_, at) =>
    relation(drawingId(at), `${relationships}/image`, `media/${drawingId(at)}.svg`),
  );
  return relations([
    ...own,
    relation('footer', `${relationships}/footer`, 'footer.xml'),
    ...(drawings.length === 0 ? [] : [relation(pixelId, `${relationships}/image`, `media/${pixelId}.png`), ...images]),
    ...links.map((href, at) =>
      relation(RunWriter.linkId(at), `${relationships}/hyperlink`, href, ' TargetMode="External"'),
    ),
  ]);
}

const contentTypes = part(
  `<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="svg" ContentType="image/svg+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${['styles', 'numbering', 'settings', 'fontTable', 'footer'].map((name) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${name}+xml"/>`).join('')}</Types>`,
);

/** Title, language, author and day: what a reader announces and a list of files shows. */
function coreProperties(report: Report): Uint8Array {
  const { subject, organisation, language, day } = report;
  const moment = `<dcterms:created xsi:type="dcterms:W3CDTF">${day}T12:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}T12:00:00Z</dcterms:modified>`;
  const author = organisation ?? reportWords(language).product;
  return part(
    `<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(subject)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>${wordLanguage[language]}</dc:language>${moment}</cp:coreProperties>`,
  );
}

/** The foot of every page, with the number of the page and of all pages as fields. */
function footer(report: Report): Uint8Array {
  const text = (said: string) => `<w:r><w:t xml:space="preserve">${escaped(said)}</w:t></w:r>`;
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const pages = reportWords(report.language)
    .pageOf.split(/(\{pages?\})/)
    .map((piece) => (piece === '{page}' ? field('PAGE') : piece === '{pages}' ? field('NUMPAGES') : text(piece)));
  return part(
    `<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${text(reportFoot(report))}<w:r><w:tab/></w:r>${pages.join('')}</w:p></w:ftr>`,
  );
}

const fonts = part(
  `<w:fonts ${namespaces}><w:font w:name="Source Sans 3"><w:altName w:val="Calibri"/><w:family w:val="swiss"/></w:font></w:fonts>`,
);

/**
 * The report as a document for a word processor: real headings, head rows that repeat, alternative texts, language and title. Equal reports
 * give equal bytes.
 */
export function writeDocx(report: Report): Uint8Array {
  const body = reportBody(report);
  const settings = `<w:settings ${namespaces}><w:defaultTabStop w:val="567"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${wordLanguage[report.language]}"/></w:settings>`;
  const drawings = body.drawings.map((svg, at) => [`word/media/${drawingId(at)}.svg`, new TextEncoder().encode(svg)]);
  return zip({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([
      relation('document', `${relationships}/officeDocument`, 'word/document.xml'),
      relation('core', `${packageNamespace}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    ]),
    'docProps/core.xml': coreProperties(report),
    'word/document.xml': part(body.markup),
    'word/_rels/document.xml.rels': bodyRelations(body),
    'word/styles.xml': part(stylesPart(report.language)),
    'word/numbering.xml': part(numberingPart(body.orderedLists)),
    'word/settings.xml': part(settings),
    'word/fontTable.xml': fonts,
    'word/footer.xml': footer(report),
    ...(body.drawings.length === 0 ? {} : { [`word/media/${pixelId}.png`]: clearPixel }),
    ...Object.fromEntries(drawings),
  });
}
