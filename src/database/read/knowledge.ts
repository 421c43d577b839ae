import { sql } from 'kysely';
import type { InTransaction } from '../connection.ts';

export interface Knowledge {
  readonly models: readonly {
    readonly id: string;
    readonly name: string;
    readonly weight: string | null;
    readonly essence: string | null;
    readonly transfer: string | null;
    readonly examples: string | null;
    readonly remark: string | null;
    readonly source: string | null;
    readonly place: string | null;
  }[];
  readonly levels: readonly { readonly model_id: string; readonly level: string; readonly scheme: string }[];
  readonly actors: readonly {
    readonly model_id: string;
    readonly level: string;
    readonly actor: string;
    readonly does: string;
  }[];
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly model: string | null;
    readonly form: string | null;
    readonly participants: string | null;
    readonly features: string | null;
    readonly cautions: string | null;
    readonly facts: string | null;
    readonly mismatch: string | null;
    readonly source: string | null;
    readonly place: string | null;
  }[];
  readonly reading: readonly {
    readonly id: string;
    readonly title: string;
    readonly author: string | null;
    readonly year: number | null;
    readonly subject: string | null;
    readonly about: string | null;
    readonly url: string | null;
  }[];
}

const list = (query: ReturnType<typeof sql>) => sql`coalesce((select json_agg(x) from (${query}) x), '[]'::json)`;

/** Models, examples from elsewhere and the reading list: one statement. */
export async function readKnowledge(tx: InTransaction): Promise<Knowledge> {
  const { rows } = await sql<Knowledge>`select
    ${list(sql`select m.id, m.name, m.weight, m.essence, m.transfer, m.examples, m.remark, s.title as source, m.source_place as place from cooperation_model m left join source s on s.id = m.source_id order by m.rank, m.id`)} as models,
    ${list(sql`select model_id, level, scheme from model_level order by id`)} as levels,
    ${list(sql`select model_id, level, actor, does from model_actor order by id`)} as actors,
    ${list(sql`select c.id, c.name, m.name as model, c.form, c.participants, c.features, c.cautions, c.facts, c.mismatch, s.title as source, c.source_place as place from reference_case c left join cooperation_model m on m.id = c.model_id left join source s on s.id = c.source_id order by m.rank, c.name`)} as cases,
    ${list(sql`select id, title, author, year, subject, about, url from reading order by subject, year desc nulls last, title`)} as reading`.execute(
    tx,
  );
  return rows[0] ?? { models: [], levels: [], actors: [], cases: [], reading: [] };
}

export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly kind: string;
  readonly published_on: string | null;
  readonly published_text: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  readonly remark: string | null;
  readonly example: boolean | null;
  readonly uses: number;
}

/** Sources with how many facts name them. */
export async function readSources(tx: InTransaction): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    with used as (
      select source_id from partnership union all select source_id from participation union all select source_id from organisation union all select source_id from organisation_year
      union all select source_id from theme_level union all select given_by from finance union all select given_by from contribution union all select source_id from document
      union all select source_id from decision union all select source_id from seat union all select source_id from risk union all select source_id from council_regime union all select cites_id from citation
      union all select source_id from reading union all select source_id from model_level union all select source_id from reference_case
    ), counted as (select source_id, count(*)::int as uses from used where source_id is not null group by source_id)
    select s.id, s.title, s.publisher, s.kind, s.published_on, s.published_text, s.url, s.licence, s.remark, s.example, coalesce(c.uses, 0) as uses
    from source s left join counted c on c.source_id = s.id order by s.title collate "C" limit 500`.execute(tx);
  return rows;
}
