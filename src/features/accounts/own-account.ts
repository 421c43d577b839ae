import { type Account, type KeptGrant, readAccount, readCheckCode, readGrants, setName } from '#database/accounts.ts';
import type { Asker, InTransaction } from '#database/connection.ts';
import {
  endSessions,
  listSessions,
  type OpenSession,
  readSessionSecrets,
  type SessionSummary,
  setChallenge,
  setPendingTotp,
} from '#database/sessions.ts';
import {
  addPasskey,
  type Passkey,
  readLogin,
  readPasskeys,
  removePasskey,
  setPassword,
  setRecoveryCodes,
  setTotp,
  spendTotpStep,
} from '#database/sign-in.ts';
import { opensClosed } from '#domain/access/confirmation.ts';
import { newTotpSecret, totpStep } from '#platform/one-time-codes.ts';
import { askForNewPasskey, readNewPasskey } from '#platform/passkeys.ts';
import { hashPassword, type PasswordProblem, passwordProblem } from '#platform/passwords.ts';
import { hashOf, newRecoveryCodes } from '#platform/tokens.ts';
import { accountOf, type Doorway, recordAccount } from './doorway.ts';

/** Changing how one signs in asks for a proof of who one is that is at most this many seconds old. */
const proofLasts = 900;

/** Whether one must sign in again before changing how one signs in. */
export const mustProveAgain = (session: OpenSession): boolean =>
  session.seconds_since_proof > proofLasts || session.seconds_since_proof < 0;

/** Everything an account sees of itself. */
export interface OwnAccount {
  readonly account: Account;
  readonly grants: readonly KeptGrant[];
  readonly sessions: readonly SessionSummary[];
  readonly passkeys: readonly Passkey[];
  /** For an authenticator app that is being added. */
  readonly pendingTotp: string | null;
  /** What one reads to who confirms one's roles; only while a role waits for it. */
  readonly checkCode: string | undefined;
}

export async function readOwnAccount(doorway: Doorway, asker: Asker, session: OpenSession): Promise<OwnAccount> {
  const id = accountOf(asker);
  return doorway.database.read(asker, async (tx) => {
    const account = await readAccount(tx, id);
    if (account === undefined) throw new Error('account is gone');
    const grants = await readGrants(tx, id);
    return {
      account,
      grants,
      checkCode: grants.some((grant) => !grant.confirmed && opensClosed(grant))
        ? await readCheckCode(tx, id)
        : undefined,
      sessions: await listSessions(tx, id),
      passkeys: await readPasskeys(tx, id),
      pendingTotp: (await readSessionSecrets(tx, session.session_id))?.pending_totp ?? null,
    };
  });
}

/** Ends a session of one's own, or all others. @returns whether there was one */
export async function revoke(
  doorway: Doorway,
  asker: Asker,
  which: { readonly id: string } | { readonly except: string },
): Promise<boolean> {
  return doorway.database.write(asker, async (tx) => {
    const { ended } = await endSessions(tx, accountOf(asker), which);
    if (ended > 0) await recordAccount(tx, accountOf(asker), 'sign-out', { becomes: { sessions: ended } });
    return ended > 0;
  });
}

/** Changes the name under which one's changes are shown. */
export async function rename(doorway: Doorway, asker: Asker, name: string): Promise<boolean> {
  const plain = name.trim().replace(/\s+/g, ' ');
  if (plain.length < 2 || plain.length > 120) return false;
  await doorway.database.write(asker, async (tx) => {
    await setName(tx, accountOf(asker), plain);
    await recordAccount(tx, accountOf(asker), 'account', { becomes: { changed: 'name' } });
  });
  return true;
}

/**
 * Whether an account may have ways to sign in of its own. One that an organisation's identity provider gave has none: they would stay,
 * with its roles, when the provider closes the door.
 */
export const mayKeepSecrets = (account: Account): boolean => !account.oidc;

/** Asks the browser to make one more passkey. */
export async function beginAddPasskey(
  doorway: Doorway,
  asker: Asker,
  session: OpenSession,
  origin: string,
): Promise<unknown> {
  const own = await readOwnAccount(doorway, asker, session);
  const { options, challenge } = await askForNewPasskey(
    origin,
    { id: own.account.id, name: own.account.email ?? own.account.name ?? own.account.id },
    own.passkeys,
  );
  await doorway.database.write(asker, (tx) => setChallenge(tx, session.session_id, challenge));
  return options;
}

