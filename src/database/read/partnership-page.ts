import { sql } from 'kysely';
import type { InTransaction } from '../connection.ts';

/** A record of any child table as the page shows it. */
type Json = Readonly<Record<string, unknown>>;

export interface ParticipantRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string | null;
  readonly valid_from: string | null;
  readonly valid_until: string | null;
  readonly role: string;
  readonly entered_by: string | null;
  readonly liable: boolean | null;
  readonly counts: boolean | null;
  readonly counts_reason: string | null;
  readonly confirmed_on: string | null;
  readonly source: string | null;
  readonly place: string | null;
}

export interface BodyRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly decides: string | null;
  readonly decision_rule: string | null;
  readonly example: boolean | null;
  readonly seats: readonly {
    readonly organisation_id: string;
    readonly name: string;
    readonly seats: number | null;
    readonly votes: string | null;
  }[];
  readonly posts: readonly {
    readonly person_id: string;
    readonly person: string;
    readonly role: string;
    readonly label: string | null;
    readonly for_name: string | null;
    readonly valid_from: string | null;
    readonly valid_until: string | null;
  }[];
}

export interface FinanceRow {
  readonly id: string;
  readonly year: number;
  readonly version: string;
  readonly total_cents: string | null;
  readonly result_cents: string | null;
  readonly balance_total_cents: string | null;
  readonly equity_start_cents: string | null;
  readonly equity_end_cents: string | null;
  readonly debt_start_cents: string | null;
  readonly debt_end_cents: string | null;
  readonly staff_fte: string | null;
  readonly counts: boolean | null;
  readonly example: boolean | null;
  readonly source: string | null;
}

export interface ContributionRow {
  readonly organisation_id: string;
  readonly name: string;
  readonly year: number;
  readonly version: string;
  readonly amount_cents: string;
  readonly example: boolean | null;
  readonly counts: boolean | null;
  readonly source: string | null;
  readonly url: string | null;
}

export interface CitationRow {
  readonly record_type: string;
  readonly record_id: string;
  readonly field: string;
  readonly stated_value: string | null;
  readonly place: string | null;
  readonly stated_on: string | null;
  readonly counts: boolean | null;
  readonly counts_by: string | null;
  readonly counts_reason: string | null;
  readonly source: string;
  readonly url: string | null;
}

export interface PartnershipPage {
  readonly facts: Json & {
    readonly id: string;
    readonly name: string;
    readonly legal_form: string;
    readonly status: string;
  };
  readonly keeper: string | null;
  readonly source: { readonly id: string; readonly title: string; readonly url: string | null } | null;
  readonly names: readonly { readonly name: string; readonly kind: string }[];
  readonly identifiers: readonly { readonly scheme: string; readonly code: string }[];
  readonly participants: readonly ParticipantRow[];
  readonly bodies: readonly BodyRow[];
  readonly finance: readonly FinanceRow[];
  readonly contributions: readonly ContributionRow[];
  readonly levels: readonly {
    readonly theme_id: string;
    readonly theme: string;
    readonly theme_en: string | null;
    readonly level: string | null;
    readonly present: boolean | null;
    readonly remark: string | null;
    readonly wording: string | null;
  }[];
  readonly checklist: readonly {
    readonly item: string;
    readonly outcome: string;
    readonly article: string | null;
    readonly remark: string | null;
    readonly checked_on: string | null;
    readonly example: boolean | null;
  }[];
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly dated_on: string | null;
    readonly pages: number | null;
    readonly url: string | null;
    readonly woo_category: string | null;
  }[];
  readonly meetings: readonly {
    readonly held_on: string;
    readonly meeting: string;
    readonly url: string | null;
    readonly example: boolean | null;
  }[];
  readonly decisions: readonly {
    readonly decided_on: string;
    readonly title: string;
    readonly outcome: string | null;
    readonly text: string | null;
    readonly url: string | null;
    readonly source: string | null;
  }[];
  readonly indicators: readonly {
    readonly indicator: string;
    readonly name: string;
    readonly unit: string | null;
    readonly better: string | null;
    readonly baseline: string | null;
    readonly baseline_on: string | null;
    readonly target: string | null;
    readonly measured: string | null;
    readonly measured_on: string | null;
    readonly example: boolean | null;
  }[];
  readonly risks: readonly {
    readonly id: string;
    readonly organisation_id: string;
    readonly organisation: string;
    readonly risk: string;
    readonly title: string;
    readonly chance: number | null;
    readonly impact: number | null;
    readonly measure: string | null;
    readonly assessed_on: string;
    readonly example: boolean | null;
  }[];
  readonly regimes: readonly {
    readonly id: string;
    readonly organisation_id: string;
    readonly organisation: string;
    readonly regime: string;
    readonly reason: string | null;
    readonly valid_from: string | null;
    readonly valid_until: string | null;
    readonly example: boolean | null;
  }[];
  readonly rapporteurs: readonly {
    readonly organisation_id: string;
    readonly organisation: string;
    readonly person_id: string;
    readonly person: string;
    readonly valid_from: string | null;
    readonly valid_until: string | null;
    readonly example: boolean | null;
  }[];
  readonly notes: readonly {
    readonly id: string;
    readonly organisation_id: string;
    readonly organisation: string;
    readonly noted_on: string;
    readonly title: string;
    readonly text: string | null;
  }[];
  readonly modules: readonly {
    readonly module: string;
    readonly name: string;
    readonly organisation_id: string | null;
    readonly organisation: string | null;
    readonly performer: string | null;
    readonly valid_from: string | null;
    readonly valid_until: string | null;
    readonly example: boolean | null;
  }[];
  readonly changes: readonly { readonly changed_on: string; readonly what: string; readonly url: string | null }[];
  readonly tasks: readonly { readonly task_field: string; readonly name: string | null }[];
  readonly citations: readonly CitationRow[];
  readonly corrections: number;
}

