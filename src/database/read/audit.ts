import { sql } from 'kysely';
import type { Role } from '#domain/access/roles.ts';
import type { AuditAction } from '../audit.ts';
import type { InTransaction } from '../connection.ts';

/** One change as it was recorded. Amounts are cents as text. */
export interface AuditEntry {
  readonly id: bigint;
  readonly recorded_at: Date;
  /** Name of who did it; null for who may not know it, when it was erased, and for what the installation did. */
  readonly actor: string | null;
  /** The role by which it was allowed. */
  readonly actor_role: Role | null;
  readonly action: AuditAction;
  readonly record_type: string;
  readonly record_id: string;
  readonly was: Readonly<Record<string, unknown>> | null;
  readonly becomes: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
  readonly origin: string;
}

/** Changes of one record, or of everything of one partnership, newest first. */
export async function auditOf(
  tx: InTransaction,
  of: { readonly partnership: string } | { readonly type: string; readonly id: string },
  limit: number,
  offset = 0,
): Promise<{ rows: AuditEntry[]; total: number }> {
  const where =
    'partnership' in of
      ? sql`partnership_id = ${of.partnership}`
      : sql`record_type = ${of.type} and record_id = ${of.id}`;
  const { rows } = await sql<
    AuditEntry & { total: bigint }
  >`select id, recorded_at, (select a.name from account a where a.id = actor) as actor, actor_role, action, record_type, record_id, was, becomes, reason, origin, count(*) over () as total
    from audit where ${where} order by id desc limit ${limit} offset ${offset}`.execute(tx);
  return { rows, total: Number(rows[0]?.total ?? 0n) };
}
