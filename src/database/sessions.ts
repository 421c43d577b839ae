import { sql } from 'kysely';
import type { RoleGrant } from '#domain/access/standing.ts';
import type { Executor, InTransaction } from './connection.ts';

export type SignInMethod = 'link' | 'password' | 'password-totp' | 'password-recovery' | 'passkey' | 'oidc';

/** Who a token stands for. */
export interface OpenSession {
  readonly session_id: string;
  readonly account_id: string;
  readonly account_name: string;
  /** false: the second factor is still to come. */
  readonly complete: boolean;
  readonly method: SignInMethod;
  readonly seconds_since_rotation: number;
  readonly seconds_since_seen: number;
  /** Since the person last proved who they are. */
  readonly seconds_since_proof: number;
  /** The token was replaced a moment ago. */
  readonly former: boolean;
  readonly grants: readonly RoleGrant[];
}

/** The session of a token, or undefined when it ended: one statement, outside any transaction. */
export async function findSession(database: Executor, hash: Buffer): Promise<OpenSession | undefined> {
  return (await sql<OpenSession>`select * from verband_session(${hash})`.execute(database)).rows[0];
}

/** How long a session lasts. */
export interface SessionTimes {
  readonly idleMinutes: number;
  readonly hours: number;
}

/** Opens a session; one that is not complete lasts half an hour. */
export async function addSession(
  tx: InTransaction,
  row: {
    readonly id: string;
    readonly hash: Buffer;
    readonly account: string;
    readonly method: SignInMethod;
    readonly complete: boolean;
    readonly agent: string;
    readonly idToken?: string | null;
    /** Of an account that is being set up: the link it came by and the secret its authenticator app would get. */
    readonly setUp?: { readonly link: Buffer; readonly totp: string };
    readonly times: SessionTimes;
  },
): Promise<void> {
  await sql`delete from session where account_id = ${row.account} and (ends_at < clock_timestamp() or idle_until < clock_timestamp())`.execute(
    tx,
  );
  await sql`insert into session (id, hash, account_id, method, complete, agent, oidc_id_token, link_hash, pending_totp, idle_until, ends_at)
    values (${row.id}, ${row.hash}, ${row.account}, ${row.method}, ${row.complete}, ${row.agent.slice(0, 300)}, ${row.idToken ?? null}, ${row.setUp?.link ?? null}, ${row.setUp?.totp ?? null},
      clock_timestamp() + make_interval(mins => ${row.complete ? row.times.idleMinutes : 30}), clock_timestamp() + make_interval(hours => ${row.times.hours}))`.execute(
    tx,
  );
}

/** Notes that a session is used; the end by idleness moves on. */
export async function touchSession(tx: InTransaction, id: string, idleMinutes: number): Promise<void> {
  await sql`update session set seen_at = clock_timestamp(), idle_until = clock_timestamp() + make_interval(mins => ${idleMinutes}) where id = ${id}`.execute(
    tx,
  );
}

/** Gives a session a new token; the old one holds a minute more, for pages that were asked at the same time. Once: answers false when another request did it. */
export async function rotateSession(tx: InTransaction, id: string, old: Buffer, hash: Buffer): Promise<boolean> {
  const { rows } =
    await sql`update session set former_hash = hash, former_until = clock_timestamp() + interval '1 minute', hash = ${hash}, rotated_at = clock_timestamp()
    where id = ${id} and hash = ${old} returning id`.execute(tx);
  return rows.length > 0;
}

/** What a session that is not complete, or a change of one's own account, has to remember. */
export interface SessionSecrets {
  readonly challenge: string | null;
  readonly pending_totp: string | null;
  readonly link_hash: Buffer | null;
}

export async function readSessionSecrets(tx: InTransaction, id: string): Promise<SessionSecrets | undefined> {
  return (
    await sql<SessionSecrets>`select challenge, pending_totp, link_hash from session where id = ${id}`.execute(tx)
  ).rows[0];
}

