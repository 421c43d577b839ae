/**
 * Whether a partnership is an affiliated party (verbonden partij) of a municipality: it needs an administrative interest (a seat or a
 * vote) and a financial interest (money that is lost on bankruptcy, or liability). BBV 1(1)(b)–(d). Never typed in, always derived.
 */
export type Interest = 'yes' | 'no' | 'unknown';

export interface AffiliatedParty {
  readonly answer: Interest;
  readonly administrative: Interest;
  /** What the administrative interest follows from. */
  readonly administrativeReason: 'seats' | 'board-of-form' | 'no-board' | 'not-recorded';
  readonly financial: Interest;
  readonly financialReason: 'contribution' | 'liable' | 'not-liable' | 'not-recorded';
}

export interface InterestFacts {
  readonly legalForm: string;
  /** Seats of the municipality in bodies of the partnership; null when none are recorded. */
  readonly seats: number | null;
  /** Whether a contribution above zero is known in any year. */
  readonly contributes: boolean;
  /** Liable for debts: yes, no or not recorded. */
  readonly liable: boolean | null;
}

/** Forms in which every participant sits on a board by law: Wgr 13, 14a, 15. */
const boardByLaw = new Set(['public_body', 'operations_organisation', 'joint_body']);
/** Forms that have no board. */
const withoutBoard = new Set(['light', 'host_municipality', 'covenant']);

/** Derives the answer and says from what. Unknown stays unknown: a missing figure is not a missing interest. */
export function affiliatedParty(facts: InterestFacts): AffiliatedParty {
  const administrative: Pick<AffiliatedParty, 'administrative' | 'administrativeReason'> =
    facts.seats !== null && facts.seats > 0
      ? { administrative: 'yes', administrativeReason: 'seats' }
      : boardByLaw.has(facts.legalForm)
        ? { administrative: 'yes', administrativeReason: 'board-of-form' }
        : withoutBoard.has(facts.legalForm)
          ? { administrative: 'no', administrativeReason: 'no-board' }
          : { administrative: 'unknown', administrativeReason: 'not-recorded' };
  const financial: Pick<AffiliatedParty, 'financial' | 'financialReason'> = facts.contributes
    ? { financial: 'yes', financialReason: 'contribution' }
    : facts.liable === true
      ? { financial: 'yes', financialReason: 'liable' }
      : facts.liable === false
        ? { financial: 'no', financialReason: 'not-liable' }
        : { financial: 'unknown', financialReason: 'not-recorded' };
  const both = [administrative.administrative, financial.financial];
  const answer = both.includes('no') ? 'no' : both.includes('unknown') ? 'unknown' : 'yes';
  return { answer, ...administrative, ...financial };
}
