import type { Finding } from '#domain/findings/finding.ts';

/** Which election of which municipality a file is about. */
export interface ElectionHead {
  /** `GR2026_Leiden`, as the file writes it. */
  readonly election: string;
  /** Election day, as the file writes it; empty when it does not. */
  readonly date: string;
  /** CBS code: GM and the four digits of the election domain. */
  readonly code: string;
  readonly name: string;
}

/** A list of the count (510). */
export interface CountedList {
  readonly id: string;
  readonly name: string;
  readonly validVotes: number;
}

/** A list of the result (520), with the seats it won. */
export interface SeatedList {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
}

/** What one file says. */
export type ElectionFile =
  | {
      readonly kind: 'count';
      readonly file: string;
      readonly head: ElectionHead;
      /** Valid votes: `TotalCounted`. `Cast` is the number of those entitled, so it is never read. */
      readonly validVotes: number;
      readonly lists: readonly CountedList[];
    }
  | {
      readonly kind: 'result';
      readonly file: string;
      readonly head: ElectionHead;
      readonly lists: readonly SeatedList[];
    };

export interface ReadElectionFile {
  readonly content?: ElectionFile;
  readonly findings: readonly Finding[];
}
