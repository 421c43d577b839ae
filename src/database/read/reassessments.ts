import { sql } from 'kysely';
import type { DecidedCell, Judge } from '#domain/assessment/agreed-cells.ts';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import { articlesOf, type ReassessmentFacts } from '#domain/assessment/re-evaluation.ts';
import { readAnswer } from '#domain/assessment/written-answer.ts';
import { type Article, laws } from '#domain/law/article.ts';
import { type AssessmentState, wholeSubject } from '#domain/register/types/assessments.ts';
import type { InTransaction } from '../connection.ts';

/** An indicator of the partnership with its baseline, target and what was measured over the years; numbers as decimal text. */
export interface BaselineIndicator {
  readonly indicator: string;
  readonly name: string;
  readonly unit: string | null;
  readonly better: 'higher' | 'lower' | null;
  readonly baseline: string | null;
  readonly baseline_on: string | null;
  readonly target: string | null;
  readonly example: boolean;
  readonly measured: readonly { readonly day: string; readonly value: string; readonly example: boolean }[];
}

/** A round of an assessment with what says when it is to be made again. */
export interface AssessmentToRevisit {
  readonly id: string;
  readonly organisation_id: string;
  readonly organisation: string;
  readonly assessment: string;
  readonly round: number;
  readonly title: string;
  readonly framework: string;
  readonly partnership_id: string | null;
  readonly state: AssessmentState;
  readonly example: boolean;
  /** The round after this one. */
  readonly next_round: number | null;
  readonly facts: ReassessmentFacts;
}

interface Row extends Omit<AssessmentToRevisit, 'facts'> {
  readonly assessed_on: string | null;
  readonly due_on: string | null;
  readonly articles: readonly Article[] | null;
  readonly contributions: readonly { readonly year: number; readonly amount: string; readonly example: boolean }[];
  readonly exit_on: string | null;
  readonly notice_months: number | null;
  readonly evaluation_due: string | null;
  readonly evaluated_on: string | null;
}

/** What counts for one year, as on the dashboard: a real figure first, then the one marked as counting, then the newest version. */
const contributions =
  sql.raw(`coalesce((select json_agg(json_build_object('year', c.year, 'amount', c.amount_cents::text,
    'example', coalesce(c.example, false)) order by c.year) from (
      select distinct on (year) year, amount_cents, example from contribution
      where organisation_id = a.organisation_id and partnership_id = a.partnership_id and counts is not false
      order by year, (example is true), (counts is true) desc, array_position(array['amended', 'budget', 'actual'], version), given_by) c), '[]'::json)`);

const columns = (
  day: string,
) => sql`a.id, a.organisation_id, o.name as organisation, a.assessment, a.round, a.title, a.framework, a.partnership_id,
  a.state, coalesce(a.example, false) as example, n.round as next_round,
  case when a.state in ('closed', 'adopted') then coalesce(a.adopted_on, a.closed_on)::text end as assessed_on, a.due_on::text,
  (select case when f.content is json then jsonb_path_query_array(f.content::jsonb, '$.**.articles[*]') end
    from framework f where f.id = a.framework) as articles,
  ${contributions} as contributions,
  least((select max(pa.valid_until) from participation pa where pa.partnership_id = a.partnership_id and pa.organisation_id = a.organisation_id
      and pa.counts is not false and (pa.valid_from is null or pa.valid_from <= ${day}) and pa.valid_until > ${day}
      and not exists (select from participation later where later.partnership_id = pa.partnership_id and later.organisation_id = pa.organisation_id
        and later.counts is not false and (later.valid_until is null or later.valid_until > pa.valid_until))), p.ended_on)::text as exit_on,
  p.exit_notice_months as notice_months, p.evaluation_due::text, p.evaluated_on::text`;

const joins =
  sql.raw(`join organisation o on o.id = a.organisation_id left join partnership p on p.id = a.partnership_id
  left join lateral (select x.round from assessment x where x.follows_id = a.id order by x.round desc limit 1) n on true`);

/** The articles of a framework that comes with the program; of one of an organisation itself those its file names. */
function articlesFor(framework: string, kept: readonly Article[] | null): readonly Article[] {
  const delivered = deliveredFrameworks.find((each) => `${each.key}/${each.version}` === framework);
  return delivered === undefined
    ? (kept ?? []).filter((each) => Object.hasOwn(laws, each.law) && typeof each.article === 'string')
    : articlesOf(delivered);
}

