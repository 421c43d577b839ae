import type { Power } from '#domain/voting-power/power.ts';
import type { PowerMessage } from '#domain/voting-power/power-message.ts';
import { type ThresholdDesign, thresholdGame } from '#ui/charts/threshold-answers.ts';

// Power of every member, counted in a thread of the browser while a slider moves. A newer question ends the former.

/** What a browser asks before it starts a thread from an address; only a thread of ours is given. */
interface AddressPolicy {
  createScriptURL(address: string): string;
}
const types = (
  window as unknown as { trustedTypes?: { createPolicy(name: string, rules: AddressPolicy): AddressPolicy } }
).trustedTypes;
const policy = types?.createPolicy('verband-worker', {
  createScriptURL: (address) => {
    if (!/^\/assets\/power-worker-[A-Z0-9]+\.js$/.test(address)) throw new TypeError('not a thread of this site');
    return address;
  },
});

/** Counts power of members for one threshold after another. */
export class MemberPower {
  readonly #address: string;
  #worker: Worker | undefined;
  #asked = 0;

  /** @param address of the script of the thread */
  constructor(address: string) {
    this.#address = address;
  }

  /** Counts; a question that is overtaken is never answered. @param told the share that is done, from 0 to 1 @param answered without power when it could not be counted */
  ask(
    design: ThresholdDesign,
    tenths: number,
    told: (share: number) => void,
    answered: (power: Power | undefined) => void,
  ): void {
    this.#worker?.terminate();
    const game = thresholdGame(design, tenths);
    if (game === undefined) {
      answered(undefined);
      return;
    }
    const worker = new Worker(policy?.createScriptURL(this.#address) ?? this.#address);
    this.#worker = worker;
    this.#asked += 1;
    const id = this.#asked;
    worker.addEventListener('message', ({ data }: MessageEvent<PowerMessage>) => {
      if (data.id !== this.#asked) return;
      if (data.kind === 'progress') return told(data.share);
      worker.terminate();
      answered(data.outcome.kind === 'computed' ? data.outcome : undefined);
    });
    worker.addEventListener('error', () => answered(undefined));
    worker.postMessage({
      id,
      game,
      request: {
        indices: ['banzhaf', 'shapley'],
        budget: { seconds: 10, bytes: 256 * 2 ** 20 },
        ...(design.unions === undefined ? {} : { unions: design.unions }),
      },
    });
  }

  /** Ends what is being counted. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#asked += 1;
  }
}
