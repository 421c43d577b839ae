import { reportWords } from '#words/report.ts';
import type { Block, Report, ReportSection, Run } from '../report/report.ts';
import { reportDateLine } from '../report/report-foot.ts';
import { namespaces } from './markup.ts';
import { pictureMarkup } from './picture.ts';
import { RunWriter } from './runs.ts';
import { tableMarkup, textWidth } from './table.ts';

/** The text of a document with what it refers to. */
export interface Body {
  readonly markup: string;
  readonly links: readonly string[];
  readonly drawings: readonly string[];
  readonly orderedLists: number;
}

/** A report as the text of a document: headings by their level, so that a reader can walk along them. */
export function reportBody(report: Report): Body {
  const runs = new RunWriter();
  const drawings: string[] = [];
  let orderedLists = 0;
  const paragraph = (style: string, pieces: readonly Run[], more = '') =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${runs.write(pieces)}</w:p>`;
  const block = (each: Block): string => {
    switch (each.kind) {
      case 'paragraph':
        return paragraph('Normal', each.runs);
      case 'note':
        return paragraph('Note', each.runs);
      case 'sources':
        return each.lines.map((line) => paragraph('ListBullet', [line])).join('');
      case 'list': {
        if (!each.ordered) return each.items.map((item) => paragraph('ListBullet', item)).join('');
        orderedLists += 1;
        const number = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${orderedLists + 1}"/></w:numPr>`;
        return each.items.map((item) => paragraph('ListNumber', item, number)).join('');
      }
      case 'table':
        return tableMarkup(each, runs);
      case 'figure':
        drawings.push(each.svg);
        return pictureMarkup(drawings.length - 1, each.svg, each.alternative, each.caption);
    }
  };
  const section = ({ heading, level, note, newPage, blocks }: ReportSection): string =>
    [
      paragraph(`Heading${level}`, [heading], newPage ? '<w:pageBreakBefore/>' : ''),
      note === undefined ? '' : paragraph('Note', [note]),
      ...blocks.map(block),
    ].join('');
  const product = [reportWords(report.language).product, report.organisation].filter((each) => each !== undefined);
  const content = [
    paragraph('Kicker', [product.join(' · ')]),
    paragraph('Kicker', [report.kicker]),
    paragraph('Heading1', [report.title]),
    paragraph('Answer', [report.answer]),
    paragraph('Note', [
      report.marker === undefined ? reportDateLine(report) : `${reportDateLine(report)} · ${report.marker}`,
    ]),
    ...report.sections.map(section),
  ].join('');
  const page = `<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="794" w:right="794" w:bottom="1021" w:left="${11_906 - 794 - textWidth}" w:header="454" w:footer="454" w:gutter="0"/></w:sectPr>`;
  return {
    markup: `<w:document ${namespaces}><w:body>${content}${page}</w:body></w:document>`,
    links: runs.links,
    drawings,
    orderedLists,
  };
}
