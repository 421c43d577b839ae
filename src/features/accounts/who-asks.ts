import { findStanding } from '#database/accounts.ts';
import { type Asker, anyone, type Database, door } from '#database/connection.ts';
import { findSession, type OpenSession, rotateSession, touchSession } from '#database/sessions.ts';
import { hashOf, newToken } from '#platform/tokens.ts';

/** Who a request comes from. */
export interface Visit {
  readonly asker: Asker;
  /** Also of someone who is still signing in; then the asker is a visitor. */
  readonly session?: OpenSession;
  /** The browser must keep this token from now on. */
  readonly token?: string;
  /** The token the browser has is worth nothing any more. */
  readonly over?: boolean;
}

/** A new token is given after this many seconds. */
const rotation = 1800;
/** That a session is used is noted once in this many seconds. */
const noting = 60;

/**
 * Reads the session of a token: one statement, and a second one a minute to note that it is used.
 * @param mayRotate false for requests whose answer may not reach the browser
 */
export async function whoAsks(
  database: Database,
  token: string | undefined,
  idleMinutes: number,
  mayRotate: boolean,
): Promise<Visit> {
  if (token === undefined) return { asker: anyone };
  const hash = hashOf(token);
  const session = await findSession(database.kysely, hash);
  if (session === undefined) return { asker: anyone, over: true };
  if (!session.complete) return { asker: anyone, session };
  const asker: Asker = {
    kind: 'account',
    name: session.account_name,
    standing: { account: session.account_id, grants: session.grants },
  };
  let next: string | undefined;
  if (session.seconds_since_seen > noting || session.seconds_since_seen < 0)
    await database.write(door, async (tx) => {
      await touchSession(tx, session.session_id, idleMinutes);
      if (!mayRotate || session.former || session.seconds_since_rotation < rotation) return;
      const fresh = newToken();
      if (await rotateSession(tx, session.session_id, hash, hashOf(fresh))) next = fresh;
    });
  return next === undefined ? { asker, session } : { asker, session, token: next };
}

/** Who an account is now, for work that runs later in its name; a visitor when it may do nothing any more. */
export async function askerOf(database: Database, account: string): Promise<Asker> {
  const standing = await findStanding(database.kysely, account);
  return standing === undefined
    ? anyone
    : { kind: 'account', name: standing.account_name, standing: { account, grants: standing.grants } };
}
