import { sql } from 'kysely';
import type { InTransaction } from '../connection.ts';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** Where the name of a record stands, when not in `name`. */
const titles: Readonly<Record<string, string>> = {
  source: 'title',
  post: 'label',
  assessment: 'title',
  framework: 'title',
};

/** What a reference may point to: identifiers with a name, of several record types in one statement. At most 5,000 each. */
export async function referenceChoices(
  tx: InTransaction,
  types: readonly string[],
): Promise<ReadonlyMap<string, readonly Choice[]>> {
  const parts = types.map(
    (type) =>
      sql`(select ${type}::text as type, id, coalesce(${sql.ref(titles[type] ?? 'name')}, id) as name from ${sql.table(type)} order by 3 limit 5000)`,
  );
  if (parts.length === 0) return new Map();
  const { rows } = await sql<Choice & { type: string }>`${sql.join(parts, sql` union all `)}`.execute(tx);
  return Map.groupBy(rows, (row) => row.type);
}

/** Records of a type that a text may mean: by identifier, or by name whatever the case. */
export async function choicesMeant(
  tx: InTransaction,
  type: string,
  texts: readonly string[],
): Promise<readonly Choice[]> {
  if (texts.length === 0) return [];
  const name = sql.ref(titles[type] ?? 'name');
  const { rows } = await sql<Choice>`select id, coalesce(${name}, id) as name from ${sql.table(type)}
    where id = any(${texts as string[]}) or lower(${name}) in (select lower(text) from unnest(${texts as string[]}::text[]) as text)
    order by id limit 5000`.execute(tx);
  return rows;
}
