import type { FactContribution, FactFinance, FactRows } from '#database/read/assessment-facts.ts';
import type { RiskFacts } from '#domain/assessment/risk-answers.ts';
import { type Rational, rational } from '#domain/figures/rational.ts';

const versions = ['amended', 'budget', 'actual'];

/** The figure that counts among those of several sources: the one that was marked, else the first that is no example. */
function counting<T extends { readonly counts: boolean | null }>(rows: readonly T[]): T | undefined {
  return rows.find((each) => each.counts === true) ?? rows.find((each) => each.counts !== false);
}

function contributionOf(
  rows: FactRows,
  organisation: string,
  year: number,
  version: string,
): FactContribution | undefined {
  return counting(
    rows.contributions.filter(
      (each) => each.organisation_id === organisation && each.year === year && each.version === version,
    ),
  );
}

const years = (rows: readonly { readonly year: number }[]) =>
  [...new Set(rows.map((each) => each.year))].sort((left, right) => right - left);

/** Our part of all contributions, in the newest year and version in which every participant is recorded; null when there is none. */
export function costShare(
  rows: FactRows,
  organisation: string,
): { readonly share: Rational; readonly year: number; readonly used: readonly FactContribution[] } | null {
  if (rows.participations.length === 0) return null;
  for (const year of years(rows.contributions))
    for (const version of versions) {
      const found = rows.participations.map((each) => contributionOf(rows, each.organisation_id, year, version));
      const used = found.flatMap((each) => each ?? []);
      if (used.length < found.length) continue;
      const all = used.reduce((sum, each) => sum + BigInt(each.amount_cents), 0n);
      const ours = used.find((each) => each.organisation_id === organisation);
      if (all > 0n && ours !== undefined) return { share: rational(BigInt(ours.amount_cents), all), year, used };
    }
  return null;
}

/** Our contribution and our spending in the newest year in which both are recorded; of the budget, as spending is. */
export function ownContribution(
  rows: FactRows,
  organisation: string,
):
  | { readonly contribution: bigint; readonly spending: bigint; readonly year: number; readonly example: boolean }
  | undefined {
  for (const { year, spending_cents, example } of rows.spending) {
    const found =
      contributionOf(rows, organisation, year, 'amended') ?? contributionOf(rows, organisation, year, 'budget');
    if (found !== undefined)
      return {
        contribution: BigInt(found.amount_cents),
        spending: BigInt(spending_cents),
        year,
        example: example === true || found.example === true,
      };
  }
  return undefined;
}

const figureOf = (rows: FactRows, year: number, version: string): FactFinance | undefined =>
  counting(rows.finance.filter((each) => each.year === year && each.version === version));

/** Equity and balance total of the newest accounts in which both stand. */
export function newestBalance(
  rows: FactRows,
):
  | { readonly equity: bigint; readonly balanceTotal: bigint; readonly year: number; readonly example: boolean }
  | undefined {
  for (const year of years(rows.finance)) {
    const found = figureOf(rows, year, 'actual');
    if (found === undefined || found.equity_end_cents === null || found.balance_total_cents === null) continue;
    return {
      equity: BigInt(found.equity_end_cents),
      balanceTotal: BigInt(found.balance_total_cents),
      year,
      example: found.example === true,
    };
  }
  return undefined;
}

/** Totals of years in which budget and accounts are both recorded. */
export function totalsByYear(rows: FactRows): {
  readonly totals: RiskFacts['totals'];
  readonly example: boolean;
} {
  const pairs = years(rows.finance).flatMap((year) => {
    const budget = figureOf(rows, year, 'budget');
    const accounts = figureOf(rows, year, 'actual');
    return budget === undefined ||
      accounts === undefined ||
      budget.total_cents === null ||
      accounts.total_cents === null
      ? []
      : [{ budget, accounts, totals: { budget: BigInt(budget.total_cents), accounts: BigInt(accounts.total_cents) } }];
  });
  return {
    totals: pairs.map((each) => each.totals),
    example: pairs.some((each) => each.budget.example === true || each.accounts.example === true),
  };
}
