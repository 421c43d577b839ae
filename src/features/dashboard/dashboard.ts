import type { Asker, Database } from '#database/connection.ts';
import {
  contributionsOf,
  type DashboardContribution,
  type DashboardEvent,
  type DashboardLevel,
  type DashboardPartnership,
  type DashboardTie,
  dashboardPartnerships,
  eventsOf,
  levelsOf,
  tiesOf,
} from '#database/read/dashboard.ts';
import { readHeads } from '#database/read/log.ts';
import { type OrganisationFacts, organisationFacts } from '#database/read/organisations.ts';
import { type AssessmentToRevisit, assessmentsToRevisit } from '#database/read/reassessments.ts';
import { rightFor } from '#domain/access/standing.ts';
import { nextStatutoryDate, type StatutoryDate } from '#domain/budget-cycle/statutory-date.ts';
import { assessmentSignals } from '#domain/dashboard/assessment-signals.ts';
import { type Signal, signalsOf, sortSignals } from '#domain/dashboard/attention.ts';
import { type Partner, partnersOf } from '#domain/dashboard/ties.ts';
import { divideRounded } from '#domain/figures/money.ts';
import { type Change, changeBetween, shareOf } from '#domain/finance/change.ts';
import { type Total, totalOf } from '#domain/finance/total.ts';
import { type AffiliatedParty, affiliatedParty } from '#domain/partnerships/affiliated-party.ts';
import { addYears, type Day, isDay, yearOf } from '#domain/time/day.ts';

/** One row of the table of partnerships. */
export interface DashboardRow {
  readonly facts: DashboardPartnership;
  readonly now: DashboardContribution | undefined;
  readonly before: DashboardContribution | undefined;
  readonly change: Change | undefined;
  readonly affiliated: AffiliatedParty;
  readonly nextLawDate: StatutoryDate | undefined;
}

/** Everything the dashboard of one organisation shows on a day. */
export interface Dashboard {
  readonly organisation: OrganisationFacts;
  readonly day: Day;
  readonly since: Day;
  readonly lastConfirmed: Day | null;
  readonly year: number;
  readonly rows: readonly DashboardRow[];
  readonly signals: readonly Signal[];
  readonly total: Total;
  readonly totals: readonly { readonly year: number; readonly total: Total }[];
  readonly change: Change | undefined;
  /** Only partnerships known in both years, so that a missing figure is no growth. */
  readonly comparable: number;
  readonly perInhabitant:
    | { readonly cents: bigint; readonly inhabitants: number; readonly year: number; readonly source: string | null }
    | undefined;
  readonly share: { readonly permille: number; readonly example: boolean; readonly source: string | null } | undefined;
  readonly largest: readonly DashboardRow[];
  readonly partners: readonly Partner[];
  readonly ties: readonly DashboardTie[];
  readonly levels: readonly DashboardLevel[];
  readonly events: readonly DashboardEvent[];
  /** For who may see the log: where its chain stands now, to be printed with the report. */
  readonly trail: { readonly length: bigint; readonly head: string } | undefined;
}

/**
 * The dashboard of an organisation on a day; without a day on its last confirmed one.
 * @returns undefined when there is no such organisation
 */
export async function dashboardOf(
  database: Database,
  asker: Asker,
  id: string,
  asked: { readonly day?: string | undefined; readonly since?: string | undefined },
  today: Day,
): Promise<Dashboard | undefined> {
  return database.read(asker, async (tx) => {
    const organisation = await organisationFacts(tx, id);
    if (organisation === undefined) return undefined;
    const day = asked.day !== undefined && isDay(asked.day) ? asked.day : (organisation.confirmed_on ?? today);
    const since =
      asked.since !== undefined && isDay(asked.since) && asked.since < day ? asked.since : addYears(day, -1);
    const year = yearOf(day);
    const partnerships = await dashboardPartnerships(tx, id, day);
    const ids = partnerships.map((each) => each.id);
    const contributions = await contributionsOf(tx, id, { from: year - 4, to: year });
    const ties = await tiesOf(tx, ids, day);
    const levels = await levelsOf(tx, ids);
    const events = await eventsOf(tx, id, since, day);
    const assessments = await assessmentsToRevisit(tx, id, day);
    const mayProve = rightFor(asker.standing, 'see-log', id) !== undefined;
    const [trail] = mayProve ? await readHeads(tx, [id]) : [];
    return compose({
      organisation,
      day,
      since,
      year,
      partnerships,
      contributions,
      ties,
      levels,
      events,
      assessments,
      trail,
    });
  });
}

