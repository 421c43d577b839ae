import { sql } from 'kysely';
import type { RoleGrant } from '#domain/access/standing.ts';
import type { Executor, InTransaction } from './connection.ts';

export type AccountState = 'invited' | 'active' | 'blocked' | 'removed';

/** In whose name everything was done before there was sign-in; nobody can be it any more. */
const beforeSignIn = 'a-local';

/** An account as its owner and its administrator see it. */
export interface Account {
  readonly id: string;
  readonly name: string | null;
  readonly state: AccountState;
  readonly email: string | null;
  readonly created_at: Date;
  readonly has_password: boolean;
  readonly has_totp: boolean;
  readonly passkeys: number;
  readonly recovery_codes: number;
  readonly oidc: boolean;
}

const account =
  sql.raw(`a.id, a.name, a.state, a.created_at, l.email, l.password_hash is not null as has_password, l.totp_secret is not null as has_totp,
  l.oidc_subject is not null as oidc, (select count(*)::int from passkey p where p.account_id = a.id) as passkeys,
  (select count(*)::int from recovery_code c where c.account_id = a.id and c.used_at is null) as recovery_codes`);

/** One account, or undefined. */
export async function readAccount(tx: InTransaction, id: string): Promise<Account | undefined> {
  const { rows } =
    await sql<Account>`select ${account} from account a left join account_login l on l.account_id = a.id where a.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

/** Accounts with their grants, by name; those of some organisations only, unless `all`. */
export async function listAccounts(
  tx: InTransaction,
  of: { readonly organisations: readonly string[]; readonly all: boolean; readonly text?: string },
  limit: number,
  offset: number,
): Promise<{ rows: (Account & { grants: readonly KeptGrant[] })[]; total: number }> {
  const { rows } = await sql<Account & { grants: readonly KeptGrant[]; total: number }>`
    select ${account}, (count(*) over ())::int as total,
      coalesce((select json_agg(json_build_object('id', g.id, 'role', g.role, 'organisation', g.organisation_id, 'partnership', g.partnership_id,
        'body', g.body_id, 'group', g.group_id, 'from', g.valid_from, 'until', g.valid_until, 'origin', g.origin, 'confirmed', g.confirmed_at is not null) order by g.valid_from, g.id)
        from role_grant g where g.account_id = a.id), '[]'::json) as grants
    from account a left join account_login l on l.account_id = a.id
    where a.state <> 'removed' and a.id <> ${beforeSignIn}
      and (${of.all} or exists (select from role_grant g where g.account_id = a.id and g.organisation_id = any(${of.organisations as string[]})))
      and (${of.text ?? null}::text is null or a.name ilike '%' || ${of.text ?? null} || '%' or l.email ilike '%' || ${of.text ?? null} || '%')
    order by lower(coalesce(a.name, l.email)), a.id limit ${limit} offset ${offset}`.execute(tx);
  return { rows, total: rows[0]?.total ?? 0 };
}

/** A grant as it is kept. */
export interface KeptGrant extends RoleGrant {
  readonly origin: 'administrator' | 'oidc' | 'operator';
}

/** Every grant of an account, past and to come too. */
export async function readGrants(tx: InTransaction, id: string): Promise<KeptGrant[]> {
  const { rows } =
    await sql<KeptGrant>`select g.id, g.role, g.organisation_id as organisation, coalesce(g.partnership_id, b.partnership_id) as partnership,
    g.body_id as body, g.group_id as "group", g.valid_from as "from", g.valid_until as until, g.origin,
    g.confirmed_at is not null as confirmed
    from role_grant g left join body b on b.id = g.body_id where g.account_id = ${id} order by g.valid_from, g.id`.execute(
      tx,
    );
  return rows;
}

/** Who an account is today, as the database judges it; undefined when it cannot do anything. */
export async function findStanding(
  database: Executor,
  id: string,
): Promise<{ readonly account_name: string; readonly grants: readonly RoleGrant[] } | undefined> {
  return (
    await sql<{
      account_name: string;
      grants: readonly RoleGrant[];
    }>`select * from verband_standing(${id})`.execute(database)
  ).rows[0];
}

/** Makes an account with its address; it can do nothing until its link is used. Answers false when the address is taken. */
export async function addAccount(
  tx: InTransaction,
  row: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly by: string;
    readonly state?: AccountState;
  },
): Promise<boolean> {
  if (row.email !== null) {
    const { rows } = await sql<{ taken: boolean }>`select verband_email_taken(${row.email}) as taken`.execute(tx);
    if (rows[0]?.taken === true) return false;
  }
  await sql`insert into account (id, name, state, created_by) values (${row.id}, ${row.name}, ${row.state ?? 'invited'}, ${row.by})`.execute(
    tx,
  );
  await sql`insert into account_login (account_id, email) values (${row.id}, ${row.email})`.execute(tx);
  return true;
}

export async function setState(tx: InTransaction, id: string, state: AccountState): Promise<void> {
  await sql`update account set state = ${state} where id = ${id}`.execute(tx);
}

export async function setName(tx: InTransaction, id: string, name: string): Promise<void> {
  await sql`update account set name = ${name} where id = ${id}`.execute(tx);
}

/** Erases everything by which a person is known. The opaque number stays, so that the audit trail holds. */
export async function eraseAccount(tx: InTransaction, id: string): Promise<void> {
  for (const table of ['session', 'passkey', 'recovery_code', 'account_link'])
    await sql`delete from ${sql.table(table)} where account_id = ${id}`.execute(tx);
  await sql`update role_grant set valid_until = least(coalesce(valid_until, current_date), greatest(current_date, valid_from)) where account_id = ${id}`.execute(
    tx,
  );
  await sql`update account_login set email = null, password_hash = null, totp_secret = null, totp_step = null, oidc_issuer = null, oidc_subject = null where account_id = ${id}`.execute(
    tx,
  );
  await sql`update account set name = null, state = 'removed', removed_at = clock_timestamp() where id = ${id}`.execute(
    tx,
  );
}

/** Gives a role. It is confirmed at once only when the installation itself or the identity provider gives it. */
export async function addGrant(
  tx: InTransaction,
  account: string,
  grant: Omit<KeptGrant, 'confirmed'>,
  by: string,
): Promise<void> {
  await sql`insert into role_grant (id, account_id, role, organisation_id, partnership_id, body_id, group_id, valid_from, valid_until, origin, given_by, confirmed_at, confirmed_by)
    values (${grant.id}, ${account}, ${grant.role}, ${grant.organisation}, ${grant.partnership}, ${grant.body}, ${grant.group}, ${grant.from}, ${grant.until}, ${grant.origin}, ${by},
      case when ${grant.origin} = 'operator' then clock_timestamp() end, case when ${grant.origin} = 'operator' then 'operator' end)`.execute(
    tx,
  );
}

/** Ends a role on a day; answers whether there was one. */
export async function endGrant(tx: InTransaction, account: string, id: string, on: string): Promise<boolean> {
  const { rows } =
    await sql`update role_grant set valid_until = greatest(${on}::date, valid_from) where id = ${id} and account_id = ${account} and (valid_until is null or valid_until > ${on}::date) returning id`.execute(
      tx,
    );
  return rows.length > 0;
}

/** Administrators of the whole installation who can sign in or were invited to. */
export async function readAdministrators(tx: InTransaction): Promise<{ id: string; state: AccountState }[]> {
  const { rows } = await sql<{
    id: string;
    state: AccountState;
  }>`select distinct a.id, a.state from role_grant g join account a on a.id = g.account_id
    where g.role = 'administrator' and g.organisation_id is null and a.state in ('invited', 'active') and (g.valid_until is null or g.valid_until > current_date) order by a.id`.execute(
    tx,
  );
  return rows;
}

/** Which of some organisations there are. */
export async function knownOrganisations(tx: InTransaction, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from organisation where id = any(${ids as string[]})`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}

