import { sql } from 'kysely';
import type { InTransaction } from '../connection.ts';

/** What the list is narrowed to; empty means everything. */
export interface ListFilter {
  readonly text?: string;
  readonly theme?: string;
  readonly level?: string;
  readonly form?: string;
  readonly participant?: string;
  readonly regime?: string;
  readonly status?: string;
  readonly cooperation?: string;
}

export const sortOrders = ['name', 'form', 'participants', 'total', 'confirmed'] as const;
export type SortOrder = (typeof sortOrders)[number];

export interface ListRow {
  readonly id: string;
  readonly name: string;
  readonly legal_form: string;
  readonly cooperation: string | null;
  readonly status: string;
  readonly purpose: string | null;
  readonly participants: number;
  readonly confirmed_on: string | null;
  readonly themes: readonly string[];
  readonly total_cents: bigint | null;
  readonly total_year: number | null;
  readonly total_example: boolean | null;
  readonly regime: string | null;
  readonly source: string | null;
  readonly source_place: string | null;
  readonly source_url: string | null;
  readonly row_count: bigint;
}

const order: Record<SortOrder, ReturnType<typeof sql.raw>> = {
  name: sql.raw('name collate "C"'),
  form: sql.raw('legal_form'),
  participants: sql.raw('participants'),
  total: sql.raw('total_cents'),
  confirmed: sql.raw('confirmed_on'),
};

/** Partnerships with what the list shows, narrowed, sorted and cut to a page: one statement. */
export async function listPartnerships(
  tx: InTransaction,
  filter: ListFilter,
  view: {
    readonly day: string | null;
    readonly sort: SortOrder;
    readonly descending: boolean;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<ListRow[]> {
  const { day } = view;
  const year = day === null ? 9999 : Number(day.slice(0, 4));
  const holds = (alias: string) =>
    sql`(${day}::date is null or ((${sql.ref(`${alias}.valid_from`)} is null or ${sql.ref(`${alias}.valid_from`)} <= ${day}) and (${sql.ref(`${alias}.valid_until`)} is null or ${sql.ref(`${alias}.valid_until`)} > ${day})))`;
  const conditions = [sql`true`];
  if (filter.text !== undefined) {
    conditions.push(sql`(p.search @@ websearch_to_tsquery('dutch', ${filter.text}) or p.name ilike '%' || ${filter.text} || '%'
      or exists (select from partnership_name n where n.partnership_id = p.id and n.name ilike '%' || ${filter.text} || '%'))`);
  }
  if (filter.form !== undefined) conditions.push(sql`p.legal_form = ${filter.form}`);
  if (filter.status !== undefined) conditions.push(sql`p.status = ${filter.status}`);
  if (filter.cooperation !== undefined) conditions.push(sql`p.cooperation = ${filter.cooperation}`);
  if (filter.theme !== undefined) {
    conditions.push(
      sql`exists (select from theme_level l where l.partnership_id = p.id and l.present and l.theme_id = ${filter.theme} and (${filter.level ?? null}::text is null or l.level = ${filter.level ?? null}))`,
    );
  } else if (filter.level !== undefined)
    conditions.push(
      sql`exists (select from theme_level l where l.partnership_id = p.id and l.present and l.level = ${filter.level})`,
    );
  if (filter.participant !== undefined) {
    conditions.push(
      sql`exists (select from participation pa where pa.partnership_id = p.id and pa.organisation_id = ${filter.participant} and pa.counts is not false and ${holds('pa')})`,
    );
  }
  if (filter.regime !== undefined) {
    conditions.push(
      sql`exists (select from council_regime r where r.partnership_id = p.id and r.regime = ${filter.regime} and (${filter.participant ?? null}::text is null or r.organisation_id = ${filter.participant ?? null}) and ${holds('r')})`,
    );
  }
  if (day !== null)
    conditions.push(
      sql`(p.founded_on is null or p.founded_on <= ${day}) and (p.ended_on is null or p.ended_on > ${day})`,
    );
  const { rows } = await sql<ListRow>`
    with chosen as (select p.* from partnership p where ${sql.join(conditions, sql` and `)}),
    counted as (
      select pa.partnership_id, count(distinct pa.organisation_id)::int as participants, max(pa.confirmed_on) as confirmed_on
      from participation pa where pa.counts is not false and ${holds('pa')} group by pa.partnership_id
    ),
    money as (
      select distinct on (f.partnership_id) f.partnership_id, f.total_cents, f.year, coalesce(f.example, false) as example
      from finance f where f.total_cents is not null and f.counts is not false and f.year <= ${year}
      order by f.partnership_id, f.year desc, (f.example is true), array_position(array['amended', 'budget', 'actual'], f.version), f.given_by
    ),
    shown as (
      select p.id, p.name, p.legal_form, p.cooperation, p.status, p.purpose, coalesce(c.participants, 0) as participants,
        coalesce(c.confirmed_on, p.confirmed_on) as confirmed_on, m.total_cents, m.year as total_year, m.example as total_example,
        p.source_id, p.source_place, count(*) over () as row_count
      from chosen p left join counted c on c.partnership_id = p.id left join money m on m.partnership_id = p.id
      order by ${order[view.sort]} ${sql.raw(view.descending ? 'desc' : 'asc')} nulls last, p.id limit ${view.limit} offset ${view.offset}
    )
    select s.*, so.title as source, so.url as source_url,
      coalesce((select json_agg(distinct t.name) from theme_level l join theme t on t.id = l.theme_id where l.partnership_id = s.id and l.present), '[]'::json) as themes,
      (select r.regime from council_regime r where r.partnership_id = s.id and r.organisation_id = ${filter.participant ?? null} and ${holds('r')} order by r.valid_from desc nulls last limit 1) as regime
    from shown s left join source so on so.id = s.source_id
    order by ${order[view.sort]} ${sql.raw(view.descending ? 'desc' : 'asc')} nulls last, s.id`.execute(tx);
  return rows;
}

export interface FilterChoices {
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  readonly forms: readonly string[];
  readonly participants: readonly { readonly id: string; readonly name: string }[];
}

/** What one can choose from: only what occurs. */
export async function filterChoices(tx: InTransaction): Promise<FilterChoices> {
  const { rows } = await sql<FilterChoices>`select
    coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.rank, t.name) from theme t), '[]'::json) as themes,
    coalesce((select json_agg(f.legal_form order by f.legal_form) from (select distinct legal_form from partnership) f), '[]'::json) as forms,
    coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.region nulls last, o.name) from organisation o
      where exists (select from participation pa where pa.organisation_id = o.id and pa.counts is not false)), '[]'::json) as participants`.execute(
    tx,
  );
  return rows[0] ?? { themes: [], forms: [], participants: [] };
}
