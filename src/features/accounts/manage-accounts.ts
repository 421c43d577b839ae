import {
  type AccountState,
  addAccount,
  addGrant,
  endGrant,
  eraseAccount,
  type KeptGrant,
  listAccounts,
  readAccount,
  readAdministrators,
  readGrants,
  readGroups,
  setState,
} from '#database/accounts.ts';
import type { Asker, InTransaction } from '#database/connection.ts';
import { readRecord, readRecords } from '#database/records.ts';
import { endSessions } from '#database/sessions.ts';
import { addLink } from '#database/sign-in.ts';
import { namedBy, type Role, roles } from '#domain/access/roles.ts';
import { rightFor, type Standing } from '#domain/access/standing.ts';
import type { Finding } from '#domain/findings/finding.ts';
import { error } from '#domain/findings/finding.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import type { Day } from '#domain/time/day.ts';
import { hashOf, newId, newToken } from '#platform/tokens.ts';
import { type Doorway, plainEmail, recordAccount } from './doorway.ts';

/** A role as it is given: read from a form or a command. */
export interface RoleWanted {
  readonly role: Role;
  readonly organisation: string | null;
  readonly partnership: string | null;
  readonly body: string | null;
  readonly group: string | null;
  readonly from: Day;
  readonly until: Day | null;
}

/** Organisations whose accounts someone manages; `all` for who manages the installation. */
export function managed(standing: Standing): { readonly all: boolean; readonly organisations: readonly string[] } {
  const of = standing.grants.filter((grant) => grant.role === 'administrator').map((grant) => grant.organisation);
  return { all: of.includes(null), organisations: of.filter((each) => each !== null) };
}

/** Whether a role may be given by who asks: for an organisation one manages, and for the installation only by who manages that. */
const mayGive = (standing: Standing, role: Role, organisation: string | null): boolean =>
  (organisation !== null || role === 'administrator') &&
  rightFor(standing, 'manage-accounts', organisation) !== undefined;

/** What is not right about a role that is to be given. */
async function findingsOf(tx: InTransaction, wanted: RoleWanted): Promise<Finding[]> {
  const found: Finding[] = [];
  const check = async (column: string, type: string, id: string | null, needed: boolean) => {
    const kind = recordTypeNamed(type);
    if (id === null) {
      if (needed) found.push(error('value-missing', { column }, { column }));
      return;
    }
    if (kind === undefined || (await readRecord(tx, kind, id)) === undefined)
      found.push(error('reference-unknown', { column }, { value: id, sheet: kind?.sheet ?? type }));
  };
  if (!roles.includes(wanted.role)) found.push(error('value-missing', { column: 'rol' }, { column: 'rol' }));
  await check('organisatie', 'organisation', wanted.organisation, wanted.role !== 'administrator');
  await check('samenwerking', 'partnership', wanted.partnership, namedBy(wanted.role) === 'partnership');
  await check('orgaan', 'body', wanted.body, namedBy(wanted.role) === 'body');
  if (found.length === 0) found.push(...(await foreignTo(tx, wanted)));
  if (wanted.until !== null && wanted.until < wanted.from)
    found.push(error('ends-before-start', { column: 'tot' }, { from: wanted.from, until: wanted.until }));
  return found;
}

/**
 * What a role names that is not of its organisation: a body or partnership it takes no part in, a group of another council. Through those
 * one would read what is closed to the organisation.
 */
async function foreignTo(tx: InTransaction, wanted: RoleWanted): Promise<Finding[]> {
  const { organisation } = wanted;
  const [body, partnership, participation] = ['body', 'partnership', 'participation'].map(recordTypeNamed);
  if (organisation === null || body === undefined || partnership === undefined || participation === undefined)
    return [];
  const foreign = (column: string, value: string) => error('not-of-organisation', { column }, { value, organisation });
  const takesPart = async (id: string): Promise<boolean> =>
    (await readRecord(tx, partnership, id))?.values['keeper_id'] === organisation ||
    (await readRecords(tx, participation, { column: 'partnership_id', equals: id })).some(
      ({ values }) => values['organisation_id'] === organisation,
    );
  const found: Finding[] = [];
  if (wanted.partnership !== null && !(await takesPart(wanted.partnership)))
    found.push(foreign('samenwerking', wanted.partnership));
  if (wanted.body !== null) {
    const { organisation_id: of, partnership_id: through } = (await readRecord(tx, body, wanted.body))?.values ?? {};
    if (of !== organisation && !(typeof through === 'string' && (await takesPart(through))))
      found.push(foreign('orgaan', wanted.body));
  }
  if (
    wanted.group !== null &&
    !(await readGroups(tx)).some((group) => group.id === wanted.group && group.organisation_id === organisation)
  )
    found.push(foreign('fractie', wanted.group));
  return found;
}

