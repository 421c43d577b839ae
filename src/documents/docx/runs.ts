import type { Run } from '../report/report.ts';
import { escaped } from './markup.ts';

/** Addresses a link may have; others are printed as text. */
const linkable = /^(https?|mailto):/;

/** Texts of lines, with the addresses of their links collected for the relations of the package. */
export class RunWriter {
  readonly links: string[] = [];

  /** The identifier of the relation of a link. */
  static linkId(at: number): string {
    return `link${at + 1}`;
  }

  write(pieces: readonly Run[]): string {
    return pieces.map((piece) => this.#piece(piece)).join('');
  }

  #piece(piece: Run): string {
    if (typeof piece === 'string') return textRun(piece);
    const { text, strong, href } = piece;
    if (href === undefined || !linkable.test(href)) return textRun(text, strong ? 'Strong' : undefined);
    const known = this.links.indexOf(href);
    const at = known === -1 ? this.links.push(href) - 1 : known;
    return `<w:hyperlink r:id="${RunWriter.linkId(at)}" w:history="1">${textRun(text, 'Hyperlink')}</w:hyperlink>`;
  }
}

/** One run; line breaks in what people typed stay breaks. */
function textRun(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`;
  const lines = text.split(/\r\n|\r|\n/).map((each) => `<w:t xml:space="preserve">${escaped(each)}</w:t>`);
  return `<w:r>${properties}${lines.join('<w:br/>')}</w:r>`;
}