export async function setChallenge(tx: InTransaction, id: string, challenge: string | null): Promise<void> {
  await sql`update session set challenge = ${challenge} where id = ${id}`.execute(tx);
}

export async function setPendingTotp(tx: InTransaction, id: string, secret: string | null): Promise<void> {
  await sql`update session set pending_totp = ${secret} where id = ${id}`.execute(tx);
}

/** A session in the list of one's own. */
export interface SessionSummary {
  readonly id: string;
  readonly method: SignInMethod;
  readonly agent: string | null;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly ends_at: Date;
}

export async function listSessions(tx: InTransaction, account: string): Promise<SessionSummary[]> {
  return (
    await sql<SessionSummary>`select id, method, agent, created_at, seen_at, ends_at from session
    where account_id = ${account} and complete and ends_at > clock_timestamp() and idle_until > clock_timestamp() order by seen_at desc`.execute(
      tx,
    )
  ).rows;
}

/** Ends one session of an account, or all, or all but one. Answers how many, and the identity token of the last for signing out at a provider. */
export async function endSessions(
  tx: InTransaction,
  account: string,
  which: { readonly id: string } | { readonly except: string } | 'all',
): Promise<{ readonly ended: number; readonly idToken: string | null }> {
  const where = which === 'all' ? sql`true` : 'id' in which ? sql`id = ${which.id}` : sql`id <> ${which.except}`;
  const { rows } = await sql<{
    oidc_id_token: string | null;
  }>`delete from session where account_id = ${account} and ${where} returning oidc_id_token`.execute(tx);
  return { ended: rows.length, idToken: rows.at(-1)?.oidc_id_token ?? null };
}

/** When one may try again, per subject; a subject is an address, an account, or both together. */
export async function readAttempts(
  tx: InTransaction,
  subjects: readonly string[],
): Promise<{ subject: string; failures: number; wait: number }[]> {
  return (
    await sql<{
      subject: string;
      failures: number;
      wait: number;
    }>`select subject, failures, greatest(0, ceil(extract(epoch from allowed_at - clock_timestamp())))::int as wait
    from attempt where subject = any(${subjects as string[]}) and last_at > clock_timestamp() - interval '1 day'`.execute(
      tx,
    )
  ).rows;
}

/** Forgets what counts no more: tries of more than a day ago. */
export async function forgetAttempts(tx: InTransaction): Promise<void> {
  await sql`delete from attempt where last_at < clock_timestamp() - interval '25 hours'`.execute(tx);
}

/** Lets tries on one subject wait for each other until the end of the transaction, so that each sees what the one before it counted. */
export async function lockAttempts(tx: InTransaction, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(tx);
}

/** Counts a failure and sets when one may try again. */
export async function noteFailure(tx: InTransaction, subject: string, free: number, longest: number): Promise<void> {
  await sql`insert into attempt (subject, failures, last_at, allowed_at) values (${subject}, 1, clock_timestamp(), clock_timestamp())
    on conflict (subject) do update set
      failures = case when attempt.last_at < clock_timestamp() - interval '1 day' then 1 else attempt.failures + 1 end,
      last_at = clock_timestamp(),
      allowed_at = clock_timestamp() + make_interval(secs => case when attempt.failures + 1 <= ${free}::int or attempt.last_at < clock_timestamp() - interval '1 day' then 0
        else least(${longest}::float, power(2, least(20, attempt.failures + 1 - ${free}::int))) end)`.execute(tx);
}

/** Forgets failures after a success. */
export async function clearAttempts(tx: InTransaction, subjects: readonly string[]): Promise<void> {
  await sql`delete from attempt where subject = any(${subjects as string[]})`.execute(tx);
}

/** Takes one failure back: it was none. */
export async function takeBackFailure(tx: InTransaction, subject: string): Promise<void> {
  await sql`update attempt set failures = greatest(0, failures - 1), allowed_at = clock_timestamp() where subject = ${subject}`.execute(
    tx,
  );
}
