import { sql } from 'kysely';
import type { InTransaction } from './connection.ts';

/** What can be kept in the audit trail. */
export type AuditAction =
  | 'create'
  | 'change'
  | 'remove'
  | 'publish'
  | 'sign-in'
  | 'sign-in-refused'
  | 'sign-out'
  | 'account'
  | 'role';

/** One thing that happened, on its way to the audit trail. */
export interface NewEntry {
  readonly record_id: string;
  readonly action: AuditAction;
  readonly partnership_id?: unknown;
  readonly was?: object | null;
  readonly becomes?: object | null;
  /** The organisation whose administrator may read what happened to an account. */
  readonly owner_id?: string | null;
}

/** By which right, why and from where; by whom the database knows. */
export interface EntryContext {
  readonly role: string | null;
  readonly organisation: string | null;
  readonly reason: string | null;
  readonly origin: string;
  /** Whom the door let in or refused; anyone else is known to the database already. */
  readonly actor?: string;
}

/** Adds entries to the audit trail. They are linked into the chain of the organisation when the transaction commits. */
export async function recordEntries(
  tx: InTransaction,
  type: string,
  entries: readonly NewEntry[],
  context: EntryContext,
): Promise<void> {
  if (entries.length === 0) return;
  await sql`select verband_record(${type}, ${JSON.stringify(entries)}::jsonb, ${context.actor ?? null}, ${context.role}, ${context.organisation}, ${context.reason}, ${context.origin})`.execute(
    tx,
  );
}
