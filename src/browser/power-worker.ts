import { computePower } from '#domain/voting-power/compute-power.ts';
import type { PowerMessage, PowerQuestion } from '#domain/voting-power/power-message.ts';

/** Computes voting power in a thread of the browser, so that a page stays quick while a slider moves. */
self.addEventListener('message', ({ data }: MessageEvent<PowerQuestion>) => {
  const { id, game, request } = data;
  const say = (message: PowerMessage) => self.postMessage(message);
  let said = performance.now();
  const progress = (share: number): boolean => {
    if (performance.now() - said > 100) {
      said = performance.now();
      say({ id, kind: 'progress', share });
    }
    return true;
  };
  say({ id, kind: 'outcome', outcome: computePower(game, request, { clock: () => performance.now(), progress }) });
});