/** Hours a link works. */
const linkHours = 72;

async function makeLink(
  tx: InTransaction,
  asker: Asker,
  account: string,
  purpose: 'invitation' | 'reset',
): Promise<string> {
  const code = newToken();
  await addLink(tx, {
    hash: hashOf(code),
    account,
    purpose,
    by: asker.standing.account ?? asker.name,
    hours: linkHours,
  });
  return code;
}

export type InviteOutcome =
  | { readonly kind: 'invited'; readonly account: string; readonly code: string }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'forbidden' };

/** Invites a person with a first role. @returns the secret of the link, which is shown once and not kept */
export async function invite(
  doorway: Doorway,
  asker: Asker,
  person: { readonly name: string; readonly email: string },
  wanted: RoleWanted,
): Promise<InviteOutcome> {
  if (!mayGive(asker.standing, wanted.role, wanted.organisation)) return { kind: 'forbidden' };
  const name = person.name.trim().replace(/\s+/g, ' ');
  const email = plainEmail(person.email);
  const findings: Finding[] = [];
  if (name.length < 2 || name.length > 120)
    findings.push(error('value-missing', { column: 'naam' }, { column: 'naam' }));
  if (email === undefined) findings.push(error('email-expected', { column: 'e-mailadres' }, { value: person.email }));
  return doorway.database.write(asker, async (tx): Promise<InviteOutcome> => {
    findings.push(...(await findingsOf(tx, wanted)));
    if (findings.length > 0 || email === undefined) return { kind: 'refused', findings };
    const account = newId('a');
    if (!(await addAccount(tx, { id: account, name, email, by: asker.standing.account ?? asker.name })))
      return { kind: 'refused', findings: [error('email-taken', { column: 'e-mailadres' }, { value: email })] };
    await give(tx, asker, account, wanted);
    return { kind: 'invited', account, code: await makeLink(tx, asker, account, 'invitation') };
  });
}

const plain = (wanted: Partial<RoleWanted>) =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value != null));

async function give(tx: InTransaction, asker: Asker, account: string, wanted: RoleWanted): Promise<void> {
  await addGrant(
    tx,
    account,
    { id: newId('g'), origin: asker.kind === 'operator' ? 'operator' : 'administrator', ...wanted },
    asker.standing.account ?? asker.name,
  );
  await recordAccount(tx, account, 'role', {
    becomes: plain(wanted),
    role: 'administrator',
    organisation: wanted.organisation,
  });
}

export type ManageOutcome =
  | { readonly kind: 'done'; readonly code?: string }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'missing' };

/** An account with all its roles, when who asks manages one of its organisations. */
async function manageable(
  tx: InTransaction,
  asker: Asker,
  id: string,
): Promise<
  | {
      readonly grants: readonly KeptGrant[];
      readonly state: AccountState;
      readonly whole: boolean;
      /** Signs in through the identity provider of the organisation. */
      readonly oidc: boolean;
    }
  | undefined
> {
  const account = await readAccount(tx, id);
  if (account === undefined || account.state === 'removed') return undefined;
  const grants = await readGrants(tx, id);
  const { all, organisations } = managed(asker.standing);
  const inside = (grant: KeptGrant) =>
    all || (grant.organisation !== null && organisations.includes(grant.organisation));
  if (!all && !grants.some(inside)) return undefined;
  return { grants, state: account.state, whole: grants.every(inside), oidc: account.oidc };
}

/** Gives a role to an account; never to oneself. */
export async function giveRole(doorway: Doorway, asker: Asker, id: string, wanted: RoleWanted): Promise<ManageOutcome> {
  return doorway.database.write(asker, async (tx): Promise<ManageOutcome> => {
    if ((await manageable(tx, asker, id)) === undefined) return { kind: 'missing' };
    if (id === asker.standing.account || !mayGive(asker.standing, wanted.role, wanted.organisation))
      return { kind: 'forbidden' };
    const findings = await findingsOf(tx, wanted);
    if (findings.length > 0) return { kind: 'refused', findings };
    await give(tx, asker, id, wanted);
    return { kind: 'done' };
  });
}

