import { type SampleQuestion, sampleBlocks } from '#domain/assessment/comparison/sample-blocks.ts';
import { answerThread } from '#platform/threads.ts';

/** Some blocks of a question. */
export interface BlocksQuestion {
  readonly question: SampleQuestion;
  readonly from: number;
  readonly to: number;
}

/** Draws blocks in a process beside the server; says how many are done at most ten times a second. */
answerThread(({ question, from, to }: BlocksQuestion, say) => {
  let said = performance.now();
  return sampleBlocks(question, from, to, (done) => {
    if (performance.now() - said < 100) return;
    said = performance.now();
    say(done);
  });
});
