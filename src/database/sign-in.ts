import { sql } from 'kysely';
import type { InTransaction } from './connection.ts';

/** What signing in needs of an account; read at the door only. */
export interface Login {
  readonly account_id: string;
  readonly state: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly password_hash: string | null;
  readonly totp_secret: string | null;
  readonly totp_step: bigint | null;
}

const login = sql.raw('l.account_id, a.state, a.name, l.email, l.password_hash, l.totp_secret, l.totp_step');

/** The login of an address, or of an account. */
export async function readLogin(
  tx: InTransaction,
  by: { readonly email: string } | { readonly account: string },
): Promise<Login | undefined> {
  const where = 'email' in by ? sql`l.email = ${by.email}` : sql`l.account_id = ${by.account}`;
  const { rows } =
    await sql<Login>`select ${login} from account_login l join account a on a.id = l.account_id where ${where}`.execute(
      tx,
    );
  return rows[0];
}

export async function setPassword(tx: InTransaction, account: string, hash: string): Promise<void> {
  await sql`update account_login set password_hash = ${hash} where account_id = ${account}`.execute(tx);
}

export async function setTotp(tx: InTransaction, account: string, secret: string | null): Promise<void> {
  await sql`update account_login set totp_secret = ${secret}, totp_step = null where account_id = ${account}`.execute(
    tx,
  );
}

/** Uses up a time step; answers false when it, or a later one, was used before. */
export async function spendTotpStep(tx: InTransaction, account: string, step: number): Promise<boolean> {
  const { rows } =
    await sql`update account_login set totp_step = ${step} where account_id = ${account} and (totp_step is null or totp_step < ${step}) returning account_id`.execute(
      tx,
    );
  return rows.length > 0;
}

/** Puts new recovery codes in the place of the old. */
export async function setRecoveryCodes(tx: InTransaction, account: string, hashes: readonly Buffer[]): Promise<void> {
  await sql`delete from recovery_code where account_id = ${account}`.execute(tx);
  for (const hash of hashes)
    await sql`insert into recovery_code (account_id, hash) values (${account}, ${hash})`.execute(tx);
}

/** Uses up a recovery code; answers whether there was one. */
export async function spendRecoveryCode(tx: InTransaction, account: string, hash: Buffer): Promise<boolean> {
  const { rows } =
    await sql`update recovery_code set used_at = clock_timestamp() where account_id = ${account} and hash = ${hash} and used_at is null returning account_id`.execute(
      tx,
    );
  return rows.length > 0;
}

/** A link by which an account is first entered, or entered again. */
export async function addLink(
  tx: InTransaction,
  link: {
    readonly hash: Buffer;
    readonly account: string;
    readonly purpose: 'invitation' | 'reset';
    readonly by: string;
    readonly hours: number;
  },
): Promise<void> {
  await sql`delete from account_link where account_id = ${link.account} and used_at is null`.execute(tx);
  await sql`insert into account_link (hash, account_id, purpose, made_by, expires_at)
    values (${link.hash}, ${link.account}, ${link.purpose}, ${link.by}, clock_timestamp() + make_interval(hours => ${link.hours}))`.execute(
    tx,
  );
}

/** The account of a link that still holds, locked so that it is used once. */
export async function openLink(
  tx: InTransaction,
  hash: Buffer,
): Promise<{ account_id: string; name: string | null; purpose: 'invitation' | 'reset' } | undefined> {
  const { rows } = await sql<{
    account_id: string;
    name: string | null;
    purpose: 'invitation' | 'reset';
  }>`select k.account_id, a.name, k.purpose from account_link k join account a on a.id = k.account_id
    where k.hash = ${hash} and k.used_at is null and k.expires_at > clock_timestamp() and a.state in ('invited', 'active')`.execute(
    tx,
  );
  return rows[0];
}

