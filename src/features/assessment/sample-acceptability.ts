import { createHash } from 'node:crypto';
import type { Acceptability } from '#domain/assessment/comparison/acceptability.ts';
import type { SampleQuestion } from '#domain/assessment/comparison/sample-blocks.ts';
import { runAcceptability } from './run-acceptability.ts';

/** Samples acceptability beside the server; the latest answers are kept. */
export type SampleAcceptability = (question: SampleQuestion) => Promise<Acceptability>;

/** The question as text: equal questions give equal text. */
const questionText = (question: SampleQuestion): string =>
  JSON.stringify(question, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));

/**
 * A sampler that keeps the answers to so many questions, by the hash of the question. Who asks what is being drawn already waits for the
 * same draw.
 */
export function acceptabilitySampler(kept = 200): SampleAcceptability {
  const answers = new Map<string, Promise<Acceptability>>();
  return (question) => {
    const key = createHash('sha256').update(questionText(question)).digest('base64');
    const known = answers.get(key);
    // The answer that was used last is the last to be forgotten.
    answers.delete(key);
    const asked =
      known ??
      runAcceptability(question).then((ended) => {
        if (ended.kind === 'cancelled') throw new Error('nobody cancels a page');
        return ended.acceptability;
      });
    answers.set(key, asked);
    if (known === undefined) asked.catch(() => answers.delete(key));
    if (answers.size > kept) answers.delete(answers.keys().next().value ?? key);
    return asked;
  };
}
