import { sql } from 'kysely';
import type { InTransaction } from '../connection.ts';
import type { FrameworkRow } from './assessments.ts';

/** How many assessments use each framework, by its name in them; those that one may see. */
export async function frameworkUse(tx: InTransaction): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{
    framework: string;
    used: number;
  }>`select framework, count(*)::int as used from assessment
    group by framework`.execute(tx);
  return new Map(rows.map(({ framework, used }) => [framework, used]));
}

/** Every version of one framework of an organisation, newest first. */
export async function readFrameworkVersions(
  tx: InTransaction,
  organisation: string,
  key: string,
): Promise<FrameworkRow[]> {
  const { rows } = await sql<FrameworkRow>`
    select f.id, f.revision, f.organisation_id, o.name as organisation, f.framework, f.version, f.title, f.content,
      (select count(*)::int from assessment a where a.framework = f.id) as used
    from framework f join organisation o on o.id = f.organisation_id
    where f.organisation_id = ${organisation} and f.framework = ${key} order by f.version desc`.execute(tx);
  return rows;
}
