import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';

/** argon2id (the library's number 2) with 19 MiB and two passes: the first choice of OWASP's cheat sheet on storing passwords. */
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Computations at a time: one core stays free for pages. Each runs in a thread of its own. */
const atOnce = Math.max(1, availableParallelism() - 1);
const longestQueue = 200;
let running = 0;
const waiting: (() => void)[] = [];

/** Too many people sign in at this moment. */
export class TooBusy extends Error {}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= longestQueue) throw new TooBusy();
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** A password as it is kept. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize('NFC'), settings));

let decoy: Promise<string> | undefined;

/** Whether a password is right. Without an account it takes as long, so that nobody learns which accounts there are. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const against = kept ?? (await decoy);
  const right = await inTurn(() => verify(against, password.normalize('NFC')));
  return kept !== null && right;
}

/** Why a password cannot be used: NIST SP 800-63B 3.1.1.2 and ASVS 5.0 6.2, no rules about signs, length and no well-known words. */
export type PasswordProblem = 'too-short' | 'too-long' | 'well-known' | 'about-you';

export const shortestPassword = 12;
const longestPassword = 200;
let wellKnown: ReadonlySet<string> | undefined;

/** Looks at a new password. @param about words that anyone could guess: the address, the name */
export function passwordProblem(password: string, about: readonly string[]): PasswordProblem | undefined {
  const length = [...password].length;
  if (length < shortestPassword) return 'too-short';
  if (length > longestPassword) return 'too-long';
  wellKnown ??= new Set(dictionary['passwords-common'] as string[]);
  const plain = password.toLowerCase();
  const base = plain.replace(/[\d\W_]+$/, '').replace(/^[\d\W_]+/, '');
  if (wellKnown.has(plain) || wellKnown.has(base) || new Set(plain).size < 5) return 'well-known';
  const words = ['verband', ...about.flatMap((each) => each.toLowerCase().split(/[^\p{L}\d]+/u))].filter(
    (word) => word.length >= 4,
  );
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), plain).replace(/[\d\W_]/g, '');
  return rest.length < 6 ? 'about-you' : undefined;
}
