import { sql } from 'kysely';
import type { Database } from './connection.ts';

/** Has the database count its tables anew after much was written at once, so that it plans well from the first page on. By the owner's login only. */
export async function refreshStatistics(database: Database): Promise<void> {
  await sql`analyze`.execute(database.kysely);
}
