import { door, type InTransaction } from '#database/connection.ts';
import { addSession, endSessions, type OpenSession, type SignInMethod } from '#database/sessions.ts';
import {
  keepFlow,
  type Login,
  notePasskeyUse,
  readLogin,
  readPasskey,
  spendRecoveryCode,
  spendTotpStep,
  takeFlow,
} from '#database/sign-in.ts';
import { totpStep } from '#platform/one-time-codes.ts';
import { askForPasskey, checkPasskey, passkeyIdOf } from '#platform/passkeys.ts';
import { TooBusy, verifyPassword } from '#platform/passwords.ts';
import { hashOf, newId, newToken } from '#platform/tokens.ts';
import { type Doorway, forgive, plainEmail, recordAccount, takeTurn, type Visitor } from './doorway.ts';

export type SignInOutcome =
  /** Signed in: the browser keeps the token. */
  | { readonly kind: 'signed-in'; readonly token: string }
  /** The password is right; the second factor is still to come. */
  | { readonly kind: 'half'; readonly token: string }
  | { readonly kind: 'wrong' }
  /** Too many tries: wait this many seconds. */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** Too many people sign in at this moment. */
  | { readonly kind: 'busy' };

/** Opens a session; what the browser had before is over, so that nobody can prepare a session for someone else. */
export async function openSession(
  tx: InTransaction,
  doorway: Doorway,
  account: string,
  method: SignInMethod,
  visitor: Visitor,
  more: {
    readonly idToken?: string | null;
    readonly instead?: OpenSession | undefined;
    readonly setUp?: { readonly link: Buffer; readonly totp: string };
  } = {},
): Promise<string> {
  const token = newToken();
  const complete = method !== 'password' && method !== 'link';
  if (more.instead !== undefined) await endSessions(tx, more.instead.account_id, { id: more.instead.session_id });
  await addSession(tx, {
    id: newId('s'),
    hash: hashOf(token),
    account,
    method,
    complete,
    agent: visitor.agent,
    idToken: more.idToken ?? null,
    ...(more.setUp === undefined ? {} : { setUp: more.setUp }),
    times: { idleMinutes: doorway.config.idleMinutes, hours: doorway.config.sessionHours },
  });
  if (complete) await recordAccount(tx, account, 'sign-in', { becomes: { method }, by: account });
  return token;
}

/** First step with a password. Whether the account exists cannot be told from the answer or the time it takes. */
export async function signInWithPassword(
  doorway: Doorway,
  typedAddress: string,
  password: string,
  visitor: Visitor,
  before: OpenSession | undefined,
): Promise<SignInOutcome> {
  const email = plainEmail(typedAddress) ?? '';
  const what = `password of ${email}`;
  const seconds = await takeTurn(doorway.database, what, visitor);
  if (seconds > 0) return { kind: 'wait', seconds };
  const login = await doorway.database.read(door, (tx) => readLogin(tx, { email }));
  const usable = login?.state === 'active' && login.totp_secret !== null;
  let right: boolean;
  try {
    right = await verifyPassword(usable ? login.password_hash : null, password.slice(0, 1000));
  } catch (problem) {
    if (problem instanceof TooBusy) return { kind: 'busy' };
    throw problem;
  }
  return doorway.database.write(door, async (tx): Promise<SignInOutcome> => {
    if (!right || login === undefined) {
      // An address nobody has is written down too, without the address: guesses are seen, and it takes as long.
      const account = login?.account_id ?? 'unknown';
      await recordAccount(tx, account, 'sign-in-refused', {
        becomes: { method: 'password' },
        by: login?.account_id ?? 'door',
      });
      return { kind: 'wrong' };
    }
    await forgive(tx, what, visitor);
    const token = await openSession(tx, doorway, login.account_id, 'password', visitor, { instead: before });
    return { kind: 'half', token };
  });
}

