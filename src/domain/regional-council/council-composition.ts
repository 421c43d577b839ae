import type { Day } from '../time/day.ts';

/** A seat in a municipal council, by a key without a name: who sits in it is no matter of weights. */
export interface Seat {
  readonly key: string;
  /** The list (by key) on which its holder was elected; votes of the election belong to lists. */
  readonly list: string;
  /** Votes for its holder in person at the election; needed only when votes follow the person. */
  readonly preferenceVotes?: number;
}

/** A group in the council on some day. */
export interface SeatedGroup {
  readonly key: string;
  readonly name: string;
  readonly party?: string;
  readonly seats: readonly Seat[];
  /** The lists whose votes stay with this group: its own, and those of groups that merged into it. */
  readonly lists: readonly string[];
}

/** A list at the election. */
export interface ElectedList {
  readonly key: string;
  readonly name: string;
  readonly party?: string;
  readonly votes: number;
  /** Preference votes of those elected, in the order of the seats; or only how many seats. */
  readonly seats: number | readonly number[];
}

/** The groups of one council on a day, and the seats that nobody holds. */
export interface CouncilComposition {
  readonly groups: readonly SeatedGroup[];
  readonly vacant: readonly Seat[];
}

/** What can happen to groups after an election. Each holds from its day on. */
export type GroupEvent =
  | {
      readonly kind: 'split';
      readonly on: Day;
      readonly from: string;
      readonly seats: readonly string[];
      readonly into: { readonly key: string; readonly name: string; readonly party?: string };
    }
  | {
      readonly kind: 'merge';
      readonly on: Day;
      readonly groups: readonly string[];
      readonly into: { readonly key: string; readonly name: string; readonly party?: string };
    }
  | {
      readonly kind: 'rename';
      readonly on: Day;
      readonly group: string;
      readonly name: string;
      readonly party?: string;
    }
  /** A councillor goes over to a group that is there. */
  | { readonly kind: 'move'; readonly on: Day; readonly seat: string; readonly to: string }
  /**
   * A councillor leaves the council. The seat goes to a successor of the same list (Kieswet, chapter W), who sits in the group named or, when
   * none is named, in the group of that list; or it stays vacant for now.
   */
  | {
      readonly kind: 'leave';
      readonly on: Day;
      readonly seat: string;
      readonly successor: { readonly key: string; readonly group?: string; readonly preferenceVotes?: number } | null;
    };

/** The composition right after an election: a group a list that won a seat; seats are named `list.1`, `list.2` … */
export function electedComposition(lists: readonly ElectedList[]): CouncilComposition {
  return {
    vacant: [],
    groups: lists.flatMap(({ key, name, party, seats }): SeatedGroup[] => {
      const holders = typeof seats === 'number' ? Array.from({ length: seats }, () => undefined) : seats;
      if (holders.length === 0) return [];
      return [
        {
          key,
          name,
          ...(party === undefined ? {} : { party }),
          lists: [key],
          seats: holders.map((preferenceVotes, at) => ({
            key: `${key}.${at + 1}`,
            list: key,
            ...(preferenceVotes === undefined ? {} : { preferenceVotes }),
          })),
        },
      ];
    }),
  };
}
