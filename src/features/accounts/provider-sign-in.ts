import {
  addAccount,
  addGrant,
  endGrant,
  knownOrganisations,
  readAccount,
  readGrants,
  setName,
} from '#database/accounts.ts';
import { door, type InTransaction } from '#database/connection.ts';
import type { OpenSession } from '#database/sessions.ts';
import { accountOfIdentity, keepFlow, setIdentity, takeFlow } from '#database/sign-in.ts';
import { type ClaimedRole, readClaimRules, rolesFromClaims } from '#domain/access/claim-roles.ts';
import type { Day } from '#domain/time/day.ts';
import type { OidcConfig } from '#platform/config.ts';
import {
  leaveForProvider,
  leaveProvider,
  type ProviderFlow,
  type ProviderPerson,
  ProviderUnavailable,
  returnFromProvider,
} from '#platform/identity-provider.ts';
import { hashOf, newId, newToken } from '#platform/tokens.ts';
import { type Doorway, recordAccount, type Visitor } from './doorway.ts';
import { openSession } from './sign-in.ts';

export type LeaveOutcome =
  | { readonly kind: 'leave'; readonly to: string; readonly flow: string }
  | { readonly kind: 'unavailable' };

/** Sends the browser to the identity provider. @param back the page of ours to come back to */
export async function leave(
  doorway: Doorway,
  oidc: OidcConfig,
  returnAddress: string,
  back: string,
): Promise<LeaveOutcome> {
  try {
    const { to, flow } = await leaveForProvider(oidc, returnAddress);
    const token = newToken();
    await doorway.database.write(door, (tx) => keepFlow(tx, hashOf(token), 'oidc', { ...flow, back }));
    return { kind: 'leave', to, flow: token };
  } catch (problem) {
    if (problem instanceof ProviderUnavailable) return { kind: 'unavailable' };
    throw problem;
  }
}

export type ReturnOutcome =
  | { readonly kind: 'signed-in'; readonly token: string; readonly back: string }
  | { readonly kind: 'unavailable' }
  /** Came back without having left, too late, or with another browser. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly reason: string }
  /** The provider knows the person, and nothing it says gives a role here. */
  | { readonly kind: 'no-role' }
  | { readonly kind: 'blocked' };

/** Reads what the provider sends back and signs the person in; roles are made equal to what the provider says now. */
export async function comeBack(
  doorway: Doorway,
  oidc: OidcConfig,
  address: URL,
  flow: string | undefined,
  visitor: Visitor,
  before: OpenSession | undefined,
  today: Day,
): Promise<ReturnOutcome> {
  const kept =
    flow === undefined ? undefined : await doorway.database.write(door, (tx) => takeFlow(tx, hashOf(flow), 'oidc'));
  if (kept === undefined) return { kind: 'lost' };
  let answer: Awaited<ReturnType<typeof returnFromProvider>>;
  try {
    answer = await returnFromProvider(oidc, address, kept as unknown as ProviderFlow);
  } catch (problem) {
    if (problem instanceof ProviderUnavailable) return { kind: 'unavailable' };
    throw problem;
  }
  if (answer.kind === 'refused') return answer;
  const { person } = answer;
  const read = readClaimRules(oidc.roles);
  const claimed = 'rules' in read ? rolesFromClaims(read.rules, person.claims) : [];
  return doorway.database.write(door, async (tx): Promise<ReturnOutcome> => {
    const existing = await accountOfIdentity(tx, person.issuer, person.subject);
    if (existing === undefined && claimed.length === 0) return { kind: 'no-role' };
    const account = existing ?? (await enrol(tx, person));
    const state = (await readAccount(tx, account))?.state;
    if (state !== 'active') return { kind: 'blocked' };
    await align(tx, account, claimed, today);
    const grants = await readGrants(tx, account);
    if (!grants.some((grant) => grant.from <= today && (grant.until === null || today < grant.until)))
      return { kind: 'no-role' };
    const token = await openSession(tx, doorway, account, 'oidc', visitor, {
      idToken: person.idToken,
      instead: before,
    });
    return { kind: 'signed-in', token, back: String(kept['back'] ?? '/') };
  });
}

const text = (claim: unknown): string | undefined =>
  typeof claim === 'string' && claim.trim() !== '' ? claim.trim().slice(0, 120) : undefined;

/** A first visit: an account of its own. It is never tied to a local account by an address: an address proves nothing. */
async function enrol(tx: InTransaction, person: ProviderPerson): Promise<string> {
  const id = newId('a');
  const name =
    text(person.claims['name']) ??
    text(person.claims['preferred_username']) ??
    text(person.claims['email']) ??
    person.subject;
  await addAccount(tx, { id, name, email: null, by: person.issuer, state: 'active' });
  await setIdentity(tx, id, person.issuer, person.subject);
  await setName(tx, id, name);
  await recordAccount(tx, id, 'account', { becomes: { state: 'active', by: 'oidc' }, by: id });
  return id;
}

/** Gives the roles that the provider gives now and ends those it gave before. Roles given by an administrator stay. */
async function align(tx: InTransaction, account: string, claimed: readonly ClaimedRole[], today: Day): Promise<void> {
  const known = await knownOrganisations(
    tx,
    claimed.flatMap((each) => (each.organisation === null ? [] : [each.organisation])),
  );
  const wanted = claimed.filter((each) => each.organisation === null || known.includes(each.organisation));
  const now = (await readGrants(tx, account)).filter(
    (grant) => grant.origin === 'oidc' && (grant.until === null || today < grant.until),
  );
  const same = (one: ClaimedRole, other: ClaimedRole) =>
    one.role === other.role && one.organisation === other.organisation;
  for (const grant of now.filter((each) => !wanted.some((other) => same(each, other)))) {
    await endGrant(tx, account, grant.id, today);
    await recordAccount(tx, account, 'role', {
      was: { role: grant.role, organisation: grant.organisation },
      becomes: { until: today, by: 'oidc' },
      by: account,
    });
  }
  for (const each of wanted.filter((one) => !now.some((other) => same(one, other)))) {
    await addGrant(
      tx,
      account,
      { id: newId('g'), ...each, partnership: null, body: null, group: null, from: today, until: null, origin: 'oidc' },
      'oidc',
    );
    await recordAccount(tx, account, 'role', { becomes: { ...each, by: 'oidc' }, by: account });
  }
}

/** Where to go on to when one signed out here, to sign out at the provider too. */
export const leaveBehind = (oidc: OidcConfig, idToken: string, home: string): Promise<string | undefined> =>
  leaveProvider(oidc, idToken, home);
