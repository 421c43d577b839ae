import { addDays, type Day, yearOf } from '../time/day.ts';
import { type Judged, unknown, when, whenKnown } from './check-outcome.ts';
import type { CycleFacts } from './compliance-facts.ts';

/** Years since which the terms of 1 July 2022 held for the whole cycle; before, the scan says nothing about them. */
export const firstCycleYear = 2024;

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

/** The steps of the budget cycle, by identifier (Wgr 34–35). */
export const cycleChecks: Readonly<Record<string, CycleCheck>> = {
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
