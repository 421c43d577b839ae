import { compare, divide, multiply, type Rational, rational, readRational, total, zero } from '../figures/rational.ts';
import { type Judged, unknown, when, whenKnown } from './check-outcome.ts';
import type { ComplianceFacts } from './compliance-facts.ts';

function boardParts(facts: ComplianceFacts): Judged {
  if (facts.bodies.length === 0) return unknown;
  const missing = ['general_board', 'executive_board'].filter((kind) => !facts.bodies.includes(kind));
  if (missing.length > 0) return { outcome: 'no', values: { missing: missing.join(', ') } };
  return whenKnown(facts.hasChair);
}

/** One board: a body with a general or an executive board has two. */
function oneBoard(facts: ComplianceFacts): Judged {
  if (facts.bodies.length === 0) return unknown;
  const two = facts.bodies.filter((kind) => kind === 'general_board' || kind === 'executive_board');
  if (two.length > 0) return { outcome: 'no', values: { found: two.join(', ') } };
  if (facts.arrangementKind === null || !facts.bodies.includes('board')) return unknown;
  return when(facts.arrangementKind === 'executive', { kind: facts.arrangementKind });
}

function executiveLeast({ executiveBoard }: ComplianceFacts): Judged {
  if (executiveBoard === null) return unknown;
  const others = executiveBoard.filter((each) => !each.isChair).length;
  if (others < 2) return { outcome: 'no', values: { others } };
  const known = executiveBoard.flatMap((each) => each.organisation ?? []);
  if (new Set(known).size > 1) return { outcome: 'yes', values: { others } };
  return known.length < executiveBoard.length
    ? unknown
    : { outcome: 'no', values: { others, organisation: known[0] ?? '' } };
}

function outsiders({ executiveBoard }: ComplianceFacts): Judged {
  if (executiveBoard === null || executiveBoard.length === 0) return unknown;
  const size = executiveBoard.length;
  const outside = executiveBoard.filter((each) => each.inGeneralBoard === false).length;
  const open = executiveBoard.filter((each) => each.inGeneralBoard === null).length;
  if (2 * outside > size) return { outcome: 'no', values: { outside, size } };
  return 2 * (outside + open) > size ? unknown : { outcome: 'yes', values: { outside, size } };
}

/** Mayors alone with fewer than six municipalities are exempt. */
function executiveMajority(facts: ComplianceFacts): Judged {
  const { executiveBoard, generalBoardMembers: size } = facts;
  if (executiveBoard === null || size === null || size === 0) return unknown;
  if (facts.arrangementKind === 'mayor') {
    if (facts.participants === null) return unknown;
    if (facts.participants < 6) return { outcome: 'not-applicable' };
  }
  const inside = executiveBoard.filter((each) => each.inGeneralBoard === true).length;
  const open = executiveBoard.filter((each) => each.inGeneralBoard === null).length;
  if (2 * inside > size) return { outcome: 'no', values: { inside, size } };
  return 2 * (inside + open) > size ? unknown : { outcome: 'yes', values: { inside, size } };
}

function seatsFixed({ seats, participants }: ComplianceFacts): Judged {
  const known = seats.filter((each) => each.seats !== null).length;
  return participants === null || known < participants || known === 0
    ? unknown
    : { outcome: 'yes', values: { municipalities: known } };
}

/** The register holds one weight a municipality, so weights can only differ between them; a majority of one is not allowed (VNG). */
function voteWeights({ seats, participants }: ComplianceFacts): Judged {
  const votes = seats.map((each): Rational | undefined => {
    const weight = each.votesPerSeat === null ? undefined : readRational(each.votesPerSeat);
    return weight === undefined || each.seats === null ? undefined : multiply(weight, rational(each.seats));
  });
  const known = votes.flatMap((each) => each ?? []);
  const all = total(known);
  if (
    known.length < votes.length ||
    votes.length < (participants ?? Number.POSITIVE_INFINITY) ||
    compare(all, zero) <= 0
  )
    return unknown;
  const majority = seats.filter((_, at) => compare(divide(votes[at] ?? zero, all), rational(1, 2)) > 0);
  return when(majority.length === 0, majority[0] === undefined ? {} : { organisation: majority[0].organisation });
}

function twoDesignate({ seats }: ComplianceFacts): Judged {
  if (seats.length === 0 || seats.some((each) => each.seats === null)) return unknown;
  const designating = seats.filter((each) => (each.seats ?? 0) > 0).length;
  return when(designating >= 2, { municipalities: designating });
}

/** The rules for the board, by identifier (Wgr 12–14a). */
export const boardChecks: Readonly<Record<string, (facts: ComplianceFacts) => Judged>> = {
  b1: boardParts,
  b2: (facts) => whenKnown(facts.chairInGeneralBoard),
  b3: executiveLeast,
  b4: outsiders,
  b5: executiveMajority,
  b6: seatsFixed,
  b7: voteWeights,
  b8: () => unknown,
  b9: twoDesignate,
  b10: ({ membersWithoutOffice: count }) => (count === null ? unknown : when(count === 0, { count })),
  b11: oneBoard,
};
