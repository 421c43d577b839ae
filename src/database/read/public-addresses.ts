import { sql } from 'kysely';
import type { InTransaction } from '../connection.ts';

/** Identifiers of everything with a page of its own. Who asks decides what is among them. */
export async function publicAddresses(tx: InTransaction): Promise<{
  readonly municipalities: readonly string[];
  readonly organisations: readonly string[];
  readonly partnerships: readonly string[];
}> {
  const { rows } = await sql<{ municipalities: string[]; organisations: string[]; partnerships: string[] }>`select
    coalesce((select array_agg(id order by id) from organisation where kind = 'municipality'), '{}') as municipalities,
    coalesce((select array_agg(id order by id) from organisation), '{}') as organisations,
    coalesce((select array_agg(id order by id) from partnership), '{}') as partnerships`.execute(tx);
  return rows[0] ?? { municipalities: [], organisations: [], partnerships: [] };
}
