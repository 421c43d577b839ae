import type { AssessmentDocument } from '#documents/assessment/assessment-document.ts';
import { assessmentCsv, assessmentDocx, assessmentXlsx } from '#documents/assessment/write-assessment.ts';
import { runInThread } from '#platform/threads.ts';
import type { Answer } from '#ui/answer.ts';
import { assessmentDocument, type DocumentSettings } from './assessment-document.ts';
import { compareAssessed } from './compare-assessed.ts';
import type { WholeAssessment } from './read-assessment.ts';

/** Media types by the word that asks for a file: `?als=pdf`. */
const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
type AssessmentFile = keyof typeof types;

/** Whether an address asks for a file of an assessment. */
export function isAssessmentFile(asked: string | undefined): asked is AssessmentFile {
  return asked !== undefined && Object.hasOwn(types, asked);
}

async function bytesOf(
  document: AssessmentDocument,
  as: AssessmentFile,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | undefined> {
  switch (as) {
    case 'csv':
      return assessmentCsv(document);
    case 'xlsx':
      return assessmentXlsx(document);
    case 'docx':
      return assessmentDocx(document);
    case 'pdf': {
      const source = new URL('./assessment-pdf.task.ts', import.meta.url);
      const ended = await runInThread<Uint8Array>(
        'assessment-pdf',
        source,
        document,
        signal === undefined ? {} : { signal },
      );
      return ended.kind === 'done' ? ended.value : undefined;
    }
  }
}

/**
 * An assessment as a file: the report as PDF/UA-1 or for a word processor, everything as a workbook, every answer as CSV. Undefined when it
 * was cancelled.
 * @throws what the compiler says when the PDF cannot be set
 */
export async function exportAssessment(
  whole: WholeAssessment,
  as: AssessmentFile,
  settings: DocumentSettings,
): Promise<Extract<Answer, { kind: 'file' }> | undefined> {
  // The answers alone need no robustness.
  const comparison = as === 'csv' ? undefined : await compareAssessed(whole, settings.signal);
  const document = assessmentDocument(whole, comparison, settings);
  const bytes = await bytesOf(document, as, settings.signal);
  if (bytes === undefined || settings.signal?.aborted) return undefined;
  const word = settings.language === 'nl' ? 'afweging' : 'assessment';
  const name = `${word}-${whole.row.assessment}-${whole.row.round}.${as}`;
  return { kind: 'file', name, type: types[as], bytes };
}
