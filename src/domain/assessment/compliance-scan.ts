import { compare, divide, multiply, type Rational, rational, readRational, total, zero } from '../figures/rational.ts';
import type { LegalForm } from '../register/types/partnerships.ts';
import { addDays, type Day, yearOf } from '../time/day.ts';
import { type ComplianceCheck, checksFor, complianceChecks } from './delivered/compliance-checks.ts';
import type { DerivedAnswer } from './derived-answer.ts';

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

/** What a check says. `unknown` is never "no". */
export type CheckOutcome = 'yes' | 'no' | 'not-applicable' | 'unknown';

/** A check with its outcome and the values a sentence about it needs. */
export interface CheckResult {
  readonly check: ComplianceCheck;
  readonly outcome: CheckOutcome;
  readonly values: DerivedAnswer['values'];
}

interface Judged {
  readonly outcome: CheckOutcome;
  readonly values?: DerivedAnswer['values'];
}

const unknown: Judged = { outcome: 'unknown' };
const when = (isSo: boolean, values: DerivedAnswer['values'] = {}): Judged => ({
  outcome: isSo ? 'yes' : 'no',
  values,
});
const whenKnown = (isSo: boolean | null, values: DerivedAnswer['values'] = {}): Judged =>
  isSo === null ? unknown : when(isSo, values);

const ofOutcome: Readonly<Record<string, CheckOutcome>> = {
  met: 'yes',
  partly: 'no',
  not_met: 'no',
  not_applicable: 'not-applicable',
};

/** An item of the checklist; where nobody looked, two of them follow from the text in the register. */
function contents(id: string, facts: ComplianceFacts): Judged {
  const stated = facts.checklist[id.toUpperCase()];
  if (stated !== undefined && stated !== 'unknown')
    return { outcome: ofOutcome[stated] ?? 'unknown', values: { stated } };
  const text = { c2: facts.transferredPowers, c9: facts.evaluationClause }[id];
  return text === undefined || text === null || text.trim() === '' ? unknown : { outcome: 'yes' };
}

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

/** Years since which the terms of 1 July 2022 held for the whole cycle; before, the scan says nothing about them. */
const firstYear = 2024;

const onOrBefore = (day: Day | null, last: Day): Judged => (day === null ? unknown : when(day <= last, { day, last }));

/** Within two weeks, and never later than a fixed day. An end on a weekend or a holiday moves on, so up to four days later stays open. */
function submitted(adopted: Day | null, sent: Day | null, last: Day): Judged {
  if (sent === null) return unknown;
  if (sent > last) return { outcome: 'no', values: { day: sent, last } };
  if (adopted === null) return unknown;
  const end = addDays(adopted, 14);
  if (sent <= end) return { outcome: 'yes', values: { day: sent, last: end } };
  return sent <= addDays(end, 4) ? unknown : { outcome: 'no', values: { day: sent, last: end } };
}

type CycleCheck = (cycle: CycleFacts) => Judged;

const cycleChecks: Readonly<Record<string, CycleCheck>> = {
  d1: (cycle) => onOrBefore(cycle.frameworkSentOn, `${cycle.year - 1}-04-29`),
  d2: (cycle) =>
    cycle.draftOfferedOn === null ? unknown : onOrBefore(cycle.draftSentOn, addDays(cycle.draftOfferedOn, -84)),
  d3: (cycle) => (cycle.draftPublicOn === null ? unknown : { outcome: 'yes', values: { day: cycle.draftPublicOn } }),
  d4: (cycle) => whenKnown(cycle.opinionsAdded),
  d5: (cycle) => (cycle.budgetAdoptedOn === null ? unknown : onOrBefore(cycle.reactionsSentOn, cycle.budgetAdoptedOn)),
  d6: ({ budgetAdoptedOn: day, year }) => (day === null ? unknown : when(yearOf(day) === year - 1, { day })),
  d7: (cycle) => submitted(cycle.budgetAdoptedOn, cycle.budgetSubmittedOn, `${cycle.year - 1}-09-14`),
  d8: (cycle) => whenKnown(cycle.amendmentsSamePath),
  d9: ({ accountsAdoptedOn: day, year }) => (day === null ? unknown : when(yearOf(day) === year + 1, { day })),
  d10: (cycle) => submitted(cycle.accountsAdoptedOn, cycle.accountsSubmittedOn, `${cycle.year + 1}-07-14`),
};

const boardChecks: Readonly<Record<string, (facts: ComplianceFacts) => Judged>> = {
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

function judgeCheck({ id, group }: ComplianceCheck, facts: ComplianceFacts): Judged {
  switch (group) {
    case 'contents':
      return contents(id, facts);
    case 'board':
      return boardChecks[id]?.(facts) ?? unknown;
    case 'cycle':
      return facts.cycle === null || facts.cycle.year < firstYear
        ? unknown
        : (cycleChecks[id]?.(facts.cycle) ?? unknown);
  }
}

/**
 * The forty checks with what the register says: yes, no, not applicable to the form, or not known. "Partly" of the checklist is no. Nothing is
 * legal advice; what is not recorded is not known, never wrong.
 */
export function complianceScan(facts: ComplianceFacts): readonly CheckResult[] {
  const asked = new Set(checksFor(facts.legalForm));
  return complianceChecks.map((check) => {
    if (!asked.has(check)) return { check, outcome: 'not-applicable', values: {} };
    const { outcome, values = {} } = judgeCheck(check, facts);
    return { check, outcome, values };
  });
}

/** How many checks have each outcome. */
export function countOutcomes(results: readonly CheckResult[]): Readonly<Record<CheckOutcome, number>> {
  const counts: Record<CheckOutcome, number> = { yes: 0, no: 0, 'not-applicable': 0, unknown: 0 };
  for (const { outcome } of results) counts[outcome] += 1;
  return counts;
}

/** The results as answers to the questions of the framework, each with its fact. */
export function complianceAnswers(results: readonly CheckResult[]): readonly DerivedAnswer[] {
  return results.map(({ check, outcome, values }) => ({
    question: check.id,
    fact: check.fact,
    values,
    answered:
      outcome === 'yes' || outcome === 'no'
        ? { kind: 'step', step: outcome }
        : outcome === 'not-applicable'
          ? { kind: 'not-applicable' }
          : { kind: 'unknown' },
  }));
}
