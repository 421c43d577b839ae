import type { LegalForm } from '../register/types/partnerships.ts';
import type { Day } from '../time/day.ts';

/** What the register knows of the dates of one budget year. A day that is not known is null. */
export interface CycleFacts {
  /** The budget year; its accounts are of the same year. */
  readonly year: number;
  readonly frameworkSentOn: Day | null;
  readonly draftSentOn: Day | null;
  /** When the draft was offered to the general board; for a body with one board the day of adoption. */
  readonly draftOfferedOn: Day | null;
  readonly draftPublicOn: Day | null;
  readonly opinionsAdded: boolean | null;
  readonly reactionsSentOn: Day | null;
  readonly budgetAdoptedOn: Day | null;
  readonly budgetSubmittedOn: Day | null;
  readonly amendmentsSamePath: boolean | null;
  readonly accountsAdoptedOn: Day | null;
  readonly accountsSubmittedOn: Day | null;
}

/** A member of the executive board; null: not recorded. */
export interface ExecutiveMember {
  readonly organisation: string | null;
  readonly inGeneralBoard: boolean | null;
  readonly isChair: boolean;
}

/** What the register knows of one partnership, for the scan. Null: not recorded. */
export interface ComplianceFacts {
  readonly legalForm: LegalForm;
  readonly arrangementKind: string | null;
  /** Outcomes of the legal checklist by item (`C1`). */
  readonly checklist: Readonly<Record<string, string>>;
  readonly transferredPowers: string | null;
  readonly evaluationClause: string | null;
  /** Kinds of the bodies of the partnership; empty: none recorded. */
  readonly bodies: readonly string[];
  readonly hasChair: boolean | null;
  readonly chairInGeneralBoard: boolean | null;
  readonly executiveBoard: readonly ExecutiveMember[] | null;
  readonly generalBoardMembers: number | null;
  /** Municipalities that take part. */
  readonly participants: number | null;
  readonly seats: readonly {
    readonly organisation: string;
    readonly seats: number | null;
    readonly votesPerSeat: string | null;
  }[];
  /** Members of the board whose office as councillor or alderman ended. */
  readonly membersWithoutOffice: number | null;
  readonly cycle: CycleFacts | null;
}
