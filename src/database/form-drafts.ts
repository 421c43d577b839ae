import { sql } from 'kysely';
import type { InTransaction } from './connection.ts';

/** What someone typed in a form and has not saved yet, by field name. */
export interface FormDraft {
  readonly typed: Readonly<Record<string, string>>;
  readonly kept_at: Date;
}

/** Keeps a draft; a person has one a form. */
export async function keepDraft(
  tx: InTransaction,
  asker: string,
  form: string,
  typed: Readonly<Record<string, string>>,
): Promise<void> {
  await sql`insert into form_draft (asker, form, typed) values (${asker}, ${form}, ${JSON.stringify(typed)}::jsonb)
    on conflict (asker, form) do update set typed = excluded.typed, kept_at = clock_timestamp()`.execute(tx);
}

/** The draft of a form, or undefined. */
export async function readDraft(tx: InTransaction, asker: string, form: string): Promise<FormDraft | undefined> {
  const { rows } =
    await sql<FormDraft>`select typed, kept_at from form_draft where asker = ${asker} and form = ${form}`.execute(tx);
  return rows[0];
}

/** Throws a draft away. */
export async function dropDraft(tx: InTransaction, asker: string, form: string): Promise<void> {
  await sql`delete from form_draft where asker = ${asker} and form = ${form}`.execute(tx);
}
