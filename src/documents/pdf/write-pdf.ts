import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { reportWords } from '#words/report.ts';
import { splitsOverPages } from '../report/long-row.ts';
import type { Block, Report } from '../report/report.ts';
import { reportDateLine, reportFoot } from '../report/report-foot.ts';
import { printable } from './printable.ts';
import { template } from './template.ts';

/** The faces a report is set in, as paths in packages; whoever may open files reads them. TrueType: the compiler takes no woff2. */
export const pdfFaces = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/500Medium/SourceSans3_500Medium.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
] as const;

/** Addresses a link may have; others are printed as text. */
const linkable = /^(https?|mailto):/;

/** Every text in a value made printable; addresses that are none are left out. */
function printableValue(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(printableValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, held]) => held !== undefined && (key !== 'href' || linkable.test(String(held))))
      .map(([key, held]) => [key, key === 'svg' ? held : printableValue(held)]),
  );
}

/** A part of a section as the template draws it: a row says whether it may be split over pages. */
function drawn(block: Block): unknown {
  if (block.kind !== 'table') return block;
  return { ...block, rows: block.rows.map((row) => ({ ...row, splits: splitsOverPages(block.columns, row) })) };
}

/** What the template is given: the report with the words and dates around it. */
function templateData(report: Report): unknown {
  const words = reportWords(report.language);
  return printableValue({
    ...report,
    sections: report.sections.map((each) => ({ ...each, blocks: each.blocks.map(drawn) })),
    product: words.product,
    author: report.organisation ?? words.product,
    date: report.day.split('-').map(Number),
    dateText: reportDateLine(report),
    foot: reportFoot(report),
    pageOf: words.pageOf,
  });
}

/**
 * The report as a tagged PDF/UA-1: Typst refuses one that is not accessible. Equal reports give equal bytes. It takes a few tenths of a
 * second of pure calculation, so a server calls it in a thread.
 * @throws Error with what Typst says, when a figure lacks its alternative text or a drawing is broken
 */
export function writePdf(report: Report, faces: readonly Uint8Array[]): Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: faces.map((each) => Buffer.from(each)) }] });
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: { report: JSON.stringify(templateData(report)) },
  });
  const document = compiled.result;
  if (document === null) {
    const said = compiled.takeError()?.shortDiagnostics ?? [];
    throw new Error(`the document cannot be set: ${JSON.stringify(said).slice(0, 500)}`);
  }
  const bytes = new Uint8Array(compiler.pdf(document, { pdfStandard: PdfStandard.UA_1 }));
  compiler.evictCache(0);
  return bytes;
}
