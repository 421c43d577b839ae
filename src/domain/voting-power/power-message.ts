import type { VotingGame } from './game.ts';
import type { PowerOutcome, PowerRequest } from './power.ts';

/** What a thread is asked, in a browser or on the server. To stop a calculation, end its thread. */
export interface PowerQuestion {
  /** Comes back with everything that is said about this question. */
  readonly id: number;
  readonly game: VotingGame;
  readonly request: PowerRequest;
}

/** What a thread says: how far it is (a share of 1, at most some times a second), and once the outcome. */
export type PowerMessage =
  | { readonly id: number; readonly kind: 'progress'; readonly share: number }
  | { readonly id: number; readonly kind: 'outcome'; readonly outcome: PowerOutcome };