/** Gives an account that has no address one; answers false when the address is taken. */
export async function setEmail(tx: InTransaction, id: string, email: string): Promise<boolean> {
  const { rows } =
    await sql`update account_login set email = ${email} where account_id = ${id} and not exists (select from account_login o where o.email = ${email} and o.account_id <> ${id}) returning account_id`.execute(
      tx,
    );
  return rows.length > 0;
}

/** The organisations of the grants of an account: whose administrator hears about it. */
export async function organisationsOf(tx: InTransaction, id: string): Promise<string[]> {
  const { rows } = await sql<{
    organisation_id: string;
  }>`select distinct organisation_id from role_grant where account_id = ${id} and organisation_id is not null order by 1`.execute(
    tx,
  );
  return rows.map((row) => row.organisation_id);
}

/** Political groups of an organisation. */
export async function readGroups(tx: InTransaction): Promise<{ id: string; name: string; organisation_id: string }[]> {
  return (
    await sql<{
      id: string;
      name: string;
      organisation_id: string;
    }>`select id, name, organisation_id from party_group order by organisation_id, name`.execute(tx)
  ).rows;
}

/** Adds a political group. */
export async function addGroup(tx: InTransaction, id: string, organisation: string, name: string): Promise<void> {
  await sql`insert into party_group (id, organisation_id, name) values (${id}, ${organisation}, ${name}) on conflict (id) do update set name = excluded.name`.execute(
    tx,
  );
}

