import type { Cents } from '../figures/money.ts';
import { compare, divide, type Rational, rational, subtract, total, zero } from '../figures/rational.ts';
import { type DerivedAnswer, derived } from './derived-answer.ts';

/** What the register knows of the risks of one partnership for one municipality. Null: not recorded. */
export interface RiskFacts {
  /** Our part of the votes in the highest body, and of all contributions of a year. */
  readonly voteShare: Rational | null;
  readonly costShare: Rational | null;
  readonly seats: {
    readonly chair: boolean;
    /** A seat on the executive board, or on the only board of a body that has one. */
    readonly executiveBoard: boolean;
    readonly generalBoard: number;
  } | null;
  /** Checks of the Wgr scan that say no, and those that are not known. */
  readonly compliance: { readonly failures: number; readonly unknown: number } | null;
  /** Dual roles found; null when nobody's posts are recorded. */
  readonly dualRoles: number | null;
  /** In the same year and version. */
  readonly contribution: Cents | null;
  readonly spending: Cents | null;
  readonly equity: Cents | null;
  readonly balanceTotal: Cents | null;
  readonly liable: boolean | null;
  /** Totals of the same year, budget and accounts. */
  readonly totals: readonly { readonly budget: Cents; readonly accounts: Cents }[];
  readonly statutoryDuty: boolean | null;
}

/** The number of bounds that are reached: under the first 0, from the last on as many as there are. */
function stepFrom(value: Rational, bounds: readonly Rational[]): string {
  return String(bounds.filter((bound) => compare(value, bound) >= 0).length);
}

const permille = (...values: number[]) => values.map((each) => rational(each, 1000));
const share = (part: Cents | null, whole: Cents | null): Rational | undefined =>
  part === null || whole === null || whole <= 0n ? undefined : rational(part, whole);

function seatStep(seats: NonNullable<RiskFacts['seats']>): string {
  if (seats.chair) return '0';
  if (seats.executiveBoard) return '1';
  return seats.generalBoard > 1 ? '2' : seats.generalBoard === 1 ? '3' : '4';
}

function voteStep({ voteShare, costShare }: RiskFacts): string | undefined {
  if (voteShare === null || costShare === null) return undefined;
  const behind = subtract(costShare, voteShare);
  return compare(behind, zero) <= 0 ? '0' : String(1 + Number(stepFrom(behind, permille(50, 100, 200))));
}

function failureStep(compliance: RiskFacts['compliance']): string | undefined {
  if (compliance === null) return undefined;
  const step = stepFrom(
    rational(compliance.failures),
    [1, 2, 3, 5].map((each) => rational(each)),
  );
  // A lower bound is an answer only at the top.
  return compliance.unknown === 0 || step === '4' ? step : undefined;
}

/** The mean of |accounts − budget| against the budget. */
function meanDeviation(totals: RiskFacts['totals']): Rational | undefined {
  const known = totals.filter((each) => each.budget > 0n);
  if (known.length === 0) return undefined;
  const size = (value: bigint) => (value < 0n ? -value : value);
  const sum = total(known.map(({ budget, accounts }) => rational(size(accounts - budget), budget)));
  return divide(sum, rational(known.length));
}

/** Solvency turned round: the smaller the share, the higher the step. */
function solvencyStep(solvency: Rational | undefined): string | undefined {
  if (solvency === undefined) return undefined;
  if (compare(solvency, zero) < 0) return '4';
  return String(3 - permille(200, 300, 500).filter((bound) => compare(solvency, bound) >= 0).length);
}

/** Answers to the risk scan that follow from the register; the borders are the anchors of the questions. All others are for people. */
export function riskAnswers(facts: RiskFacts): readonly DerivedAnswer[] {
  const contribution = share(facts.contribution, facts.spending);
  const deviation = meanDeviation(facts.totals);
  return [
    derived('a1-zeggenschap', 'vote-and-cost-share', voteStep(facts)),
    derived('a2-afstand', 'board-seats', facts.seats === null ? undefined : seatStep(facts.seats)),
    derived('a8-wettelijke-gaten', 'compliance-failures', failureStep(facts.compliance), facts.compliance ?? {}),
    derived(
      'a9-dubbele-petten',
      'dual-roles',
      facts.dualRoles === 0 ? '0' : undefined,
      facts.dualRoles === null ? {} : { count: facts.dualRoles },
    ),
    derived(
      'b1-bijdrage',
      'contribution-share-of-spending',
      contribution === undefined ? undefined : stepFrom(contribution, permille(1, 5, 10, 30)),
    ),
    derived('b3-vermogen', 'solvency', solvencyStep(share(facts.equity, facts.balanceTotal))),
    derived('b6-garanties', 'liable', facts.liable === false ? '0' : undefined),
    derived(
      'b7-ramen',
      'budget-deviation',
      deviation === undefined ? undefined : stepFrom(deviation, permille(10, 20, 50, 100)),
      { years: facts.totals.length },
    ),
    derived(
      'c1-wettelijke-taak',
      'statutory-duty',
      facts.statutoryDuty === null ? undefined : facts.statutoryDuty ? '4' : '0',
    ),
  ];
}
