import { computePower } from '#domain/voting-power/compute-power.ts';
import type { PowerQuestion } from '#domain/voting-power/power-message.ts';
import { answerThread } from '#platform/threads.ts';

/** Computes power in a thread of the server; says how far it is at most ten times a second. */
answerThread(({ game, request }: Omit<PowerQuestion, 'id'>, say) => {
  let said = performance.now();
  const progress = (share: number): boolean => {
    if (performance.now() - said > 100) {
      said = performance.now();
      say(share);
    }
    return true;
  };
  return computePower(game, request, { clock: () => performance.now(), progress });
});
