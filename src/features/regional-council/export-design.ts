import type { CouncilDesignDocument } from '#documents/council-design/council-design.ts';
import { runInThread } from '#platform/threads.ts';

/**
 * The document of a design as PDF/UA-1, made in a thread so that other pages do not wait. Undefined when it was cancelled.
 * @throws what the compiler says when the document cannot be set.
 */
export async function designPdf(
  document: CouncilDesignDocument,
  signal?: AbortSignal,
): Promise<Uint8Array | undefined> {
  const source = new URL('./design-pdf.task.ts', import.meta.url);
  const ended = await runInThread<Uint8Array>('design-pdf', source, document, signal === undefined ? {} : { signal });
  return ended.kind === 'done' ? ended.value : undefined;
}
