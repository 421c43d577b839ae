import { sql } from 'kysely';
import type { InTransaction } from './connection.ts';

/** One thing that happened, on its way to the audit trail. */
export interface NewEntry {
  readonly record_id: string;
  readonly action: 'create' | 'change' | 'remove';
  readonly partnership_id?: unknown;
  readonly was?: object | null;
  readonly becomes?: object | null;
}

/** By which right, why and from where; by whom the database knows. */
export interface EntryContext {
  readonly role: string | null;
  readonly organisation: string | null;
  readonly reason: string | null;
  readonly origin: string;
}

/** Adds entries to the audit trail. They are linked into the chain of the organisation when the transaction commits. */
export async function recordEntries(
  tx: InTransaction,
  type: string,
  entries: readonly NewEntry[],
  context: EntryContext,
): Promise<void> {
  if (entries.length === 0) return;
  await sql`select verband_record(${type}, ${JSON.stringify(entries)}::jsonb, ${context.role}, ${context.organisation}, ${context.reason}, ${context.origin})`.execute(
    tx,
  );
}
