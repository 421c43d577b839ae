import { sql } from 'kysely';
import type { InTransaction } from '../connection.ts';

/** A day on which councils were elected, with how many of them the register knows. */
export interface ElectionDay {
  readonly held_on: string;
  readonly municipalities: number;
  readonly with_votes: number;
}

/** Days of elections, newest first. */
export async function electionDays(tx: InTransaction): Promise<ElectionDay[]> {
  const { rows } = await sql<ElectionDay>`
    select held_on, count(*)::int as municipalities, count(valid_votes)::int as with_votes
    from council_election group by held_on order by held_on desc limit 100`.execute(tx);
  return rows;
}

/** A council as the register keeps it for one election. */
export interface KeptCouncil {
  readonly id: string;
  readonly name: string;
  readonly region: string | null;
  readonly code: string | null;
  readonly council_seats: number;
  readonly valid_votes: number | null;
  /** Titles of the sources of the election and its groups. */
  readonly sources: readonly string[];
  /** The newest figure that is known, with its year and source. */
  readonly inhabitants: { readonly count: number; readonly year: number; readonly source: string | null } | null;
  readonly groups: readonly {
    readonly name: string;
    readonly party: string | null;
    readonly seats: number;
    readonly votes: number | null;
  }[];
  readonly events: readonly {
    readonly on: string;
    readonly group: string;
    readonly event: 'split' | 'merge' | 'rename' | 'move' | 'leave';
    readonly into: string | null;
    readonly party: string | null;
    readonly seats: number | null;
    readonly preference_votes: number | null;
  }[];
}

/** Councils that were elected on a day: those of the municipalities asked for, or the first of the largest region. Inhabitants of the year asked for, else the newest. */
export async function councilsOn(
  tx: InTransaction,
  asked: { readonly heldOn: string; readonly municipalities: readonly string[]; readonly year: number | null },
): Promise<KeptCouncil[]> {
  const { rows } = await sql<KeptCouncil>`
    select o.id, o.name, o.region, e.council_seats, e.valid_votes,
      (select i.code from organisation_identifier i where i.organisation_id = o.id and i.scheme = 'CBS' order by i.valid_from desc nulls last limit 1) as code,
      (select json_build_object('count', y.inhabitants, 'year', y.year, 'source', (select s.title from source s where s.id = y.source_id))
        from organisation_year y where y.organisation_id = o.id and y.inhabitants is not null
          and (${asked.year}::int is null or y.year = ${asked.year}) order by y.year desc limit 1) as inhabitants,
      coalesce((select array_agg(distinct s.title) from source s where s.id = e.source_id
        or s.id in (select g.source_id from council_group g where g.organisation_id = o.id and g.held_on = e.held_on)), '{}') as sources,
      coalesce((select json_agg(json_build_object('name', g.name, 'party', g.party, 'seats', g.seats, 'votes', g.votes) order by g.seats desc, g.name)
        from council_group g where g.organisation_id = o.id and g.held_on = e.held_on), '[]'::json) as groups,
      coalesce((select json_agg(json_build_object('on', v.happened_on, 'group', v.group_name, 'event', v.event, 'into', v.into_name, 'party', v.party,
          'seats', v.seats, 'preference_votes', v.preference_votes) order by v.happened_on, v.id)
        from council_group_event v where v.organisation_id = o.id and v.held_on = e.held_on), '[]'::json) as events
    from council_election e join organisation o on o.id = e.organisation_id
    where e.held_on = ${asked.heldOn} and o.id = any(${asked.municipalities as string[]})
    order by o.name collate "C"`.execute(tx);
  return rows;
}

/** Municipalities with an election on a day: to choose from. */
export async function electedMunicipalities(
  tx: InTransaction,
  heldOn: string,
): Promise<{ readonly id: string; readonly name: string; readonly region: string | null }[]> {
  const { rows } = await sql<{ id: string; name: string; region: string | null }>`
    select o.id, o.name, o.region from council_election e join organisation o on o.id = e.organisation_id
    where e.held_on = ${heldOn} order by o.region nulls last, o.name collate "C" limit 500`.execute(tx);
  return rows;
}

/** A design that an organisation keeps. */
export interface KeptDesign {
  readonly id: string;
  readonly name: string;
  readonly settings: string;
  readonly organisation: string;
}

/** Designs one may see, by name. */
export async function keptDesigns(tx: InTransaction): Promise<KeptDesign[]> {
  const { rows } = await sql<KeptDesign>`
    select d.id, d.name, d.settings, o.name as organisation from council_design d join organisation o on o.id = d.organisation_id
    order by d.name collate "C", d.id limit 200`.execute(tx);
  return rows;
}
