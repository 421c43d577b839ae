import { sql } from 'kysely';
import type { InTransaction } from '../connection.ts';

/** A partnership an organisation takes part in on a day, with what the organisation itself recorded about it. */
export interface DashboardPartnership {
  readonly id: string;
  readonly name: string;
  readonly legal_form: string;
  readonly cooperation: string | null;
  readonly status: string;
  readonly statutory_duty: boolean | null;
  readonly exit_terms: string | null;
  readonly evaluation_due: string | null;
  readonly evaluated_on: string | null;
  readonly liable: boolean | null;
  readonly confirmed_on: string | null;
  readonly regime: string | null;
  readonly regime_example: boolean | null;
  readonly rapporteur: string | null;
  readonly rapporteur_id: string | null;
  readonly seats: number | null;
  readonly votes: string | null;
  readonly votes_total: string | null;
  readonly seats_example: boolean | null;
  readonly risk_now: number | null;
  readonly risk_before: number | null;
  readonly risk_title: string | null;
  readonly risk_example: boolean | null;
  readonly next_meeting: string | null;
  readonly next_meeting_name: string | null;
  readonly next_meeting_example: boolean | null;
  readonly conflicts: number;
  readonly dual_roles: readonly string[];
}

/** Every partnership an organisation takes part in on a day: one statement. */
export async function dashboardPartnerships(
  tx: InTransaction,
  organisation: string,
  day: string,
): Promise<DashboardPartnership[]> {
  const { rows } = await sql<DashboardPartnership>`
    with mine as (
      select pa.partnership_id, max(pa.confirmed_on) as confirmed_on, bool_or(pa.liable) as liable
      from participation pa join partnership p on p.id = pa.partnership_id
      where pa.organisation_id = ${organisation} and pa.counts is not false and p.status in ('active', 'ended')
        and (pa.valid_from is null or pa.valid_from <= ${day}) and (pa.valid_until is null or pa.valid_until > ${day})
        and (p.founded_on is null or p.founded_on <= ${day}) and (p.ended_on is null or p.ended_on > ${day})
      group by pa.partnership_id
    ),
    regimes as (
      select distinct on (r.partnership_id) r.partnership_id, r.regime, r.example
      from council_regime r where r.organisation_id = ${organisation}
        and (r.valid_from is null or r.valid_from <= ${day}) and (r.valid_until is null or r.valid_until > ${day})
      order by r.partnership_id, r.valid_from desc nulls last
    ),
    rapporteurs as (
      select r.partnership_id, string_agg(pe.name, ', ' order by pe.name) as rapporteur, min(pe.id) as rapporteur_id
      from rapporteur r join person pe on pe.id = r.person_id where r.organisation_id = ${organisation}
        and (r.valid_from is null or r.valid_from <= ${day}) and (r.valid_until is null or r.valid_until > ${day})
      group by r.partnership_id
    ),
    boards as (
      select distinct on (b.partnership_id) b.partnership_id, b.id
      from body b join mine m on m.partnership_id = b.partnership_id
      where (b.valid_from is null or b.valid_from <= ${day}) and (b.valid_until is null or b.valid_until > ${day})
        and b.kind in ('general_board', 'board', 'joint_body', 'portfolio_holders', 'steering_group')
      order by b.partnership_id, array_position(array['general_board', 'board', 'joint_body', 'portfolio_holders', 'steering_group'], b.kind)
    ),
    says as (
      select bo.partnership_id, sum(s.seats) filter (where s.organisation_id = ${organisation})::int as seats,
        trim_scale(sum(s.seats * coalesce(s.votes_per_seat, 1)) filter (where s.organisation_id = ${organisation}))::text as votes,
        trim_scale(sum(s.seats * coalesce(s.votes_per_seat, 1)))::text as votes_total, bool_or(s.example) as example
      from boards bo join seat s on s.body_id = bo.id
      where (s.valid_from is null or s.valid_from <= ${day}) and (s.valid_until is null or s.valid_until > ${day})
      group by bo.partnership_id
    ),
    scored as (
      select r.partnership_id, r.risk, r.title, r.chance * r.impact as score, r.example,
        lead(r.chance * r.impact) over w as before, row_number() over w as latest
      from risk r where r.organisation_id = ${organisation} and r.assessed_on <= ${day}
      window w as (partition by r.partnership_id, r.risk order by r.assessed_on desc)
    ),
    risks as (
      select distinct on (partnership_id) partnership_id, score, before, title, example
      from scored where latest = 1 and score is not null order by partnership_id, score desc, risk
    ),
    meetings as (
      select distinct on (m.partnership_id) m.partnership_id, m.held_on, m.meeting, m.example
      from meeting m join mine on mine.partnership_id = m.partnership_id where m.held_on >= ${day} order by m.partnership_id, m.held_on
    ),
    disagreements as (
      select pa.partnership_id, count(distinct c.field)::int as conflicts
      from citation c join participation pa on c.record_type = 'participation' and c.record_id = pa.id
      where pa.partnership_id in (select partnership_id from mine) and pa.organisation_id = ${organisation}
        and exists (select from citation d where d.record_type = c.record_type and d.record_id = c.record_id and d.field = c.field and d.stated_value is distinct from c.stated_value)
      group by pa.partnership_id
    ),
    dual as (
      select b.partnership_id, json_agg(distinct pe.name) as names
      from membership me join post po on po.id = me.post_id join body b on b.id = po.body_id join person pe on pe.id = me.person_id
      where po.organisation_id = ${organisation} and b.partnership_id in (select partnership_id from mine)
        and b.kind in ('general_board', 'executive_board', 'board', 'joint_body')
        and (me.valid_from is null or me.valid_from <= ${day}) and (me.valid_until is null or me.valid_until > ${day})
        and exists (
          select from membership me2 join post po2 on po2.id = me2.post_id join body b2 on b2.id = po2.body_id
          where me2.person_id = me.person_id and b2.organisation_id = ${organisation} and b2.kind in ('council', 'executive', 'mayor')
            and (me2.valid_from is null or me2.valid_from <= ${day}) and (me2.valid_until is null or me2.valid_until > ${day}))
      group by b.partnership_id
    )
    select p.id, p.name, p.legal_form, p.cooperation, p.status, p.statutory_duty, p.exit_terms, p.evaluation_due, p.evaluated_on,
      m.liable, m.confirmed_on, g.regime, g.example as regime_example, ra.rapporteur, ra.rapporteur_id,
      sa.seats, sa.votes, sa.votes_total, sa.example as seats_example,
      ri.score as risk_now, ri.before as risk_before, ri.title as risk_title, ri.example as risk_example,
      me.held_on as next_meeting, me.meeting as next_meeting_name, me.example as next_meeting_example,
      coalesce(di.conflicts, 0) as conflicts, coalesce(du.names, '[]'::json) as dual_roles
    from mine m join partnership p on p.id = m.partnership_id
    left join regimes g on g.partnership_id = p.id
    left join rapporteurs ra on ra.partnership_id = p.id
    left join says sa on sa.partnership_id = p.id
    left join risks ri on ri.partnership_id = p.id
    left join meetings me on me.partnership_id = p.id
    left join disagreements di on di.partnership_id = p.id
    left join dual du on du.partnership_id = p.id
    order by p.name collate "C"`.execute(tx);
  return rows;
}

