import type { FactRows } from '#database/read/assessment-facts.ts';
import type { ComplianceFacts } from '#domain/assessment/compliance-facts.ts';
import { complianceScan, countOutcomes } from '#domain/assessment/compliance-scan.ts';
import type { GripFacts, PartOf } from '#domain/assessment/grip-scan.ts';
import type { RiskFacts } from '#domain/assessment/risk-answers.ts';
import type { Day } from '#domain/time/day.ts';
import { boardFacts, ownDualRoles, ownSeats, voteShare } from './board-facts.ts';
import { cycleFacts } from './cycle-facts.ts';
import { costShare, newestBalance, ownContribution, totalsByYear } from './money-facts.ts';

const isFilled = (text: string | null) => text !== null && text.trim() !== '';

/** What the register knows for the legal scan of a partnership. */
export function complianceFacts(rows: FactRows, day: Day): ComplianceFacts {
  const municipalities = rows.participations.filter((each) => each.kind === 'municipality').length;
  return {
    legalForm: rows.legal_form,
    arrangementKind: rows.arrangement_kind,
    checklist: Object.fromEntries(rows.checklist.map(({ item, outcome }) => [item, outcome])),
    transferredPowers: rows.transferred_powers,
    evaluationClause: rows.evaluation_clause,
    ...boardFacts(rows),
    participants: municipalities === 0 ? null : municipalities,
    cycle: cycleFacts(rows, day),
  };
}

/** What the register knows of the risks of a partnership for one organisation. */
export function riskFacts(rows: FactRows, organisation: string, day: Day): RiskFacts {
  const counts = countOutcomes(complianceScan(complianceFacts(rows, day)));
  const money = ownContribution(rows, organisation);
  const balance = newestBalance(rows);
  const knowsLaw = counts.yes + counts.no > 0;
  return {
    voteShare: voteShare(rows, organisation),
    costShare: costShare(rows, organisation)?.share ?? null,
    seats: ownSeats(rows, organisation),
    compliance: knowsLaw ? { failures: counts.no, unknown: counts.unknown } : null,
    dualRoles: ownDualRoles(rows, organisation),
    contribution: money?.contribution ?? null,
    spending: money?.spending ?? null,
    equity: balance?.equity ?? null,
    balanceTotal: balance?.balanceTotal ?? null,
    liable: rows.participations.find((each) => each.organisation_id === organisation)?.liable ?? null,
    totals: totalsByYear(rows).totals,
    statutoryDuty: rows.statutory_duty,
  };
}

/** The nine fields of the national register (Wgr 136(2)), a to i, and how many are filled. */
function registerFields(rows: FactRows): PartOf {
  const { participations } = rows;
  const fields = [
    participations.length > 0 && participations.every((each) => each.entered_by !== null && each.valid_from !== null),
    participations.length > 0,
    isFilled(rows.entry_responsible),
    isFilled(rows.governing_provisions),
    isFilled(rows.transferred_powers),
    isFilled(rows.address) && isFilled(rows.contact) && isFilled(rows.seat),
    rows.legal_form !== 'unknown' && rows.founded_on !== null,
    isFilled(rows.text_url),
    rows.changes > 0,
  ];
  return { part: fields.filter(Boolean).length, whole: fields.length };
}

/** Which of the arrangement, the budget and the accounts are public with an address; null when no document is recorded at all. */
function publicDocuments(rows: FactRows): PartOf | null {
  const open = (kind: string) => rows.documents.some((each) => each.kind === kind && each.is_public);
  if (rows.documents.length === 0 && !isFilled(rows.text_url)) return null;
  const found = [open('arrangement') || isFilled(rows.text_url), open('budget'), open('accounts')];
  return { part: found.filter(Boolean).length, whole: found.length };
}

/** What the register knows of the grip of one council on a partnership. Opinions and wishes are not kept yet. */
export function gripFacts(rows: FactRows, partnership: string): GripFacts {
  const { indicators, rapporteurs } = rows;
  return {
    registerFields: registerFields(rows),
    opinionsInTime: null,
    wishesAnswered: null,
    rapporteur: rapporteurs.length === 0 ? null : rapporteurs.some((each) => each.partnership_id === partnership),
    indicatorsMeasured:
      indicators.length === 0
        ? null
        : { part: indicators.filter((each) => each.measured).length, whole: indicators.length },
    evaluatedOn: rows.evaluated_on,
    exitTerms: isFilled(rows.exit_terms),
    exitNotice: rows.exit_notice_months !== null,
    publicDocuments: publicDocuments(rows),
  };
}

/** Facts that rest, at least in part, on invented figures: a page says so. */
export function exampleFacts(rows: FactRows, organisation: string, partnership: string): ReadonlySet<string> {
  const some = (list: readonly { readonly example: boolean | null }[]) => list.some((each) => each.example === true);
  const board = some(rows.posts);
  const found: readonly (readonly [boolean, readonly string[]])[] = [
    [some(rows.seats) || some(costShare(rows, organisation)?.used ?? []), ['vote-and-cost-share']],
    [some(rows.seats) || board, ['board-seats', 'board-size', 'seats-per-municipality', 'votes-per-seat']],
    [board, ['dual-roles', 'board-parts', 'chair-from-board', 'executive-members', 'members-without-office']],
    [ownContribution(rows, organisation)?.example === true, ['contribution-share-of-spending']],
    [newestBalance(rows)?.example === true, ['solvency']],
    [totalsByYear(rows).example, ['budget-deviation']],
    [rows.rapporteurs.some((each) => each.partnership_id === partnership && each.example === true), ['rapporteur']],
    [some(rows.indicators), ['indicators-measured']],
    [some(rows.checklist), ['compliance-failures']],
    [rows.example === true, ['exit-terms', 'evaluated-on', 'statutory-duty', 'register-fields-filled']],
  ];
  return new Set([
    ...found.flatMap(([isExample, facts]) => (isExample ? facts : [])),
    ...rows.checklist.flatMap(({ item, example }) => (example === true ? [`checklist-${item.toLowerCase()}`] : [])),
  ]);
}
