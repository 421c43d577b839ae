import type { AssessmentDocument } from '#documents/assessment/assessment-document.ts';
import { assessmentPdf } from '#documents/assessment/write-assessment.ts';
import { pdfFaces } from '#documents/pdf/write-pdf.ts';
import { readPackageFiles } from '#platform/package-files.ts';
import { answerThread } from '#platform/threads.ts';

/** Sets the document of an assessment in a process beside the server, with the faces from their packages. */
answerThread((document: AssessmentDocument) => assessmentPdf(document, readPackageFiles(pdfFaces)));
