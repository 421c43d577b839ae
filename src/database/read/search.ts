import { sql } from 'kysely';
import { recordTypes } from '#domain/register/record-types.ts';
import type { InTransaction } from '../connection.ts';

/** Something that was found. */
export interface Hit {
  readonly type: string;
  readonly id: string;
  readonly partnership_id: string | null;
  readonly organisation_id: string | null;
  readonly title: string;
  /** A piece of the text with the words between «b» marks. */
  readonly piece: string;
  readonly rank: number;
  readonly total: bigint;
}

const titles = ['title', 'name', 'label', 'code', 'item', 'actor', 'meeting', 'scheme', 'level'];
/** Written for the program, or a place in a source: nobody looks for it. */
const unread = ['source_place', 'account_id', 'weights', 'content', 'alternatives', 'answered', 'framework', 'fact'];
const isText = (column: { readonly kind: string; readonly name: string }) =>
  (column.kind === 'text' || column.kind === 'long') && !unread.includes(column.name);
const searched = recordTypes.filter((type) => type.name !== 'citation' && type.columns.some(isText));

/** Searches every text of the register with Dutch stemming; names count most. One statement. */
export async function searchAll(tx: InTransaction, text: string, limit: number, offset: number): Promise<Hit[]> {
  const parts = searched.map((type) => {
    const has = (name: string) => type.columns.some((column) => column.name === name);
    const title = titles.find(has) ?? 'id';
    const texts = type.columns.filter(isText).map((column) => sql`coalesce(t.${sql.ref(column.name)}, '')`);
    return sql`select ${type.name}::text as type, t.id, ${type.name === 'partnership' ? sql`t.id` : has('partnership_id') ? sql`t.partnership_id` : sql`null::text`} as partnership_id,
      ${type.name === 'organisation' ? sql`t.id` : has('organisation_id') ? sql`t.organisation_id` : sql`null::text`} as organisation_id,
      t.${sql.ref(title)}::text as title, concat_ws(' ', ${sql.join(texts)}) as body,
      ts_rank(t.search, q.query) * ${['partnership', 'organisation', 'person'].includes(type.name) ? 4 : 1}::real as rank
      from ${sql.table(type.name)} t, q where t.search @@ q.query`;
  });
  const { rows } = await sql<Hit>`
    with q as (select websearch_to_tsquery('dutch', ${text}) || to_tsquery('simple', ${prefixQuery(text)}) as query),
    found as (${sql.join(parts, sql` union all `)}),
    page as (select *, count(*) over () as total from found order by rank desc, type, id limit ${limit} offset ${offset})
    select type, id, partnership_id, organisation_id, title, rank, total,
      ts_headline('dutch', body, (select query from q), 'StartSel=«b», StopSel=«/b», MaxWords=28, MinWords=12') as piece
    from page order by rank desc, type, id`.execute(tx);
  return rows;
}

/** The last word may be half a word. */
function prefixQuery(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? '' : words.map((word) => `${word}:*`).join(' & ');
}