/** A role that opens something closed, with who holds it, as who confirms sees it. */
export interface ConfirmableGrant extends KeptGrant {
  readonly account: string;
  readonly account_name: string | null;
  readonly account_state: AccountState;
  readonly given_at: Date;
  readonly given_by: string | null;
  readonly confirmed_at: Date | null;
  readonly confirmed_by: string | null;
}

/** Roles of some organisations that have not ended, those that wait first. */
export async function readConfirmable(
  tx: InTransaction,
  organisations: readonly string[],
  today: string,
): Promise<ConfirmableGrant[]> {
  const { rows } = await sql<ConfirmableGrant>`
    select g.id, g.role, g.organisation_id as organisation, g.partnership_id as partnership, g.body_id as body, g.group_id as "group",
      g.valid_from as "from", g.valid_until as until, g.origin, g.confirmed_at is not null as confirmed, g.account_id as account,
      a.name as account_name, a.state as account_state, g.given_at, coalesce(b.name, g.given_by) as given_by, g.confirmed_at,
      coalesce(c.name, g.confirmed_by) as confirmed_by
    from role_grant g join account a on a.id = g.account_id left join account b on b.id = g.given_by left join account c on c.id = g.confirmed_by
    where g.organisation_id = any(${organisations as string[]}) and (g.valid_until is null or g.valid_until > ${today}::date)
      and a.state in ('invited', 'active')
    order by g.confirmed_at is not null, g.organisation_id, lower(a.name), g.id`.execute(tx);
  return rows;
}

/** Confirms a role by the code that its holder reads out. `missing`: not there, one's own, or not of an organisation one confirms for. */
export async function confirmGrant(tx: InTransaction, id: string, code: string): Promise<'done' | 'code' | 'missing'> {
  const { rows } = await sql<{
    outcome: 'done' | 'code' | 'missing';
  }>`select verband_confirm(${id}, ${code}) as outcome`.execute(tx);
  return rows[0]?.outcome ?? 'missing';
}

/** Takes a confirmation back. */
export async function unconfirmGrant(tx: InTransaction, id: string): Promise<'done' | 'missing'> {
  const { rows } = await sql<{ outcome: 'done' | 'missing' }>`select verband_unconfirm(${id}) as outcome`.execute(tx);
  return rows[0]?.outcome ?? 'missing';
}

/** Confirms every role of an account; only under the login that owns the tables. @returns the organisations of what was confirmed */
export async function confirmAsOwner(tx: InTransaction, account: string): Promise<string[]> {
  const { rows } = await sql<{ organisation_id: string }>`
    update role_grant set confirmed_at = clock_timestamp(), confirmed_by = 'operator'
    where account_id = ${account} and organisation_id is not null and confirmed_at is null and (valid_until is null or valid_until > current_date)
      and exists (select from account a where a.id = account_id and a.state = 'active')
    returning organisation_id`.execute(tx);
  return rows.map((row) => row.organisation_id);
}

/** The code an account reads to who confirms its roles; only the account itself gets it. */
export async function readCheckCode(tx: InTransaction, account: string): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`select code from account_check where account_id = ${account}`.execute(
    tx,
  );
  return rows[0]?.code;
}
