import type { Rational } from '../figures/rational.ts';
import type { arrangementKinds, LegalForm } from '../register/types/partnerships.ts';
import type { Base } from './decision-rule.ts';
import type { Threshold } from './thresholds.ts';
import type { Weighed } from './vote-weights.ts';

/** A municipality in a draft: the weight of each of its members in the general board, as parts of all votes. */
export interface DraftMunicipality {
  readonly name: string;
  readonly weights: readonly Rational[];
}

/** Someone in the executive board of the draft. */
export interface ExecutiveMember {
  readonly municipality: string;
  readonly inGeneralBoard: boolean;
  readonly isChair?: boolean;
}

/** What the proposal of 2017 asks of the executive board (chapter 5, n); its two readings of the size are both tried. */
export interface ExecutiveProposal {
  readonly least: number;
  readonly most: number;
  /** Least number of members of municipalities by name; of the others one. */
  readonly minimum: Readonly<Record<string, number>>;
}

/** A draft of a board and how it decides. What is left out is not known, and is said to be. */
export interface CouncilDraft {
  readonly legalForm: LegalForm;
  readonly kind: (typeof arrangementKinds)[number];
  readonly municipalities: readonly DraftMunicipality[];
  /** Who sits in the general board. */
  readonly membersFrom?: 'councillors' | 'councillors-and-aldermen' | 'executive' | 'mayors';
  readonly designatedBy?: 'council' | 'executive' | 'group';
  /** Whether the arrangement names a number of members per municipality, or the number follows that of the groups. */
  readonly numberOfMembers?: 'fixed' | 'follows-groups';
  /** Whether who is no longer councillor or alderman also leaves the general board. */
  readonly membershipEnds?: boolean;
  readonly chairFrom?: 'general-board' | 'outside';
  readonly threshold: Threshold;
  /** For which decisions the threshold holds when it is more than a simple majority. */
  readonly qualifiedFor?: 'named-decisions' | 'all-decisions';
  readonly base: Base;
  /** At least so many municipalities must be for, besides the threshold. */
  readonly municipalitiesNeeded?: number;
  /** Whether members may abstain at a roll-call. */
  readonly mayAbstain?: boolean;
  /** Whether the draft asks a quorum at the second convocation too. */
  readonly quorumAtSecond?: boolean;
  /** The executive board; null when the draft has none. */
  readonly executive?: readonly ExecutiveMember[] | null;
  readonly executiveProposal?: ExecutiveProposal;
}

/** The executive board of the proposal of 2017: six to nine members, each municipality one, Leiden two (chapter 5, n). */
const proposal2017: ExecutiveProposal = { least: 6, most: 9, minimum: { Leiden: 2 } };

/** The municipalities of a draft from computed weights. */
export function draftMunicipalities(weighed: Weighed): readonly DraftMunicipality[] {
  return weighed.municipalities.map(({ code, name }) => ({
    name,
    weights: weighed.groups.filter((each) => each.code === code).map((each) => each.weight),
  }));
}

/**
 * The proposal of 2017 as its text reads (chapter 5, e–n, and notes 27 and 37): a public body that takes over powers of councils and
 * executives; one member a group, designated by the group; a qualified majority for all votes. It names no threshold (note 28 speaks of
 * 60 and 70 %) and no persons in the executive board, so those come in.
 */
export function draftOfProposal(
  weighed: Weighed,
  threshold: Threshold,
  executive?: readonly ExecutiveMember[],
): CouncilDraft {
  return {
    legalForm: 'public_body',
    kind: 'mixed',
    municipalities: draftMunicipalities(weighed),
    membersFrom: 'councillors',
    designatedBy: 'group',
    numberOfMembers: 'follows-groups',
    threshold,
    qualifiedFor: 'all-decisions',
    base: 'cast',
    executiveProposal: proposal2017,
    ...(executive === undefined ? {} : { executive }),
  };
}
