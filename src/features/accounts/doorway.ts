import { createHash } from 'node:crypto';
import { organisationsOf } from '#database/accounts.ts';
import { type AuditAction, recordEntries } from '#database/audit.ts';
import { type Asker, type Database, door, type InTransaction } from '#database/connection.ts';
import {
  clearAttempts,
  forgetAttempts,
  lockAttempts,
  noteFailure,
  readAttempts,
  takeBackFailure,
} from '#database/sessions.ts';
import type { Config } from '#platform/config.ts';
import { networkOf } from '#platform/network.ts';

/** What everything about accounts needs. */
export interface Doorway {
  readonly database: Database;
  readonly config: Config;
  readonly now: () => Date;
}

/** Where a request came from. */
export interface Visitor {
  readonly address: string;
  readonly agent: string;
}

/**
 * Writes down what happened to an account. Never a name or an address: those can be erased.
 * @param by who did it when the database cannot know: whom the door let in or refused
 */
export async function recordAccount(
  tx: InTransaction,
  account: string,
  action: AuditAction,
  facts: {
    readonly was?: object;
    readonly becomes?: object;
    readonly reason?: string | null;
    readonly by?: string;
    readonly role?: string;
    readonly organisation?: string | null;
  } = {},
): Promise<void> {
  const [owner] = await organisationsOf(tx, account);
  await recordEntries(
    tx,
    'account',
    [
      {
        record_id: account,
        action,
        was: facts.was ?? null,
        becomes: facts.becomes ?? null,
        owner_id: facts.organisation ?? owner ?? null,
      },
    ],
    {
      role: facts.role ?? null,
      organisation: null,
      reason: facts.reason ?? null,
      origin: 'form',
      ...(facts.by === undefined ? {} : { actor: facts.by }),
    },
  );
}

const secret = (text: string): string => createHash('sha256').update(text).digest('base64url');

interface Limit {
  readonly subject: string;
  /** Failures that cost nothing. */
  readonly free: number;
  /** The longest wait in seconds. */
  readonly longest: number;
}

/**
 * Who guesses must wait longer and longer; who owns the account hardly: most of the wait is for the pair of account and address.
 * What is counted is kept as a hash only.
 */
const limitsOf = (what: string, address: string): readonly Limit[] => [
  { subject: secret(`${what} from ${networkOf(address)}`), free: 5, longest: 900 },
  { subject: secret(what), free: 100, longest: 20 },
  { subject: secret(`from ${networkOf(address)}`), free: 100, longest: 60 },
];

/**
 * Takes a turn to try a secret: counted as a failure before it is tried, so that many tries at once do not get past.
 * @returns seconds to wait, 0 when it may be tried now
 */
export function takeTurn(database: Database, what: string, visitor: Visitor): Promise<number> {
  const limits = limitsOf(what, visitor.address);
  return database.write(door, async (tx) => {
    await lockAttempts(tx, secret(what));
    await forgetAttempts(tx);
    const kept = await readAttempts(
      tx,
      limits.map((limit) => limit.subject),
    );
    const wait = Math.max(0, ...kept.map((each) => each.wait));
    if (wait === 0) for (const limit of limits) await noteFailure(tx, limit.subject, limit.free, limit.longest);
    return wait;
  });
}

/** The try was right: nothing is held against the account any more. Other tries from the same address still count. */
export async function forgive(tx: InTransaction, what: string, visitor: Visitor): Promise<void> {
  const [pair, account, address] = limitsOf(what, visitor.address).map((limit) => limit.subject);
  await clearAttempts(tx, [pair ?? '', account ?? '']);
  await takeBackFailure(tx, address ?? '');
}

/** The account of who asks; throws when there is none, which a route's rule prevents. */
export function accountOf(asker: Asker): string {
  if (asker.standing.account === null) throw new Error('no account asks');
  return asker.standing.account;
}

/** An address as it is kept, or undefined when it is none. */
export function plainEmail(typed: string): string | undefined {
  const email = typed.trim().toLowerCase().normalize('NFC');
  return email.length <= 320 && /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email) ? email : undefined;
}
