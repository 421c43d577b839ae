import { sql } from 'kysely';
import type { InTransaction } from '../connection.ts';
import type { AuditEntry } from './audit.ts';

/** An entry of the log, with what it is about. */
export interface LogEntry extends AuditEntry {
  readonly organisation_id: string | null;
  readonly partnership_id: string | null;
  /** Name of the account it is about, for entries about accounts. */
  readonly about: string | null;
}

/** What the log is filtered by; what is not given does not filter. */
export interface LogFilter {
  readonly organisation?: string | undefined;
  readonly type?: string | undefined;
  readonly action?: string | undefined;
  /** Part of the key of a record, or of the name of who did it. */
  readonly text?: string | undefined;
  readonly from?: string | undefined;
  /** Up to and with this day. */
  readonly until?: string | undefined;
  /** Only entries older than this one. */
  readonly before?: bigint | undefined;
}

/** Entries of the audit trail that who asks may see, newest first. Days are days in Amsterdam. */
export async function readLog(tx: InTransaction, filter: LogFilter, limit: number): Promise<LogEntry[]> {
  const like = filter.text === undefined ? null : `%${filter.text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { rows } = await sql<LogEntry>`
    select e.id, e.recorded_at, (select a.name from account a where a.id = e.actor) as actor, e.actor_role, e.action, e.record_type, e.record_id,
      e.was, e.becomes, e.reason, e.origin, e.organisation_id, e.partnership_id,
      case when e.record_type = 'account' then (select a.name from account a where a.id = e.record_id) end as about
    from audit e
    where (${filter.organisation ?? null}::text is null or e.organisation_id = ${filter.organisation ?? null} or e.owner_id = ${filter.organisation ?? null})
      and (${filter.type ?? null}::text is null or e.record_type = ${filter.type ?? null})
      and (${filter.action ?? null}::text is null or e.action = ${filter.action ?? null})
      and (${like}::text is null or e.record_id ilike ${like} or exists (select from account a where a.id = e.actor and a.name ilike ${like}))
      and (${filter.from ?? null}::date is null or e.recorded_at >= (${filter.from ?? null}::date::timestamp at time zone 'Europe/Amsterdam'))
      and (${filter.until ?? null}::date is null or e.recorded_at < ((${filter.until ?? null}::date + 1)::timestamp at time zone 'Europe/Amsterdam'))
      and (${filter.before ?? null}::bigint is null or e.id < ${filter.before ?? null})
    order by e.id desc limit ${limit}`.execute(tx);
  return rows;
}

/** The heads of the chains, to be printed and compared later. */
export async function readHeads(
  tx: InTransaction,
  chains: readonly string[],
): Promise<{ chain: string; length: bigint; head: string }[]> {
  const { rows } = await sql<{ chain: string; length: bigint; head: string }>`
    select chain, length, encode(head, 'hex') as head from audit_chain where chain = any(${chains as string[]}) order by chain`.execute(
    tx,
  );
  return rows;
}