function revisitOf(row: Row): AssessmentToRevisit {
  const {
    assessed_on,
    due_on,
    articles,
    contributions: paid,
    exit_on,
    notice_months,
    evaluation_due,
    evaluated_on,
  } = row;
  const { id, organisation_id, organisation, assessment, round, title, framework, partnership_id, state, example } =
    row;
  return {
    ...{ id, organisation_id, organisation, assessment, round, title, framework, partnership_id, state, example },
    next_round: row.next_round,
    facts: {
      assessedOn: assessed_on,
      dueOn: due_on,
      isFollowed: row.next_round !== null,
      articles: articlesFor(framework, articles),
      contributions: paid.map(({ year, amount, example: isExample }) => ({
        year,
        amount: BigInt(amount),
        example: isExample,
      })),
      exitOn: exit_on,
      noticeMonths: notice_months,
      evaluationDue: evaluation_due,
      evaluatedOn: evaluated_on,
    },
  };
}

/** Assessments of an organisation that no later round follows: one statement. */
export async function assessmentsToRevisit(
  tx: InTransaction,
  organisation: string,
  day: string,
): Promise<AssessmentToRevisit[]> {
  const { rows } = await sql<Row>`select ${columns(day)} from assessment a ${joins}
    where a.organisation_id = ${organisation} and n.round is null order by a.id limit 200`.execute(tx);
  return rows.map(revisitOf);
}

/** What says when one assessment is to be made again, with the indicators of its partnership: one statement. */
export async function assessmentToRevisit(
  tx: InTransaction,
  id: string,
  day: string,
): Promise<(AssessmentToRevisit & { readonly indicators: readonly BaselineIndicator[] }) | undefined> {
  const { rows } = await sql<Row & { readonly indicators: readonly BaselineIndicator[] }>`
    select ${columns(day)}, coalesce((select json_agg(json_build_object('indicator', i.indicator, 'name', i.name, 'unit', i.unit,
        'better', i.better, 'baseline', trim_scale(i.baseline)::text, 'baseline_on', i.baseline_on, 'target', trim_scale(i.target)::text,
        'example', coalesce(i.example, false),
        'measured', coalesce((select json_agg(json_build_object('day', v.measured_on, 'value', trim_scale(v.measured)::text,
          'example', coalesce(v.example, false)) order by v.measured_on) from indicator_value v
          where v.partnership_id = i.partnership_id and v.indicator = i.indicator), '[]'::json)) order by i.id)
      from indicator i where i.partnership_id = a.partnership_id), '[]'::json) as indicators
    from assessment a ${joins} where a.id = ${id}`.execute(tx);
  return rows.map((row) => ({ ...revisitOf(row), indicators: row.indicators }))[0];
}

/** An assessment of a partnership with everyone's answers, so that its word can be told. */
export interface PartnershipAssessment extends AssessmentToRevisit {
  readonly judges: readonly Judge[];
  readonly joint: readonly DecidedCell[];
  /** The file of the framework when an organisation made it itself. */
  readonly ownFramework: string | null;
}

interface WrittenCell {
  readonly question: string;
  readonly alternative: string;
  readonly answered: string;
  readonly reason: string | null;
}

const cellOf = ({ question, alternative, answered, reason }: WrittenCell) => ({
  question,
  alternative: alternative === wholeSubject ? undefined : alternative,
  answered: readAnswer(answered, reason ?? ''),
});

/** Assessments of a partnership by anyone, newest round of each: one statement. */
export async function assessmentsOfPartnership(
  tx: InTransaction,
  partnership: string,
  day: string,
): Promise<PartnershipAssessment[]> {
  const { rows } = await sql<
    Row & {
      readonly judges: readonly {
        readonly kind: Judge['kind'];
        readonly submitted_on: string | null;
        readonly cells: readonly WrittenCell[];
      }[];
      readonly joint: readonly WrittenCell[];
      readonly own_framework: string | null;
    }
  >`select ${columns(day)},
      coalesce((select json_agg(json_build_object('kind', r.kind, 'submitted_on', r.submitted_on, 'cells',
        coalesce((select json_agg(json_build_object('question', c.question, 'alternative', c.alternative, 'answered', c.answered, 'reason', c.motivation))
          from assessment_cell c where c.assessor_id = r.id), '[]'::json)) order by r.id)
        from assessor r where r.assessment_id = a.id), '[]'::json) as judges,
      coalesce((select json_agg(json_build_object('question', j.question, 'alternative', j.alternative, 'answered', j.answered, 'reason', j.reason))
        from joint_verdict j where j.assessment_id = a.id), '[]'::json) as joint,
      (select f.content from framework f where f.id = a.framework) as own_framework
    from assessment a ${joins} where a.partnership_id = ${partnership} and n.round is null
    order by a.organisation_id, a.assessment, a.round desc limit 20`.execute(tx);
  return rows.map((row) => ({
    ...revisitOf(row),
    judges: row.judges.map(({ kind, submitted_on, cells }) => ({
      kind,
      submitted_on,
      cells: cells.map((cell) => {
        const { alternative, ...rest } = cellOf(cell);
        return { ...rest, ...(alternative === undefined ? {} : { alternative }), evidence: [] };
      }),
    })),
    joint: row.joint.map(cellOf),
    ownFramework: row.own_framework,
  }));
}
