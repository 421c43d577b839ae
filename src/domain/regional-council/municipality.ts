import { type Rational, rational } from '../figures/rational.ts';

/** A group (fractie) in a municipal council. */
export interface Group {
  readonly name: string;
  /** The party it is added up with in the region; left out, the group stands under its own name. */
  readonly party?: string;
  /** Seats the group holds now. */
  readonly seats: number;
  /** Votes it stands for: those on its list, or a share of them after a split (see group-votes.ts). */
  readonly votes?: number | Rational;
}

/** A municipality with what the variants need; what a variant does not need may be left out. */
export interface Municipality {
  /** CBS code: GM and four digits. */
  readonly code: string;
  readonly name: string;
  /** Valid votes at the election of its council: never turnout, never those entitled. */
  readonly validVotes?: number;
  /** Inhabitants on the reference day of the figures. */
  readonly inhabitants?: number;
  /** Seats in its council, vacant ones included. */
  readonly councilSeats: number;
  readonly groups: readonly Group[];
}

/** The party under which a group counts in the region. */
export function partyOf(group: Group): string {
  return group.party ?? group.name;
}

/** Votes of a group as an exact number; undefined when they are not known. */
export function exactVotes(group: Group): Rational | undefined {
  if (group.votes === undefined) return undefined;
  return typeof group.votes === 'number' ? rational(group.votes) : group.votes;
}