/** Second step: the code of the authenticator app, or one of the recovery codes. */
export async function confirmSecondFactor(
  doorway: Doorway,
  session: OpenSession,
  typed: string,
  visitor: Visitor,
): Promise<SignInOutcome> {
  const account = session.account_id;
  const what = `code of ${account}`;
  const seconds = await takeTurn(doorway.database, what, visitor);
  if (seconds > 0) return { kind: 'wait', seconds };
  return doorway.database.write(door, async (tx): Promise<SignInOutcome> => {
    const login = await readLogin(tx, { account });
    const method = login === undefined ? undefined : await methodOf(tx, login, typed, doorway.now());
    if (method === undefined) {
      await recordAccount(tx, account, 'sign-in-refused', { becomes: { method: 'code' }, by: account });
      return { kind: 'wrong' };
    }
    await forgive(tx, what, visitor);
    return { kind: 'signed-in', token: await openSession(tx, doorway, account, method, visitor, { instead: session }) };
  });
}

/** Which second factor a typed code is; each works once. */
async function methodOf(tx: InTransaction, login: Login, typed: string, now: Date): Promise<SignInMethod | undefined> {
  const code = typed.replace(/\s/g, '').toLowerCase();
  const step = login.totp_secret === null ? undefined : totpStep(login.totp_secret, code, now);
  if (step !== undefined) return (await spendTotpStep(tx, login.account_id, step)) ? 'password-totp' : undefined;
  const letters = code.replaceAll('-', '');
  if (!/^[a-z0-9]{24}$/.test(letters)) return undefined;
  const whole = letters.replace(/.{6}(?=.)/g, '$&-');
  return (await spendRecoveryCode(tx, login.account_id, hashOf(whole))) ? 'password-recovery' : undefined;
}

/** Asks the browser for a passkey. @returns what to ask, and the flow it must come back with */
export async function beginPasskey(
  doorway: Doorway,
  origin: string,
): Promise<{ readonly options: unknown; readonly flow: string }> {
  const { options, challenge } = await askForPasskey(origin);
  const flow = newToken();
  await doorway.database.write(door, (tx) => keepFlow(tx, hashOf(flow), 'passkey', { challenge }));
  return { options, flow };
}

/** Signs in with what the browser answers. A passkey is two factors by itself: the device, and the finger, face or code it asks for. */
export async function signInWithPasskey(
  doorway: Doorway,
  origin: string,
  flow: string | undefined,
  answer: unknown,
  visitor: Visitor,
  before: OpenSession | undefined,
): Promise<SignInOutcome> {
  const id = passkeyIdOf(answer);
  if (flow === undefined || id === undefined) return { kind: 'wrong' };
  const what = `passkey ${id}`;
  const seconds = await takeTurn(doorway.database, what, visitor);
  if (seconds > 0) return { kind: 'wait', seconds };
  return doorway.database.write(door, async (tx): Promise<SignInOutcome> => {
    const kept = await takeFlow(tx, hashOf(flow), 'passkey');
    const key = await readPasskey(tx, id);
    const login = key === undefined ? undefined : await readLogin(tx, { account: key.account_id });
    if (kept === undefined || key === undefined || login?.state !== 'active') return { kind: 'wrong' };
    const counter = await checkPasskey(origin, String(kept['challenge']), answer, key);
    if (counter === undefined) {
      await recordAccount(tx, key.account_id, 'sign-in-refused', {
        becomes: { method: 'passkey' },
        by: key.account_id,
      });
      return { kind: 'wrong' };
    }
    await notePasskeyUse(tx, id, counter);
    await forgive(tx, what, visitor);
    return {
      kind: 'signed-in',
      token: await openSession(tx, doorway, key.account_id, 'passkey', visitor, { instead: before }),
    };
  });
}

/** Ends the session. @returns the identity token of the provider it came from, to sign out there too */
export async function signOut(doorway: Doorway, session: OpenSession): Promise<string | null> {
  return doorway.database.write(door, async (tx) => {
    const { ended, idToken } = await endSessions(tx, session.account_id, { id: session.session_id });
    if (ended > 0 && session.complete)
      await recordAccount(tx, session.account_id, 'sign-out', { by: session.account_id });
    return idToken;
  });
}
