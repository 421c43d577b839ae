import { sql } from 'kysely';
import type { LegalForm } from '#domain/register/types/partnerships.ts';
import type { InTransaction } from '../connection.ts';

interface OfExample {
  readonly example: boolean | null;
}

export interface FactParticipation extends OfExample {
  readonly organisation_id: string;
  readonly kind: string;
  readonly valid_from: string | null;
  readonly entered_by: string | null;
  readonly liable: boolean | null;
}

export interface FactSeat extends OfExample {
  readonly body_id: string;
  readonly organisation_id: string;
  readonly seats: number | null;
  readonly votes_per_seat: string | null;
}

/** A post in a body of the partnership; without a person when nobody is recorded in it. */
export interface FactPost extends OfExample {
  readonly id: string;
  readonly body_id: string;
  readonly role: string;
  readonly organisation_id: string | null;
  readonly person_id: string | null;
  /** Whether the person holds an office in the council or the executive of the organisation: now, not any more, or not recorded. */
  readonly office: 'holds' | 'ended' | null;
}

export interface FactFinance extends OfExample {
  readonly year: number;
  readonly version: string;
  readonly total_cents: string | null;
  readonly balance_total_cents: string | null;
  readonly equity_end_cents: string | null;
  readonly counts: boolean | null;
}

export interface FactContribution extends OfExample {
  readonly organisation_id: string;
  readonly year: number;
  readonly version: string;
  readonly amount_cents: string;
  readonly counts: boolean | null;
}

/** What the register holds of one partnership on a day that answers questions of the scans, as rows. */
export interface FactRows {
  readonly legal_form: LegalForm;
  readonly arrangement_kind: string | null;
  readonly entry_responsible: string | null;
  readonly governing_provisions: string | null;
  readonly transferred_powers: string | null;
  readonly address: string | null;
  readonly contact: string | null;
  readonly seat: string | null;
  readonly founded_on: string | null;
  readonly text_url: string | null;
  readonly statutory_duty: boolean | null;
  readonly exit_terms: string | null;
  readonly exit_notice_months: number | null;
  readonly evaluation_clause: string | null;
  readonly evaluated_on: string | null;
  readonly example: boolean | null;
  readonly participations: readonly FactParticipation[];
  readonly changes: number;
  readonly bodies: readonly { readonly id: string; readonly kind: string }[];
  readonly seats: readonly FactSeat[];
  readonly posts: readonly FactPost[];
  readonly checklist: readonly ({ readonly item: string; readonly outcome: string } & OfExample)[];
  readonly finance: readonly FactFinance[];
  readonly contributions: readonly FactContribution[];
  readonly spending: readonly ({ readonly year: number; readonly spending_cents: string } & OfExample)[];
  /** Rapporteurs of the organisation on the day, whatever they follow. */
  readonly rapporteurs: readonly ({ readonly partnership_id: string } & OfExample)[];
  readonly indicators: readonly ({ readonly measured: boolean } & OfExample)[];
  readonly documents: readonly {
    readonly kind: string;
    readonly title: string;
    readonly dated_on: string | null;
    readonly is_public: boolean;
  }[];
  readonly decisions: readonly { readonly title: string; readonly decided_on: string }[];
  /** Whether anybody of the council or the executive of the organisation is recorded. */
  readonly knows_office_holders: boolean;
}

const list = (query: ReturnType<typeof sql>) => sql`coalesce((select json_agg(x) from (${query}) x), '[]'::json)`;

/** Everything the scans can read from the register about one partnership, for one organisation: one statement. */
export async function readFactRows(
  tx: InTransaction,
  partnership: string,
  organisation: string,
  day: string,
): Promise<FactRows | undefined> {
  const holds = (alias: string) => {
    const from = sql.ref(`${alias}.valid_from`);
    const until = sql.ref(`${alias}.valid_until`);
    return sql`(${from} is null or ${from} <= ${day}) and (${until} is null or ${until} > ${day})`;
  };
  const own = sql`select b.id from body b where b.partnership_id = ${partnership} and ${holds('b')}`;
  const { rows } = await sql<FactRows>`
    select p.legal_form, p.arrangement_kind, p.entry_responsible, p.governing_provisions, p.transferred_powers, p.address, p.contact, p.seat,
      p.founded_on::text, p.text_url, p.statutory_duty, p.exit_terms, p.exit_notice_months, p.evaluation_clause, p.evaluated_on::text, p.example,
      ${list(sql`select pa.organisation_id, o.kind, pa.valid_from, pa.entered_by, pa.liable, pa.example from participation pa
        join organisation o on o.id = pa.organisation_id where pa.partnership_id = ${partnership} and pa.role in ('participant', 'host')
        and pa.counts is not false and ${holds('pa')} order by pa.id`)} as participations,
      (select count(*)::int from arrangement_change where partnership_id = ${partnership} and url is not null) as changes,
      ${list(sql`select b.id, b.kind from body b where b.id in (${own}) order by b.id`)} as bodies,
      ${list(sql`select s.body_id, s.organisation_id, s.seats, s.votes_per_seat::text, s.example from seat s
        where s.body_id in (${own}) and ${holds('s')} order by s.id`)} as seats,
      ${list(sql`select po.id, po.body_id, po.role, po.organisation_id, me.person_id, coalesce(me.example, po.example) as example,
        (select case when bool_or(${holds('m2')} and ${holds('p2')}) then 'holds' when count(*) > 0 then 'ended' end
          from membership m2 join post p2 on p2.id = m2.post_id join body b2 on b2.id = p2.body_id
          where m2.person_id = me.person_id and b2.organisation_id = po.organisation_id and b2.kind in ('council', 'executive', 'mayor')
            and (m2.valid_from is null or m2.valid_from <= ${day})) as office
        from post po left join membership me on me.post_id = po.id and ${holds('me')}
        where po.body_id in (${own}) and ${holds('po')} order by po.id, me.person_id`)} as posts,
      ${list(sql`select item, outcome, example from checklist where partnership_id = ${partnership} order by item`)} as checklist,
      ${list(sql`select year, version, total_cents::text, balance_total_cents::text, equity_end_cents::text, counts, example from finance
        where partnership_id = ${partnership} order by year desc, version, counts desc nulls last, (example is true), given_by`)} as finance,
      ${list(sql`select organisation_id, year, version, amount_cents::text, counts, example from contribution
        where partnership_id = ${partnership} order by year desc, version, counts desc nulls last, (example is true), given_by`)} as contributions,
      ${list(sql`select year, spending_cents::text, example from organisation_spending where organisation_id = ${organisation} order by year desc`)} as spending,
      ${list(sql`select r.partnership_id, r.example from rapporteur r where r.organisation_id = ${organisation} and ${holds('r')}`)} as rapporteurs,
      ${list(sql`select exists (select from indicator_value v where v.partnership_id = i.partnership_id and v.indicator = i.indicator) as measured,
        i.example from indicator i where i.partnership_id = ${partnership} and i.target is not null order by i.id`)} as indicators,
      ${list(sql`select kind, title, dated_on, url is not null as is_public from document where partnership_id = ${partnership} order by id`)} as documents,
      ${list(sql`select title, decided_on from decision where partnership_id = ${partnership} and outcome = 'adopted' order by id`)} as decisions,
      exists (select from membership me join post po on po.id = me.post_id join body b on b.id = po.body_id
        where b.organisation_id = ${organisation} and b.kind in ('council', 'executive', 'mayor') and ${holds('me')}) as knows_office_holders
    from partnership p where p.id = ${partnership}`.execute(tx);
  return rows[0];
}
