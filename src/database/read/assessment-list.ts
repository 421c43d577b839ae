import { sql } from 'kysely';
import type { AssessmentState, AssessorKind } from '#domain/register/types/assessments.ts';
import type { InTransaction } from '../connection.ts';

/** What the list of assessments is narrowed to; empty means everything. */
export interface AssessmentFilter {
  readonly organisation?: string;
  readonly partnership?: string;
  readonly framework?: string;
  readonly state?: string;
}

export const assessmentOrders = ['title', 'organisation', 'state', 'due'] as const;
export type AssessmentOrder = (typeof assessmentOrders)[number];

/** An assessment as the list shows it. */
export interface ListedAssessment {
  readonly id: string;
  readonly title: string;
  readonly round: number;
  readonly organisation_id: string;
  readonly organisation: string;
  readonly framework: string;
  readonly framework_title: string | null;
  readonly partnership: string | null;
  readonly state: AssessmentState;
  readonly due_on: string | null;
  readonly example: boolean | null;
  readonly assessors: number;
  readonly submitted: number;
  readonly row_count: bigint;
}

const order: Record<AssessmentOrder, ReturnType<typeof sql.raw>> = {
  title: sql.raw('lower(a.title)'),
  organisation: sql.raw('lower(o.name)'),
  state: sql.raw("array_position(array['draft', 'open', 'closed', 'adopted'], a.state)"),
  due: sql.raw('a.due_on'),
};

/** Assessments that one may see, narrowed, sorted and cut to a page: one statement. */
export async function listAssessmentPage(
  tx: InTransaction,
  filter: AssessmentFilter,
  view: {
    readonly sort: AssessmentOrder;
    readonly descending: boolean;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<ListedAssessment[]> {
  const { organisation = null, partnership = null, framework = null, state = null } = filter;
  const direction = sql.raw(view.descending ? 'desc nulls last' : 'asc nulls last');
  // The joins after the page keep no order of their own, so every row takes its place along.
  const inOrder = sql`order by ${order[view.sort]} ${direction}, lower(a.title), a.organisation_id, a.assessment, a.round desc`;
  const { rows } = await sql<ListedAssessment>`
    with page as (select a.*, count(*) over () as row_count, row_number() over (${inOrder}) as place, o.name as organisation from assessment a join organisation o on o.id = a.organisation_id
      where (${organisation}::text is null or a.organisation_id = ${organisation})
        and (${partnership}::text is null or a.partnership_id = ${partnership})
        and (${framework}::text is null or a.framework = ${framework})
        and (${state}::text is null or a.state = ${state})
      order by place limit ${view.limit} offset ${view.offset})
    select a.id, a.title, a.round, a.organisation_id, a.organisation, a.framework, f.title as framework_title, p.name as partnership, a.state,
      a.due_on::text, a.example, a.row_count,
      (select count(*)::int from assessor r where r.assessment_id = a.id) as assessors,
      (select count(*)::int from assessor r where r.assessment_id = a.id and r.submitted_on is not null) as submitted
    from page a left join partnership p on p.id = a.partnership_id left join framework f on f.id = a.framework
    order by a.place`.execute(tx);
  return rows;
}

/** What may be chosen to narrow the list: what is there. */
export interface AssessmentChoice {
  readonly kind: 'organisation' | 'partnership' | 'framework';
  readonly id: string;
  readonly name: string | null;
}

/** Organisations, partnerships and frameworks of which one may see an assessment; a delivered framework has no name here. */
export async function assessmentChoices(tx: InTransaction): Promise<AssessmentChoice[]> {
  const { rows } = await sql<AssessmentChoice>`
    select distinct 'organisation' as kind, o.id, o.name from assessment a join organisation o on o.id = a.organisation_id
    union all select distinct 'partnership', p.id, p.name from assessment a join partnership p on p.id = a.partnership_id
    union all select distinct 'framework', a.framework, f.title from assessment a left join framework f on f.id = a.framework
    order by 3, 2 limit 3000`.execute(tx);
  return rows;
}

/** A form that an account was asked to fill in. */
export interface AskedForm {
  readonly id: string;
  readonly assessment_id: string;
  readonly title: string;
  readonly round: number;
  readonly organisation: string;
  readonly kind: AssessorKind;
  readonly name: string;
  readonly state: AssessmentState;
  readonly submitted_on: string | null;
  readonly answered: number;
}

/** The forms an account was asked to fill in; those that are open come first. */
export async function askedForms(tx: InTransaction, account: string): Promise<AskedForm[]> {
  const { rows } = await sql<AskedForm>`
    select r.id, a.id as assessment_id, a.title, a.round, o.name as organisation, r.kind, r.name, a.state, r.submitted_on::text,
      (select count(*)::int from assessment_cell c where c.assessor_id = r.id) as answered
    from assessor r join assessment a on a.id = r.assessment_id join organisation o on o.id = a.organisation_id
    where r.account_id = ${account}
    order by (a.state <> 'open'), (r.submitted_on is not null), lower(a.title), a.round desc limit 100`.execute(tx);
  return rows;
}

/** Accounts that can be asked to judge, by name. */
export async function accountChoices(tx: InTransaction): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from account where state in ('active', 'invited') and name is not null order by lower(name), id limit 2000`.execute(
    tx,
  );
  return rows;
}

/** The highest round of an assessment of an organisation; 0 when there is none. */
export async function lastRound(tx: InTransaction, organisation: string, assessment: string): Promise<number> {
  const { rows } = await sql<{ round: number }>`
    select coalesce(max(round), 0)::int as round from assessment where organisation_id = ${organisation} and assessment = ${assessment}`.execute(
    tx,
  );
  return rows[0]?.round ?? 0;
}