function compose(input: {
  readonly organisation: OrganisationFacts;
  readonly day: Day;
  readonly since: Day;
  readonly year: number;
  readonly partnerships: readonly DashboardPartnership[];
  readonly contributions: readonly DashboardContribution[];
  readonly ties: readonly DashboardTie[];
  readonly levels: readonly DashboardLevel[];
  readonly events: readonly DashboardEvent[];
  readonly assessments: readonly AssessmentToRevisit[];
  readonly trail: Dashboard['trail'];
}): Dashboard {
  const { organisation, day, year } = input;
  const byKey = new Map(input.contributions.map((each) => [`${each.partnership_id}/${each.year}`, each]));
  const contributes = new Set(
    input.contributions.filter((each) => each.amount_cents > 0n).map((each) => each.partnership_id),
  );
  const rows = input.partnerships.map((facts): DashboardRow => {
    const now = byKey.get(`${facts.id}/${year}`);
    const before = byKey.get(`${facts.id}/${year - 1}`);
    return {
      facts,
      now,
      before,
      change: changeBetween(before?.amount_cents, now?.amount_cents),
      affiliated: affiliatedParty({
        legalForm: facts.legal_form,
        seats: facts.seats,
        contributes: contributes.has(facts.id),
        liable: facts.liable,
      }),
      nextLawDate: nextStatutoryDate(facts.legal_form, day),
    };
  });
  const signals = sortSignals([
    ...assessmentSignals(input.assessments, day),
    ...rows.flatMap(({ facts, now, before, nextLawDate }) =>
      signalsOf(
        {
          partnership: facts.id,
          legalForm: facts.legal_form,
          confirmedOn: facts.confirmed_on,
          evaluationDue: facts.evaluation_due,
          evaluatedOn: facts.evaluated_on,
          exitTerms: facts.exit_terms,
          statutoryDuty: facts.statutory_duty,
          regime: facts.regime,
          contribution: now?.amount_cents,
          contributionBefore: before?.amount_cents,
          contributionExample: (now?.example ?? false) || (before?.example ?? false),
          year,
          riskNow: facts.risk_now,
          riskBefore: facts.risk_before,
          riskTitle: facts.risk_title,
          riskExample: facts.risk_example ?? false,
          conflicts: facts.conflicts,
          dualRoles: facts.dual_roles,
          nextLawDate,
          nextMeeting: facts.next_meeting,
        },
        day,
      ),
    ),
  ]);
  const expected = new Set(rows.filter(({ facts }) => contributes.has(facts.id)).map(({ facts }) => facts.id));
  const amounts = input.contributions.map((each) => ({
    partnership: each.partnership_id,
    year: each.year,
    amount: each.amount_cents,
    example: each.example,
  }));
  const totals = [4, 3, 2, 1, 0].map((back) => ({ year: year - back, total: totalOf(amounts, year - back, expected) }));
  const total = totals[4]?.total ?? { known: undefined, partnerships: 0, missing: 0, example: false };
  const both = new Set([...expected].filter((id) => byKey.has(`${id}/${year}`) && byKey.has(`${id}/${year - 1}`)));
  const people = organisation.years.filter((each) => each.inhabitants !== null && each.year <= year).at(-1);
  const spending = organisation.spending.find((each) => each.year === year);
  const share =
    total.known === undefined || spending === undefined
      ? undefined
      : shareOf(total.known, BigInt(spending.spending_cents));
  return {
    organisation,
    day,
    since: input.since,
    lastConfirmed: organisation.confirmed_on,
    year,
    rows,
    signals,
    total,
    totals,
    change: changeBetween(totalOf(amounts, year - 1, both).known, totalOf(amounts, year, both).known),
    comparable: both.size,
    perInhabitant:
      total.known === undefined ||
      people?.inhabitants === undefined ||
      people.inhabitants === null ||
      people.inhabitants === 0
        ? undefined
        : {
            cents: divideRounded(total.known, BigInt(people.inhabitants)),
            inhabitants: people.inhabitants,
            year: people.year,
            source: people.source,
          },
    share:
      share === undefined || spending === undefined
        ? undefined
        : { permille: share, example: spending.example || total.example, source: spending.source },
    largest: rows
      .filter(({ now }) => now !== undefined)
      .toSorted((left, right) => Number((right.now?.amount_cents ?? 0n) - (left.now?.amount_cents ?? 0n)))
      .slice(0, 5),
    partners: partnersOf(organisation.id, input.ties),
    ties: input.ties,
    levels: input.levels,
    events: input.events,
    trail: input.trail,
  };
}