/** The rows of a query as one JSON array. */
const list = (query: ReturnType<typeof sql>) => sql`coalesce((select json_agg(x) from (${query}) x), '[]'::json)`;

/** Everything the pages of one partnership show: one statement, however many rows it has. */
export async function partnershipPage(tx: InTransaction, id: string): Promise<PartnershipPage | undefined> {
  const { rows } = await sql<PartnershipPage>`
    select to_jsonb(p) - 'search' as facts, k.name as keeper,
      (select json_build_object('id', s.id, 'title', s.title, 'url', s.url) from source s where s.id = p.source_id) as source,
      ${list(sql`select name, kind from partnership_name where partnership_id = ${id} order by id`)} as names,
      ${list(sql`select scheme, code from partnership_identifier where partnership_id = ${id} order by id`)} as identifiers,
      ${list(sql`select pa.id, pa.organisation_id, o.name, o.kind, o.region, pa.valid_from, pa.valid_until, pa.role, pa.entered_by, pa.liable, pa.counts, pa.counts_reason, pa.confirmed_on, s.title as source, pa.source_place as place
        from participation pa join organisation o on o.id = pa.organisation_id left join source s on s.id = pa.source_id where pa.partnership_id = ${id} order by o.name collate "C", pa.valid_from nulls first`)} as participants,
      ${list(sql`select b.id, b.kind, b.name, b.decides, b.decision_rule, b.example,
          ${list(sql`select se.organisation_id, o.name, se.seats, (se.seats * coalesce(se.votes_per_seat, 1))::text as votes from seat se join organisation o on o.id = se.organisation_id where se.body_id = b.id order by o.name`)} as seats,
          ${list(sql`select pe.id as person_id, pe.name as person, po.role, po.label, o.name as for_name, me.valid_from, me.valid_until from post po join membership me on me.post_id = po.id join person pe on pe.id = me.person_id left join organisation o on o.id = po.organisation_id where po.body_id = b.id order by po.role, pe.name`)} as posts
        from body b where b.partnership_id = ${id}
        order by array_position(array['executive_board', 'general_board', 'board', 'joint_body', 'portfolio_holders', 'steering_group', 'committee', 'advisory_committee', 'other'], b.kind), b.id`)} as bodies,
      ${list(sql`select f.id, f.year, f.version, f.total_cents::text, f.result_cents::text, f.balance_total_cents::text, f.equity_start_cents::text, f.equity_end_cents::text, f.debt_start_cents::text, f.debt_end_cents::text, f.staff_fte::text, f.counts, f.example, s.title as source
        from finance f left join source s on s.id = f.given_by where f.partnership_id = ${id} order by f.year, f.version, f.given_by`)} as finance,
      ${list(sql`select c.organisation_id, o.name, c.year, c.version, c.amount_cents::text, c.example, c.counts, s.title as source, s.url
        from contribution c join organisation o on o.id = c.organisation_id left join source s on s.id = c.given_by where c.partnership_id = ${id} and c.year >= (select coalesce(max(year), 0) - 6 from contribution where partnership_id = ${id}) order by o.name, c.year, (c.example is true), array_position(array['amended', 'budget', 'actual'], c.version), c.given_by`)} as contributions,
      ${list(sql`select t.id as theme_id, t.name as theme, t.name_en as theme_en, l.level, l.present, l.remark, l.wording from theme t left join theme_level l on l.theme_id = t.id and l.partnership_id = ${id} order by t.rank, t.id`)} as levels,
      ${list(sql`select item, outcome, article, remark, checked_on, example from checklist where partnership_id = ${id}`)} as checklist,
      ${list(sql`select id, title, kind, dated_on, pages, url, woo_category from document where partnership_id = ${id} order by dated_on desc nulls last, title`)} as documents,
      ${list(sql`select held_on, meeting, url, example from meeting where partnership_id = ${id} order by held_on`)} as meetings,
      ${list(sql`select d.decided_on, d.title, d.outcome, d.text, d.url, s.title as source from decision d left join source s on s.id = d.source_id where d.partnership_id = ${id} order by d.decided_on desc`)} as decisions,
      ${list(sql`select i.indicator, i.name, i.unit, i.better, i.baseline::text, i.baseline_on, i.target::text, v.measured::text, v.measured_on, i.example
        from indicator i left join lateral (select measured, measured_on from indicator_value where partnership_id = i.partnership_id and indicator = i.indicator order by measured_on desc limit 1) v on true where i.partnership_id = ${id} order by i.id`)} as indicators,
      ${list(sql`select r.id, r.organisation_id, o.name as organisation, r.risk, r.title, r.chance, r.impact, r.measure, r.assessed_on, r.example from risk r join organisation o on o.id = r.organisation_id where r.partnership_id = ${id} order by o.name, r.risk, r.assessed_on desc`)} as risks,
      ${list(sql`select r.id, r.organisation_id, o.name as organisation, r.regime, r.reason, r.valid_from, r.valid_until, r.example from council_regime r join organisation o on o.id = r.organisation_id where r.partnership_id = ${id} order by o.name, r.valid_from desc nulls last`)} as regimes,
      ${list(sql`select r.organisation_id, o.name as organisation, pe.id as person_id, pe.name as person, r.valid_from, r.valid_until, r.example from rapporteur r join organisation o on o.id = r.organisation_id join person pe on pe.id = r.person_id where r.partnership_id = ${id} order by o.name, pe.name`)} as rapporteurs,
      ${list(sql`select n.id, n.organisation_id, o.name as organisation, n.noted_on, n.title, n.text from note n join organisation o on o.id = n.organisation_id where n.partnership_id = ${id} order by n.noted_on desc`)} as notes,
      ${list(sql`select m.module, m.name, mp.organisation_id, o.name as organisation, pf.name as performer, mp.valid_from, mp.valid_until, coalesce(mp.example, m.example) as example from partnership_module m left join module_participation mp on mp.partnership_id = m.partnership_id and mp.module = m.module left join organisation o on o.id = mp.organisation_id left join organisation pf on pf.id = mp.performer_id where m.partnership_id = ${id} order by m.module, o.name`)} as modules,
      ${list(sql`select changed_on, what, url from arrangement_change where partnership_id = ${id} order by changed_on desc`)} as changes,
      ${list(sql`select task_field, name from task_field where partnership_id = ${id} order by task_field`)} as tasks,
      ${list(sql`select c.record_type, c.record_id, c.field, c.stated_value, c.place, c.stated_on, c.counts, c.counts_by, c.counts_reason, s.title as source, s.url
        from citation c join source s on s.id = c.cites_id where c.record_id = ${id} or c.record_id like ${`${id.replace(/[\\%_]/g, '\\$&')}/%`} order by c.id`)} as citations,
      (select count(*)::int from correction where partnership_id = ${id} and status = 'open') as corrections
    from partnership p left join organisation k on k.id = p.keeper_id where p.id = ${id}`.execute(tx);
  return rows[0];
}
