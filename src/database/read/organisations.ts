import { sql } from 'kysely';
import type { InTransaction } from '../connection.ts';

export interface OrganisationSummary {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string | null;
  readonly partnerships: number;
  /** The newest day on which one of its participations was confirmed. */
  readonly confirmed_on: string | null;
}

export const organisationOrders = ['region', 'name', 'kind', 'partnerships', 'confirmed'] as const;
export type OrganisationOrder = (typeof organisationOrders)[number];

/** Organisations with how many partnerships each takes part in on its own last confirmed day. */
export async function organisationSummaries(
  tx: InTransaction,
  filter: {
    readonly region?: string;
    readonly kind?: string;
    readonly text?: string;
    readonly limit: number;
    readonly offset: number;
    readonly order?: OrganisationOrder;
    readonly descending?: boolean;
  },
): Promise<{ readonly rows: OrganisationSummary[]; readonly total: number }> {
  const direction = sql.raw(filter.descending === true ? 'desc' : 'asc');
  const order = {
    region: sql`c.region ${direction} nulls last,`,
    name: sql`c.name collate "C" ${direction},`,
    kind: sql`c.kind ${direction},`,
    partnerships: sql`partnerships ${direction},`,
    confirmed: sql`confirmed_on ${direction} nulls last,`,
  }[filter.order ?? 'name'];
  const { rows } = await sql<OrganisationSummary & { total: bigint }>`
    select c.id, c.name, c.kind, c.region, count(*) over () as total, coalesce(n.partnerships, 0)::int as partnerships, m.confirmed_on
    from organisation c
    left join lateral (select max(pa.confirmed_on) as confirmed_on from participation pa where pa.organisation_id = c.id and pa.counts is not false) m on true
    left join lateral (
      select count(distinct pa.partnership_id) as partnerships
      from participation pa join partnership p on p.id = pa.partnership_id
      where pa.organisation_id = c.id and pa.counts is not false and p.status in ('active', 'ended')
        and (pa.valid_from is null or pa.valid_from <= m.confirmed_on) and (pa.valid_until is null or pa.valid_until > m.confirmed_on)
        and (p.founded_on is null or p.founded_on <= m.confirmed_on) and (p.ended_on is null or p.ended_on > m.confirmed_on)
    ) n on true
    where (${filter.region ?? null}::text is null or c.region = ${filter.region ?? null})
      and (${filter.kind ?? null}::text is null or c.kind = ${filter.kind ?? null})
      and (${filter.text ?? null}::text is null or c.name ilike '%' || ${filter.text ?? null} || '%')
    order by ${order} c.name collate "C" limit ${filter.limit} offset ${filter.offset}`.execute(tx);
  return { rows, total: Number(rows[0]?.total ?? 0n) };
}

export interface OrganisationFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string | null;
  readonly province: string | null;
  readonly seat: string | null;
  readonly website: string | null;
  readonly valid_from: string | null;
  readonly valid_until: string | null;
  readonly successor_id: string | null;
  readonly successor_name: string | null;
  readonly confirmed_on: string | null;
  readonly source_id: string | null;
  readonly source_title: string | null;
  readonly codes: readonly {
    readonly scheme: string;
    readonly code: string;
    readonly valid_from: string | null;
    readonly valid_until: string | null;
  }[];
  readonly years: readonly YearFacts[];
  readonly spending: readonly YearSpending[];
}

export interface YearFacts {
  readonly year: number;
  readonly inhabitants: number | null;
  readonly source: string | null;
  readonly place: string | null;
}

export interface YearSpending {
  readonly year: number;
  /** Cents, as text inside JSON so that nothing is rounded. */
  readonly spending_cents: string;
  readonly example: boolean;
  readonly source: string | null;
}

/** One organisation with its codes and yearly facts, or undefined. */
export async function organisationFacts(tx: InTransaction, id: string): Promise<OrganisationFacts | undefined> {
  const { rows } = await sql<OrganisationFacts>`
    select o.id, o.name, o.kind, o.region, o.province, o.seat, o.website, o.valid_from, o.valid_until, o.successor_id, s.name as successor_name,
      o.source_id, so.title as source_title,
      (select max(pa.confirmed_on) from participation pa where pa.organisation_id = o.id and pa.counts is not false) as confirmed_on,
      coalesce((select json_agg(json_build_object('scheme', i.scheme, 'code', i.code, 'valid_from', i.valid_from, 'valid_until', i.valid_until) order by i.id)
        from organisation_identifier i where i.organisation_id = o.id), '[]'::json) as codes,
      coalesce((select json_agg(json_build_object('year', y.year, 'inhabitants', y.inhabitants,
          'source', ys.title, 'place', y.source_place) order by y.year)
        from organisation_year y left join source ys on ys.id = y.source_id where y.organisation_id = o.id), '[]'::json) as years,
      coalesce((select json_agg(json_build_object('year', y.year, 'spending_cents', y.spending_cents::text, 'example', coalesce(y.example, false), 'source', ys.title) order by y.year)
        from organisation_spending y left join source ys on ys.id = y.source_id where y.organisation_id = o.id), '[]'::json) as spending
    from organisation o
    left join organisation s on s.id = o.successor_id
    left join source so on so.id = o.source_id
    where o.id = ${id}`.execute(tx);
  return rows[0];
}