/** Keeps the passkey that the browser made. */
export async function finishAddPasskey(
  doorway: Doorway,
  asker: Asker,
  session: OpenSession,
  origin: string,
  answer: unknown,
  label: string,
): Promise<boolean> {
  const secrets = await doorway.database.read(asker, (tx) => readSessionSecrets(tx, session.session_id));
  const key = secrets?.challenge == null ? undefined : await readNewPasskey(origin, secrets.challenge, answer);
  if (key === undefined) return false;
  await doorway.database.write(asker, async (tx) => {
    await setChallenge(tx, session.session_id, null);
    await addPasskey(tx, { ...key, account: accountOf(asker), label });
    await recordAccount(tx, accountOf(asker), 'account', { becomes: { added: 'passkey' } });
  });
  return true;
}

/** Whether the account can still be entered without one passkey. */
async function canDoWithout(tx: InTransaction, account: string): Promise<boolean> {
  const kept = await readAccount(tx, account);
  return kept !== undefined && (kept.passkeys > 1 || kept.oidc || (kept.has_password && kept.has_totp));
}

export type RemovePasskeyOutcome = 'removed' | 'last' | 'missing';

/** Takes a passkey away; never the last way in. */
export async function dropPasskey(doorway: Doorway, asker: Asker, id: string): Promise<RemovePasskeyOutcome> {
  return doorway.database.write(asker, async (tx) => {
    if (!(await canDoWithout(tx, accountOf(asker)))) return 'last';
    if (!(await removePasskey(tx, accountOf(asker), id))) return 'missing';
    await recordAccount(tx, accountOf(asker), 'account', { becomes: { removed: 'passkey' } });
    return 'removed';
  });
}

/** Begins adding a password with an authenticator app: makes the secret for the app. */
export async function beginPassword(doorway: Doorway, asker: Asker, session: OpenSession): Promise<void> {
  await doorway.database.write(asker, (tx) => setPendingTotp(tx, session.session_id, newTotpSecret()));
}

export type PasswordOutcome =
  | { readonly kind: 'changed'; readonly recoveryCodes: readonly string[] }
  | { readonly kind: 'password'; readonly problem: PasswordProblem | 'not-the-same' }
  | { readonly kind: 'code' };

/** Sets a new password with a new authenticator app. All other sessions end. */
export async function changePassword(
  doorway: Doorway,
  asker: Asker,
  session: OpenSession,
  typed: { readonly password: string; readonly again: string; readonly code: string },
): Promise<PasswordOutcome> {
  const id = accountOf(asker);
  const login = await doorway.database.read(asker, (tx) => readLogin(tx, { account: id }));
  const problem = passwordProblem(typed.password, [login?.name ?? '', login?.email ?? '']);
  if (problem !== undefined) return { kind: 'password', problem };
  if (typed.password !== typed.again) return { kind: 'password', problem: 'not-the-same' };
  const secrets = await doorway.database.read(asker, (tx) => readSessionSecrets(tx, session.session_id));
  const secret = secrets?.pending_totp ?? null;
  const step = secret === null ? undefined : totpStep(secret, typed.code.replace(/\s/g, ''), doorway.now());
  if (secret === null || step === undefined) return { kind: 'code' };
  const hash = await hashPassword(typed.password);
  const recoveryCodes = newRecoveryCodes();
  await doorway.database.write(asker, async (tx) => {
    await setPassword(tx, id, hash);
    await setTotp(tx, id, secret);
    await spendTotpStep(tx, id, step);
    await setRecoveryCodes(tx, id, recoveryCodes.map(hashOf));
    await setPendingTotp(tx, session.session_id, null);
    await endSessions(tx, id, { except: session.session_id });
    await recordAccount(tx, id, 'account', { becomes: { changed: 'password' } });
  });
  return { kind: 'changed', recoveryCodes };
}

/** Makes new recovery codes; the old ones are worth nothing any more. */
export async function renewRecoveryCodes(doorway: Doorway, asker: Asker): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await doorway.database.write(asker, async (tx) => {
    await setRecoveryCodes(tx, accountOf(asker), codes.map(hashOf));
    await recordAccount(tx, accountOf(asker), 'account', { becomes: { changed: 'recovery-codes' } });
  });
  return codes;
}
