import { type Acceptability, acceptabilityOf } from '#domain/assessment/comparison/acceptability.ts';
import { type SampleQuestion, sampleBlocks } from '#domain/assessment/comparison/sample-blocks.ts';
import type { Tally } from '#domain/assessment/comparison/tally.ts';
import { answerThread } from '#platform/threads.ts';

/** Blocks of a question to draw, or the tally of all of them to draw conclusions from. */
export type AcceptabilityTask =
  | { readonly question: SampleQuestion; readonly from: number; readonly to: number }
  | { readonly question: SampleQuestion; readonly tally: Tally };

/** Works in a process beside the server; says how many blocks are done at most ten times a second. */
answerThread((task: AcceptabilityTask, say): Tally | Acceptability => {
  if ('tally' in task) return acceptabilityOf(task.question, task.tally);
  let said = performance.now();
  return sampleBlocks(task.question, task.from, task.to, (done) => {
    if (performance.now() - said < 100) return;
    said = performance.now();
    say(done);
  });
});
