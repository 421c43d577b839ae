import { sql } from 'kysely';
import type { InTransaction } from '../connection.ts';

/** Who takes part in a task (a partnership or one of its modules) and who does the work. */
export interface TaskRow {
  readonly partnership_id: string;
  readonly partnership: string;
  readonly module: string | null;
  readonly module_name: string | null;
  readonly organisation_id: string;
  readonly role: string;
  readonly performer: string | null;
  readonly example: boolean;
}

/** Tasks × municipalities of a region on a day: one statement. */
export async function taskMatrix(tx: InTransaction, region: string, day: string | null): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    with members as (select id from organisation where region = ${region} and kind = 'municipality')
    select p.id as partnership_id, p.name as partnership, null as module, null as module_name, pa.organisation_id, pa.role, null as performer, coalesce(pa.example, false) as example
    from participation pa join partnership p on p.id = pa.partnership_id
    where pa.organisation_id in (select id from members) and pa.counts is not false and p.status = 'active'
      and (${day}::date is null or ((pa.valid_from is null or pa.valid_from <= ${day}) and (pa.valid_until is null or pa.valid_until > ${day})
        and (p.founded_on is null or p.founded_on <= ${day}) and (p.ended_on is null or p.ended_on > ${day})))
    union all
    select p.id, p.name, mp.module, m.name, mp.organisation_id, 'participant', pf.name, coalesce(mp.example, false)
    from module_participation mp join partnership p on p.id = mp.partnership_id
    join partnership_module m on m.partnership_id = mp.partnership_id and m.module = mp.module
    left join organisation pf on pf.id = mp.performer_id
    where mp.organisation_id in (select id from members)
      and (${day}::date is null or ((mp.valid_from is null or mp.valid_from <= ${day}) and (mp.valid_until is null or mp.valid_until > ${day})))
    order by 2, 1, 3 nulls first, 5`.execute(tx);
  return rows;
}

/** Regions, with their municipalities. */
export async function regionsWithMembers(
  tx: InTransaction,
): Promise<{ region: string; members: { id: string; name: string }[] }[]> {
  const { rows } = await sql<{ region: string; members: { id: string; name: string }[] }>`
    select region, json_agg(json_build_object('id', id, 'name', name) order by name) as members from organisation
    where region is not null and kind = 'municipality' group by region order by region`.execute(tx);
  return rows;
}
