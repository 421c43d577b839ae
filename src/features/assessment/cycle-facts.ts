import type { FactRows } from '#database/read/assessment-facts.ts';
import type { CycleFacts } from '#domain/assessment/compliance-facts.ts';
import type { Day } from '#domain/time/day.ts';
import { yearOf } from '#domain/time/day.ts';

/** The year that a title names; undefined when it names none or several. */
function yearNamed(title: string): number | undefined {
  const named = [...new Set(title.match(/\b20\d\d\b/g) ?? [])];
  return named.length === 1 ? Number(named[0]) : undefined;
}

const isBudget = (title: string) =>
  /begroting|budget/i.test(title) && !/wijziging|amend|ontwerp|draft|zienswijze/i.test(title);
const isAccounts = (title: string) =>
  /jaarrekening|jaarstukken|annual accounts/i.test(title) && !/zienswijze/i.test(title);

/** The dates of the newest budget year of which the register knows anything, at most the year after the day. Null: nothing is known. */
export function cycleFacts(rows: FactRows, day: Day): CycleFacts | null {
  const last = yearOf(day) + 1;
  const dated = [
    ...rows.decisions.flatMap(({ title, decided_on: on }) =>
      isBudget(title) ? [{ kind: 'budget', title, on }] : isAccounts(title) ? [{ kind: 'accounts', title, on }] : [],
    ),
    ...rows.documents.flatMap(({ kind, title, dated_on: on }) =>
      kind === 'framework_note' && on !== null ? [{ kind: 'framework', title, on }] : [],
    ),
  ].flatMap((each) => {
    const year = yearNamed(each.title);
    return year === undefined || year > last || each.on > day ? [] : [{ ...each, year }];
  });
  const year = Math.max(...dated.map((each) => each.year), 0);
  if (year === 0) return null;
  const on = (kind: string): Day | null =>
    dated
      .filter((each) => each.kind === kind && each.year === year)
      .map((each) => each.on)
      .sort()
      .at(-1) ?? null;
  return {
    year,
    frameworkSentOn: on('framework'),
    draftSentOn: null,
    draftOfferedOn: null,
    draftPublicOn: null,
    opinionsAdded: null,
    reactionsSentOn: null,
    budgetAdoptedOn: on('budget'),
    budgetSubmittedOn: null,
    amendmentsSamePath: null,
    accountsAdoptedOn: on('accounts'),
    accountsSubmittedOn: null,
  };
}
