import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';

const period = 30;
const made = (secret: string, account: string) =>
  new TOTP({
    issuer: 'Verband',
    label: account,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period,
  });

/** A new secret for an authenticator app, in base 32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The square code that an authenticator app reads: rows of dark and light. */
export const totpSquare = (secret: string, account: string): readonly (readonly boolean[])[] =>
  encode(made(secret, account).toString(), { ecc: 'M', border: 2 }).data;

/** The time step a code belongs to, at most one step early or late; undefined when it is wrong. */
export function totpStep(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = made(secret, '').validate({ token: code, window: 1, timestamp: now.getTime() });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta;
}
