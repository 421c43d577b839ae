import { sql } from 'kysely';
import type { InTransaction } from '../connection.ts';

export interface OrganisationTies {
  readonly participations: readonly {
    readonly id: string;
    readonly partnership_id: string;
    readonly partnership: string;
    readonly legal_form: string;
    readonly status: string;
    readonly valid_from: string | null;
    readonly valid_until: string | null;
    readonly role: string;
    readonly counts: boolean | null;
    readonly counts_reason: string | null;
    readonly confirmed_on: string | null;
    readonly source: string | null;
    readonly place: string | null;
  }[];
  readonly bodies: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly example: boolean | null;
  }[];
  readonly people: readonly {
    readonly person_id: string;
    readonly person: string;
    readonly label: string | null;
    readonly role: string;
    readonly body: string;
    readonly partnership: string | null;
    readonly valid_from: string | null;
    readonly valid_until: string | null;
    readonly example: boolean | null;
  }[];
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string | null;
    readonly dated_on: string | null;
  }[];
  readonly citations: readonly {
    readonly record_id: string;
    readonly field: string;
    readonly stated_value: string | null;
    readonly place: string | null;
    readonly counts: boolean | null;
    readonly counts_reason: string | null;
    readonly source: string;
    readonly url: string | null;
  }[];
}

const list = (query: ReturnType<typeof sql>) => sql`coalesce((select json_agg(x) from (${query}) x), '[]'::json)`;

/** Everything that hangs on one organisation: one statement. */
export async function organisationTies(tx: InTransaction, id: string): Promise<OrganisationTies> {
  const { rows } = await sql<OrganisationTies>`select
    ${list(sql`select pa.id, pa.partnership_id, p.name as partnership, p.legal_form, p.status, pa.valid_from, pa.valid_until, pa.role, pa.counts, pa.counts_reason, pa.confirmed_on, s.title as source, pa.source_place as place
      from participation pa join partnership p on p.id = pa.partnership_id left join source s on s.id = pa.source_id where pa.organisation_id = ${id} order by p.name collate "C", pa.valid_from`)} as participations,
    ${list(sql`select id, kind, name, example from body where organisation_id = ${id} order by kind, name`)} as bodies,
    ${list(sql`select pe.id as person_id, pe.name as person, po.label, po.role, b.name as body, p.name as partnership, me.valid_from, me.valid_until, me.example
      from post po join membership me on me.post_id = po.id join person pe on pe.id = me.person_id join body b on b.id = po.body_id left join partnership p on p.id = b.partnership_id
      where po.organisation_id = ${id} or b.organisation_id = ${id} order by pe.name, b.name`)} as people,
    ${list(sql`select id, title, url, dated_on from document where organisation_id = ${id} order by title`)} as documents,
    ${list(sql`select c.record_id, c.field, c.stated_value, c.place, c.counts, c.counts_reason, s.title as source, s.url from citation c join source s on s.id = c.cites_id
      where c.record_type in ('organisation', 'organisation_year', 'organisation_spending') and (c.record_id = ${id} or c.record_id like ${`${id.replace(/[\\%_]/g, '\\$&')}/%`}) order by c.id`)} as citations`.execute(
    tx,
  );
  return rows[0] ?? { participations: [], bodies: [], people: [], documents: [], citations: [] };
}

export interface PersonPage {
  readonly id: string;
  readonly name: string;
  readonly party: string | null;
  readonly example: boolean | null;
  readonly source: string | null;
  readonly posts: readonly {
    readonly body_kind: string;
    readonly body: string;
    readonly role: string;
    readonly label: string | null;
    readonly organisation_id: string | null;
    readonly organisation: string | null;
    readonly partnership_id: string | null;
    readonly partnership: string | null;
    readonly valid_from: string | null;
    readonly valid_until: string | null;
    readonly example: boolean | null;
  }[];
  readonly rapporteur: readonly {
    readonly partnership_id: string;
    readonly partnership: string;
    readonly organisation: string;
    readonly valid_from: string | null;
    readonly valid_until: string | null;
  }[];
}

/** One person with all posts over time. */
export async function personPage(tx: InTransaction, id: string): Promise<PersonPage | undefined> {
  const { rows } = await sql<PersonPage>`select pe.id, pe.name, pe.party, pe.example, s.title as source,
    ${list(sql`select b.kind as body_kind, b.name as body, po.role, po.label, coalesce(po.organisation_id, b.organisation_id) as organisation_id, o.name as organisation, b.partnership_id, p.name as partnership, me.valid_from, me.valid_until, me.example
      from membership me join post po on po.id = me.post_id join body b on b.id = po.body_id left join partnership p on p.id = b.partnership_id left join organisation o on o.id = coalesce(po.organisation_id, b.organisation_id)
      where me.person_id = ${id} order by me.valid_from nulls first, b.name`)} as posts,
    ${list(sql`select r.partnership_id, p.name as partnership, o.name as organisation, r.valid_from, r.valid_until from rapporteur r join partnership p on p.id = r.partnership_id join organisation o on o.id = r.organisation_id where r.person_id = ${id} order by p.name`)} as rapporteur
    from person pe left join source s on s.id = pe.source_id where pe.id = ${id}`.execute(tx);
  return rows[0];
}
