import { sql } from 'kysely';
import type { InTransaction } from '../connection.ts';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What a reference may point to: identifiers with a name, of several record types in one statement. At most 5,000 each. */
export async function referenceChoices(
  tx: InTransaction,
  types: readonly string[],
): Promise<ReadonlyMap<string, readonly Choice[]>> {
  const titles: Readonly<Record<string, string>> = {
    source: 'title',
    post: 'label',
    assessment: 'title',
    framework: 'title',
  };
  const parts = types.map(
    (type) =>
      sql`(select ${type}::text as type, id, coalesce(${sql.ref(titles[type] ?? 'name')}, id) as name from ${sql.table(type)} order by 3 limit 5000)`,
  );
  if (parts.length === 0) return new Map();
  const { rows } = await sql<Choice & { type: string }>`${sql.join(parts, sql` union all `)}`.execute(tx);
  return Map.groupBy(rows, (row) => row.type);
}