/** What an organisation pays for a partnership in a year: the figure that counts, and how many sources give another. */
export interface DashboardContribution {
  readonly partnership_id: string;
  readonly year: number;
  readonly version: string;
  readonly amount_cents: bigint;
  readonly example: boolean;
  readonly source: string | null;
  readonly place: string | null;
  readonly url: string | null;
  readonly others: number;
}

/**
 * Contributions of one organisation over years. A real figure beats an example, a figure that was marked as counting beats the rest,
 * then the newest budget, then the accounts.
 */
export async function contributionsOf(
  tx: InTransaction,
  organisation: string,
  years: { readonly from: number; readonly to: number },
): Promise<DashboardContribution[]> {
  const { rows } = await sql<DashboardContribution>`
    select distinct on (c.partnership_id, c.year) c.partnership_id, c.year, c.version, c.amount_cents, coalesce(c.example, false) as example,
      s.title as source, c.source_place as place, s.url,
      (count(*) filter (where c.example is not true) over (partition by c.partnership_id, c.year, c.version))::int - 1 as others
    from contribution c left join source s on s.id = c.given_by
    where c.organisation_id = ${organisation} and c.year between ${years.from} and ${years.to} and c.counts is not false
    order by c.partnership_id, c.year, (c.example is true), (c.counts is true) desc, array_position(array['amended', 'budget', 'actual'], c.version), c.given_by`.execute(
    tx,
  );
  return rows;
}

