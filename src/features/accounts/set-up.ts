import { setEmail, setState } from '#database/accounts.ts';
import { door, type InTransaction } from '#database/connection.ts';
import { endSessions, type OpenSession, readSessionSecrets, setChallenge } from '#database/sessions.ts';
import {
  addPasskey,
  clearSecrets,
  openLink,
  readLogin,
  setPassword,
  setRecoveryCodes,
  setTotp,
  spendLink,
  spendTotpStep,
} from '#database/sign-in.ts';
import { newTotpSecret, totpStep } from '#platform/one-time-codes.ts';
import { askForNewPasskey, readNewPasskey } from '#platform/passkeys.ts';
import { hashPassword, type PasswordProblem, passwordProblem } from '#platform/passwords.ts';
import { hashOf, newRecoveryCodes } from '#platform/tokens.ts';
import { type Doorway, plainEmail, recordAccount, takeTurn, type Visitor } from './doorway.ts';
import { openSession } from './sign-in.ts';

/** Opens an invitation. The link keeps working until the account is set up or the link is too old. @returns the token of a session that can only set up */
export async function openInvitation(
  doorway: Doorway,
  code: string,
  visitor: Visitor,
  before: OpenSession | undefined,
): Promise<{ readonly kind: 'opened'; readonly token: string } | { readonly kind: 'gone' }> {
  const hash = hashOf(code);
  return doorway.database.write(door, async (tx) => {
    const link = await openLink(tx, hash);
    if (link === undefined) return { kind: 'gone' };
    const token = await openSession(tx, doorway, link.account_id, 'link', visitor, {
      instead: before,
      setUp: { link: hash, totp: newTotpSecret() },
    });
    return { kind: 'opened', token };
  });
}

/** What the page to set up an account shows. */
export interface SetUp {
  readonly name: string;
  readonly email: string | null;
  /** For the authenticator app. */
  readonly totp: string;
  readonly purpose: 'invitation' | 'reset';
}

/** The account that is being set up, or undefined when the link is no longer good. */
export async function readSetUp(doorway: Doorway, session: OpenSession): Promise<SetUp | undefined> {
  return doorway.database.read(door, async (tx) => {
    const secrets = await readSessionSecrets(tx, session.session_id);
    if (secrets?.link_hash == null || secrets.pending_totp === null) return undefined;
    const link = await openLink(tx, secrets.link_hash);
    const login = await readLogin(tx, { account: session.account_id });
    if (link === undefined || login === undefined) return undefined;
    return { name: login.name ?? '', email: login.email, totp: secrets.pending_totp, purpose: link.purpose };
  });
}

export type SetUpOutcome =
  | { readonly kind: 'done'; readonly token: string; readonly recoveryCodes: readonly string[] }
  | { readonly kind: 'password'; readonly problem: PasswordProblem | 'not-the-same' }
  | { readonly kind: 'code' }
  | { readonly kind: 'email'; readonly problem: 'email-expected' | 'email-taken' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'passkey' }
  /** The link was used or grew too old meanwhile. */
  | { readonly kind: 'gone' };

/** Uses the link up; what was lost before goes away with it. Answers false when it was used already. */
async function spendInvitation(tx: InTransaction, session: OpenSession): Promise<boolean> {
  const secrets = await readSessionSecrets(tx, session.session_id);
  if (secrets?.link_hash == null) return false;
  const link = await openLink(tx, secrets.link_hash);
  if (link === undefined || link.account_id !== session.account_id || !(await spendLink(tx, secrets.link_hash)))
    return false;
  if (link.purpose === 'reset') await clearSecrets(tx, session.account_id);
  await setState(tx, session.account_id, 'active');
  await endSessions(tx, session.account_id, 'all');
  await recordAccount(tx, session.account_id, 'account', {
    becomes: { state: 'active', by: link.purpose },
    by: session.account_id,
  });
  return true;
}

/** Sets the account up with a password and an authenticator app, both at once: one alone does not open it. */
export async function setUpWithPassword(
  doorway: Doorway,
  session: OpenSession,
  typed: { readonly email: string; readonly password: string; readonly again: string; readonly code: string },
  visitor: Visitor,
): Promise<SetUpOutcome> {
  const setUp = await readSetUp(doorway, session);
  if (setUp === undefined) return { kind: 'gone' };
  const email = setUp.email ?? plainEmail(typed.email);
  if (email === undefined) return { kind: 'email', problem: 'email-expected' };
  const problem = passwordProblem(typed.password, [setUp.name, email]);
  if (problem !== undefined) return { kind: 'password', problem };
  if (typed.password !== typed.again) return { kind: 'password', problem: 'not-the-same' };
  const seconds = await takeTurn(doorway.database, `set up ${session.account_id}`, visitor);
  if (seconds > 0) return { kind: 'wait', seconds };
  const step = totpStep(setUp.totp, typed.code.replace(/\s/g, ''), doorway.now());
  if (step === undefined) return { kind: 'code' };
  const hash = await hashPassword(typed.password);
  const recoveryCodes = newRecoveryCodes();
  return doorway.database.write(door, async (tx): Promise<SetUpOutcome> => {
    if (setUp.email === null && !(await setEmail(tx, session.account_id, email)))
      return { kind: 'email', problem: 'email-taken' };
    if (!(await spendInvitation(tx, session))) return { kind: 'gone' };
    await setPassword(tx, session.account_id, hash);
    await setTotp(tx, session.account_id, setUp.totp);
    await spendTotpStep(tx, session.account_id, step);
    await setRecoveryCodes(tx, session.account_id, recoveryCodes.map(hashOf));
    const token = await openSession(tx, doorway, session.account_id, 'password-totp', visitor);
    return { kind: 'done', token, recoveryCodes };
  });
}

/** Asks the browser to make a passkey for the account that is being set up. */
export async function beginSetUpPasskey(doorway: Doorway, session: OpenSession, origin: string): Promise<unknown> {
  const setUp = await readSetUp(doorway, session);
  if (setUp === undefined) return undefined;
  const { options, challenge } = await askForNewPasskey(
    origin,
    { id: session.account_id, name: setUp.email ?? setUp.name },
    [],
  );
  await doorway.database.write(door, (tx) => setChallenge(tx, session.session_id, challenge));
  return options;
}

/** Sets the account up with the passkey that the browser made. */
export async function setUpWithPasskey(
  doorway: Doorway,
  session: OpenSession,
  origin: string,
  answer: unknown,
  label: string,
  visitor: Visitor,
): Promise<SetUpOutcome> {
  const secrets = await doorway.database.read(door, (tx) => readSessionSecrets(tx, session.session_id));
  if (secrets?.challenge == null) return { kind: 'passkey' };
  const key = await readNewPasskey(origin, secrets.challenge, answer);
  if (key === undefined) return { kind: 'passkey' };
  return doorway.database.write(door, async (tx): Promise<SetUpOutcome> => {
    if (!(await spendInvitation(tx, session))) return { kind: 'gone' };
    await addPasskey(tx, { ...key, account: session.account_id, label });
    const token = await openSession(tx, doorway, session.account_id, 'passkey', visitor);
    return { kind: 'done', token, recoveryCodes: [] };
  });
}
