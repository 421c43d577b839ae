import type { Article } from '../law/article.ts';
import { isArrangement } from '../law/checklist.ts';
import type { Day } from '../time/day.ts';

/** The dates in the budget cycle that the law itself fixes. */
export type CycleStep = 'framework_note' | 'submit_accounts' | 'submit_budget';

export interface StatutoryDate {
  readonly step: CycleStep;
  /** The budget year it is about; for the accounts the year that is accounted for. */
  readonly year: number;
  /** The last day: "before 30 April" is 29 April. */
  readonly lastDay: Day;
  readonly article: Article;
}

interface Rule {
  readonly step: CycleStep;
  /** Last day in the calendar year, month and day. */
  readonly monthDay: string;
  /** Budget year minus calendar year: the budget of next year, the accounts of last year. */
  readonly yearOffset: 1 | -1;
  readonly article: Article;
}

/**
 * Rules with their validity: since the change of the Wgr of 1 July 2022 the frameworks go to the councils before 30 April and the budget
 * to the supervisor before 15 September; before that, since 2015, before 15 April and before 1 August.
 */
const rules: readonly Rule[] = [
  {
    step: 'framework_note',
    monthDay: '04-14',
    yearOffset: 1,
    article: { law: 'wgr', article: '34b', validFrom: '2015-01-01', validUntil: '2022-07-01' },
  },
  {
    step: 'framework_note',
    monthDay: '04-29',
    yearOffset: 1,
    article: { law: 'wgr', article: '34b', validFrom: '2022-07-01' },
  },
  {
    step: 'submit_accounts',
    monthDay: '07-14',
    yearOffset: -1,
    article: { law: 'wgr', article: '34(4)', validFrom: '2015-01-01' },
  },
  {
    step: 'submit_budget',
    monthDay: '07-31',
    yearOffset: 1,
    article: { law: 'wgr', article: '34(2)', validFrom: '2015-01-01', validUntil: '2022-07-01' },
  },
  {
    step: 'submit_budget',
    monthDay: '09-14',
    yearOffset: 1,
    article: { law: 'wgr', article: '34(2)', validFrom: '2022-07-01' },
  },
];

/** The dates the law fixes in one calendar year, sorted; none for forms outside the Wgr or years before 2015. */
export function statutoryDates(form: string, calendarYear: number): readonly StatutoryDate[] {
  if (!isArrangement(form) || form === 'light' || form === 'host_municipality') return [];
  return rules
    .map((rule) => ({ rule, lastDay: `${calendarYear}-${rule.monthDay}` }))
    .filter(
      ({ rule, lastDay }) =>
        lastDay >= (rule.article.validFrom ?? '') &&
        (rule.article.validUntil === undefined || lastDay < rule.article.validUntil),
    )
    .map(({ rule, lastDay }) => ({
      step: rule.step,
      year: calendarYear + rule.yearOffset,
      lastDay,
      article: rule.article,
    }))
    .sort((left, right) => (left.lastDay < right.lastDay ? -1 : 1));
}

/** The first statutory date on or after a day. */
export function nextStatutoryDate(form: string, day: Day): StatutoryDate | undefined {
  const year = Number(day.slice(0, 4));
  return [...statutoryDates(form, year), ...statutoryDates(form, year + 1)].find((date) => date.lastDay >= day);
}