/** Uses a link up; answers false when someone else just did. */
export async function spendLink(tx: InTransaction, hash: Buffer): Promise<boolean> {
  const { rows } =
    await sql`update account_link set used_at = clock_timestamp() where hash = ${hash} and used_at is null returning hash`.execute(
      tx,
    );
  return rows.length > 0;
}

/** A passkey as it is kept. */
export interface Passkey {
  readonly id: string;
  readonly account_id: string;
  readonly public_key: Buffer;
  readonly counter: bigint;
  readonly transports: readonly string[];
  readonly label: string;
  readonly created_at: Date;
  readonly used_at: Date | null;
}

export async function readPasskeys(tx: InTransaction, account: string): Promise<Passkey[]> {
  return (await sql<Passkey>`select * from passkey where account_id = ${account} order by created_at`.execute(tx)).rows;
}

export async function readPasskey(tx: InTransaction, id: string): Promise<Passkey | undefined> {
  return (await sql<Passkey>`select * from passkey where id = ${id}`.execute(tx)).rows[0];
}

export async function addPasskey(
  tx: InTransaction,
  key: {
    readonly id: string;
    readonly account: string;
    readonly publicKey: Uint8Array;
    readonly counter: number;
    readonly transports: readonly string[];
    readonly label: string;
  },
): Promise<void> {
  await sql`insert into passkey (id, account_id, public_key, counter, transports, label)
    values (${key.id}, ${key.account}, ${Buffer.from(key.publicKey)}, ${key.counter}, ${key.transports as string[]}, ${key.label})`.execute(
    tx,
  );
}

export async function notePasskeyUse(tx: InTransaction, id: string, counter: number): Promise<void> {
  await sql`update passkey set counter = ${counter}, used_at = clock_timestamp() where id = ${id}`.execute(tx);
}

export async function removePasskey(tx: InTransaction, account: string, id: string): Promise<boolean> {
  return (
    (await sql`delete from passkey where id = ${id} and account_id = ${account} returning id`.execute(tx)).rows.length >
    0
  );
}

/** Keeps what a sign-in that goes by another page or device must remember. */
export async function keepFlow(tx: InTransaction, hash: Buffer, kind: 'oidc' | 'passkey', data: object): Promise<void> {
  await sql`delete from sign_in_flow where expires_at < clock_timestamp()`.execute(tx);
  await sql`insert into sign_in_flow (hash, kind, data, expires_at) values (${hash}, ${kind}, ${JSON.stringify(data)}::jsonb, clock_timestamp() + interval '10 minutes')`.execute(
    tx,
  );
}

/** Takes it back, once. */
export async function takeFlow(
  tx: InTransaction,
  hash: Buffer,
  kind: 'oidc' | 'passkey',
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { rows } = await sql<{
    data: Record<string, unknown>;
  }>`delete from sign_in_flow where hash = ${hash} and kind = ${kind} and expires_at > clock_timestamp() returning data`.execute(
    tx,
  );
  return rows[0]?.data;
}

/** The account of a person at an identity provider, or undefined. */
export async function accountOfIdentity(
  tx: InTransaction,
  issuer: string,
  subject: string,
): Promise<string | undefined> {
  const { rows } = await sql<{
    account_id: string;
  }>`select account_id from account_login where oidc_issuer = ${issuer} and oidc_subject = ${subject}`.execute(tx);
  return rows[0]?.account_id;
}

/** Ties an account to a person at an identity provider. */
export async function setIdentity(tx: InTransaction, account: string, issuer: string, subject: string): Promise<void> {
  await sql`update account_login set oidc_issuer = ${issuer}, oidc_subject = ${subject} where account_id = ${account}`.execute(
    tx,
  );
}

/** Takes away every way to sign in that an account had. */
export async function clearSecrets(tx: InTransaction, account: string): Promise<void> {
  await sql`delete from passkey where account_id = ${account}`.execute(tx);
  await sql`delete from recovery_code where account_id = ${account}`.execute(tx);
  await sql`update account_login set password_hash = null, totp_secret = null, totp_step = null where account_id = ${account}`.execute(
    tx,
  );
}
