import type { Cell } from './answer.ts';
import type { Framework } from './framework.ts';
import { verdictOf } from './verdict.ts';

/** A question whose weight, one step higher or lower, gives another word. */
export interface TurningWeight {
  readonly question: string;
  readonly weight: number;
  readonly becomes: string;
}

/** Which single weights turn the word when they are one step higher or lower, from 1 to 3. Empty when none does, or when there is no word. */
export function turningWeights(from: Framework, cells: readonly Cell[]): readonly TurningWeight[] {
  const { outcome } = verdictOf(from, cells);
  if (outcome.kind !== 'word') return [];
  return from.questions
    .filter((each) => each.kind === 'scored')
    .flatMap(({ id, weight }) =>
      [weight - 1, weight + 1]
        .filter((each) => each >= 1 && each <= 3)
        .flatMap((other): TurningWeight[] => {
          const then = verdictOf(from, cells, { questions: { [id]: other } }).outcome;
          return then.kind === 'word' && then.band.id !== outcome.band.id
            ? [{ question: id, weight: other, becomes: then.band.id }]
            : [];
        }),
    );
}