/** Ends a role from a day on. */
export async function endRole(
  doorway: Doorway,
  asker: Asker,
  id: string,
  grantId: string,
  on: Day,
): Promise<ManageOutcome> {
  return doorway.database.write(asker, async (tx): Promise<ManageOutcome> => {
    const known = await manageable(tx, asker, id);
    const grant = known?.grants.find((each) => each.id === grantId);
    if (grant === undefined) return { kind: 'missing' };
    if (id === asker.standing.account || !mayGive(asker.standing, grant.role, grant.organisation))
      return { kind: 'forbidden' };
    if (!(await endGrant(tx, id, grantId, on))) return { kind: 'missing' };
    await recordAccount(tx, id, 'role', {
      was: plain(grant),
      becomes: { ...plain(grant), until: on },
      role: 'administrator',
      organisation: grant.organisation,
    });
    return { kind: 'done' };
  });
}

export type AccountDeed = 'block' | 'unblock' | 'link' | 'erase';

/** Blocks an account or lets it in again, makes a new link, or erases the person. Only by who manages all its organisations. */
export async function manage(doorway: Doorway, asker: Asker, id: string, deed: AccountDeed): Promise<ManageOutcome> {
  return doorway.database.write(asker, async (tx): Promise<ManageOutcome> => {
    const known = await manageable(tx, asker, id);
    if (known === undefined) return { kind: 'missing' };
    if (!known.whole || id === asker.standing.account) return { kind: 'forbidden' };
    const note = (becomes: object) =>
      recordAccount(tx, id, 'account', { was: { state: known.state }, becomes, role: 'administrator' });
    switch (deed) {
      case 'block':
        await setState(tx, id, 'blocked');
        await endSessions(tx, id, 'all');
        await note({ state: 'blocked' });
        return { kind: 'done' };
      case 'unblock':
        if (known.state !== 'blocked') return { kind: 'done' };
        await setState(tx, id, 'active');
        await note({ state: 'active' });
        return { kind: 'done' };
      case 'link': {
        if (known.state === 'blocked' || known.oidc) return { kind: 'forbidden' };
        const code = await makeLink(tx, asker, id, known.state === 'invited' ? 'invitation' : 'reset');
        await note({ link: known.state === 'invited' ? 'invitation' : 'reset' });
        return { kind: 'done', code };
      }
      case 'erase':
        await note({ state: 'removed' });
        await eraseAccount(tx, id);
        return { kind: 'done' };
    }
  });
}

/** One account for its administrator, or undefined. */
export async function readManaged(doorway: Doorway, asker: Asker, id: string) {
  return doorway.database.read(asker, async (tx) => {
    const known = await manageable(tx, asker, id);
    const account = known === undefined ? undefined : await readAccount(tx, id);
    return known === undefined || account === undefined ? undefined : { account, ...known };
  });
}

/** The accounts someone manages, a page at a time. */
export async function listManaged(
  doorway: Doorway,
  asker: Asker,
  text: string | undefined,
  limit: number,
  offset: number,
) {
  return doorway.database.read(asker, (tx) =>
    listAccounts(tx, { ...managed(asker.standing), ...(text === undefined ? {} : { text }) }, limit, offset),
  );
}

/**
 * At the first start: an account for the first administrator with a link that works once. There is no password that everybody knows.
 * As long as that person did not set the account up, every start makes a new link.
 * @returns the secret of the link, or undefined when an administrator can sign in
 */
export async function firstAdministrator(doorway: Doorway, asker: Asker, today: Day): Promise<string | undefined> {
  return doorway.database.write(asker, async (tx) => {
    const there = await readAdministrators(tx);
    if (there.some((each) => each.state === 'active')) return undefined;
    const account = there[0]?.id ?? newId('a');
    if (there.length === 0) {
      await addAccount(tx, { id: account, name: 'Beheerder', email: null, by: asker.name });
      await give(tx, asker, account, {
        role: 'administrator',
        organisation: null,
        partnership: null,
        body: null,
        group: null,
        from: today,
        until: null,
      });
    }
    return makeLink(tx, asker, account, 'invitation');
  });
}
