import { writePdf } from '../pdf/write-pdf.ts';
import type { CouncilDesignDocument } from './council-design.ts';
import { councilDesignReport } from './design-report.ts';

/** The document of a design as PDF/UA-1, set in the faces of `pdfFaces`. Some tenths of a second: a server calls it in a thread. */
export function councilDesignPdf(document: CouncilDesignDocument, faces: readonly Uint8Array[]): Uint8Array {
  return writePdf(councilDesignReport(document), faces);
}