/** Who else takes part: one row a partnership and organisation. */
export interface DashboardTie {
  readonly partnership: string;
  readonly organisation: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string | null;
}

/** Ties of the partnerships of one organisation on a day. */
export async function tiesOf(tx: InTransaction, partnerships: readonly string[], day: string): Promise<DashboardTie[]> {
  const { rows } = await sql<DashboardTie>`
    select distinct pa.partnership_id as partnership, pa.organisation_id as organisation, o.name, o.kind, o.region
    from participation pa join organisation o on o.id = pa.organisation_id
    where pa.partnership_id = any(${partnerships as string[]}) and pa.counts is not false
      and (pa.valid_from is null or pa.valid_from <= ${day}) and (pa.valid_until is null or pa.valid_until > ${day})
    order by 1, 2`.execute(tx);
  return rows;
}

export interface DashboardLevel {
  readonly theme_id: string;
  readonly theme: string;
  readonly theme_en: string | null;
  readonly level: string | null;
  readonly partnership_id: string | null;
  readonly remark: string | null;
}

/** Themes and the levels at which the given partnerships work on them; a theme without any level comes as one row with nulls. */
export async function levelsOf(tx: InTransaction, partnerships: readonly string[]): Promise<DashboardLevel[]> {
  const { rows } = await sql<DashboardLevel>`
    select t.id as theme_id, t.name as theme, t.name_en as theme_en, l.level, l.partnership_id, l.remark
    from theme t left join theme_level l on l.theme_id = t.id and l.present and l.partnership_id = any(${partnerships as string[]})
    order by t.rank nulls last, t.id, l.level, l.partnership_id`.execute(tx);
  return rows;
}

export interface DashboardEvent {
  readonly day: string;
  readonly what: 'joined' | 'left' | 'decision' | 'risk' | 'regime' | 'amended';
  readonly partnership_id: string;
  readonly partnership: string;
  readonly text: string | null;
  readonly example: boolean;
}

/** What happened in valid time after one day and up to another: joined, left, decisions, risks assessed, regime set, arrangement changed. */
export async function eventsOf(
  tx: InTransaction,
  organisation: string,
  since: string,
  day: string,
): Promise<DashboardEvent[]> {
  const { rows } = await sql<DashboardEvent>`
    with mine as (select distinct partnership_id from participation where organisation_id = ${organisation} and counts is not false)
    select e.day, e.what, e.partnership_id, p.name as partnership, e.text, coalesce(e.example, false) as example from (
      select valid_from as day, 'joined' as what, partnership_id, null as text, example from participation where organisation_id = ${organisation} and counts is not false
      union all
      select valid_until, 'left', partnership_id, null, example from participation where organisation_id = ${organisation} and counts is not false
      union all
      select d.decided_on, 'decision', d.partnership_id, d.title, d.example from decision d join mine using (partnership_id)
      union all
      select r.assessed_on, 'risk', r.partnership_id, r.title, r.example from risk r where r.organisation_id = ${organisation}
      union all
      select g.valid_from, 'regime', g.partnership_id, g.regime, g.example from council_regime g where g.organisation_id = ${organisation}
      union all
      select a.changed_on, 'amended', a.partnership_id, a.what, a.example from arrangement_change a join mine using (partnership_id)
    ) e join partnership p on p.id = e.partnership_id
    where e.day > ${since} and e.day <= ${day}
    order by e.day desc, e.partnership_id, e.what limit 50`.execute(tx);
  return rows;
}
