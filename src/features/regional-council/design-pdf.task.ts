import type { CouncilDesignDocument } from '#documents/council-design/council-design.ts';
import { councilDesignPdf } from '#documents/council-design/write-design-pdf.ts';
import { pdfFaces } from '#documents/pdf/write-pdf.ts';
import { readPackageFiles } from '#platform/package-files.ts';
import { answerThread } from '#platform/threads.ts';

/** Sets the document of a design in a thread of the server, with the faces from their packages. */
answerThread((document: CouncilDesignDocument) => councilDesignPdf(document, readPackageFiles(pdfFaces)));
