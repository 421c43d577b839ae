import { writeDocx } from '../docx/write-docx.ts';
import { writePdf } from '../pdf/write-pdf.ts';
import { writeCsv } from '../tables/write-csv.ts';
import { writeXlsx } from '../tables/write-xlsx.ts';
import { answerTable } from './answer-table.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import { assessmentReport } from './assessment-report.ts';
import { assessmentSheets } from './assessment-workbook.ts';

/** The document as PDF/UA-1, set in the faces of `pdfFaces`. Some tenths of a second: a server calls it in a process beside it. */
export function assessmentPdf(document: AssessmentDocument, faces: readonly Uint8Array[]): Uint8Array {
  return writePdf(assessmentReport(document), faces);
}

/** The document for a word processor. */
export function assessmentDocx(document: AssessmentDocument): Uint8Array {
  return writeDocx(assessmentReport(document));
}

/** Everything as a workbook of several sheets. */
export function assessmentXlsx(document: AssessmentDocument): Promise<Uint8Array> {
  return writeXlsx(assessmentSheets(document));
}

/** Every answer with its reasons as CSV. */
export function assessmentCsv(document: AssessmentDocument): Uint8Array {
  const { columns, rows } = answerTable(document);
  return writeCsv(
    columns.map((each) => each.header),
    rows,
  );
}
