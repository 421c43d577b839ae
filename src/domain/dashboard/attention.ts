import type { Reason } from '../assessment/re-evaluation.ts';
import type { StatutoryDate } from '../budget-cycle/statutory-date.ts';
import type { Cents } from '../figures/money.ts';
import { roseBy } from '../finance/change.ts';
import { isArrangement } from '../law/checklist.ts';
import { addYears, type Day, daysBetween } from '../time/day.ts';

export type SignalKind = 'bad' | 'warn' | 'info' | 'unk';

/** One thing that needs attention: what, where, how soon, how much. */
export interface Signal {
  readonly code:
    | 'evaluation-overdue'
    | 'evaluation-soon'
    | 'cost-rise'
    | 'risk-high'
    | 'risk-rose'
    | 'sources-disagree'
    | 'exit-terms-missing'
    | 'dual-role'
    | 'law-date'
    | 'meeting'
    | 'participants-stale'
    | 'regime-missing'
    | 'assessment-due'
    | 'assessment-triggered'
    | 'assessment-soon';
  readonly kind: SignalKind;
  /** Empty for an assessment that is not about one partnership. */
  readonly partnership: string;
  readonly day?: Day;
  readonly days?: number;
  readonly step?: StatutoryDate['step'];
  readonly year?: number;
  readonly amount?: Cents;
  readonly before?: Cents;
  readonly text?: string;
  /** The assessment it is about, of the organisation itself, with what asks for a new round. */
  readonly assessment?: { readonly key: string; readonly round: number };
  readonly reasons?: readonly Reason[];
  readonly example: boolean;
}

/** What the rules look at, of one partnership from one municipality. */
export interface AttentionFacts {
  readonly partnership: string;
  readonly legalForm: string;
  readonly confirmedOn: Day | null;
  readonly evaluationDue: Day | null;
  readonly evaluatedOn: Day | null;
  readonly exitTerms: string | null;
  readonly statutoryDuty: boolean | null;
  readonly regime: string | null;
  readonly contribution: Cents | undefined;
  readonly contributionBefore: Cents | undefined;
  readonly contributionExample: boolean;
  readonly year: number;
  readonly riskNow: number | null;
  readonly riskBefore: number | null;
  readonly riskTitle: string | null;
  readonly riskExample: boolean;
  readonly conflicts: number;
  readonly dualRoles: readonly string[];
  readonly nextLawDate: StatutoryDate | undefined;
  readonly nextMeeting: Day | null;
}

/** A contribution that rises by this much (5.0 %) or more is a signal; by 10.0 % or more it asks for action. */
export const notableRise = 50;
const largeRise = 100;
/** Chance × impact from 1 to 25; from this on a risk is high. */
export const highRisk = 15;

/** Signals of one partnership on a day, in no order. */
export function signalsOf(facts: AttentionFacts, day: Day): readonly Signal[] {
  const signals: Signal[] = [];
  const { partnership } = facts;
  const add = (signal: Omit<Signal, 'partnership' | 'example'> & { readonly example?: boolean }) =>
    signals.push({ partnership, example: false, ...signal });

  if (
    facts.evaluationDue !== null &&
    (facts.evaluatedOn === null || facts.evaluatedOn < addYears(facts.evaluationDue, -1))
  ) {
    const days = daysBetween(day, facts.evaluationDue);
    if (days < 0) add({ code: 'evaluation-overdue', kind: 'bad', day: facts.evaluationDue, days });
    else if (days <= 180) add({ code: 'evaluation-soon', kind: 'warn', day: facts.evaluationDue, days });
  }
  const { contribution, contributionBefore: before } = facts;
  if (contribution !== undefined && before !== undefined && roseBy(before, contribution, notableRise)) {
    const kind = roseBy(before, contribution, largeRise) ? 'bad' : 'warn';
    add({
      code: 'cost-rise',
      kind,
      amount: contribution,
      before,
      year: facts.year,
      example: facts.contributionExample,
    });
  }
  if (facts.riskNow !== null) {
    const text = facts.riskTitle ?? '';
    if (facts.riskNow >= highRisk) add({ code: 'risk-high', kind: 'bad', text, example: facts.riskExample });
    else if (facts.riskBefore !== null && facts.riskNow > facts.riskBefore)
      add({ code: 'risk-rose', kind: 'warn', text, example: facts.riskExample });
  }
  if (facts.conflicts > 0) add({ code: 'sources-disagree', kind: 'warn' });
  if (facts.dualRoles.length > 0)
    add({ code: 'dual-role', kind: 'warn', text: facts.dualRoles.join(', '), example: true });
  if (
    isArrangement(facts.legalForm) &&
    facts.exitTerms === null &&
    facts.statutoryDuty !== true &&
    day >= '2024-07-01'
  ) {
    add({ code: 'exit-terms-missing', kind: 'warn' });
  }
  if (facts.nextLawDate !== undefined) {
    const days = daysBetween(day, facts.nextLawDate.lastDay);
    if (days <= 45)
      add({
        code: 'law-date',
        kind: 'info',
        day: facts.nextLawDate.lastDay,
        days,
        step: facts.nextLawDate.step,
        year: facts.nextLawDate.year,
      });
  }
  if (facts.nextMeeting !== null && daysBetween(day, facts.nextMeeting) <= 30) {
    add({ code: 'meeting', kind: 'info', day: facts.nextMeeting, days: daysBetween(day, facts.nextMeeting) });
  }
  if (facts.confirmedOn !== null && facts.confirmedOn < addYears(day, -1))
    add({ code: 'participants-stale', kind: 'unk', day: facts.confirmedOn });
  if (facts.regime === null) add({ code: 'regime-missing', kind: 'unk' });
  return signals;
}

const rank: Record<SignalKind, number> = { bad: 0, warn: 1, info: 2, unk: 3 };

/** What a council member should see first: what asks for action, then what is soonest, then the most money. Stable and total. */
export function sortSignals(signals: readonly Signal[]): readonly Signal[] {
  const size = (signal: Signal) =>
    signal.amount === undefined || signal.before === undefined ? 0n : signal.amount - signal.before;
  return [...signals].sort((left, right) => {
    if (left.kind !== right.kind) return rank[left.kind] - rank[right.kind];
    const money = size(right) - size(left);
    if (money !== 0n) return money > 0n ? 1 : -1;
    const days = (left.days ?? 100_000) - (right.days ?? 100_000);
    if (days !== 0) return days;
    const name = ({ partnership, code, assessment }: Signal) => `${partnership}/${code}/${assessment?.key ?? ''}`;
    return name(left) < name(right) ? -1 : 1;
  });
}
