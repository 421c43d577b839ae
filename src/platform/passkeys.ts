import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';

/** What a browser is asked to do, as it wants it; `challenge` must come back signed. */
export interface PasskeyRequest {
  readonly challenge: string;
  readonly options: unknown;
}

/** A passkey that was just made. */
export interface NewPasskey {
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

const known = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
type Transport = (typeof known)[number];
const transportsOf = (names: readonly string[]): Transport[] => known.filter((name) => names.includes(name));

const siteOf = (origin: string): string => new URL(origin).hostname;

/** Asks a browser to make a passkey for an account of this site; the person must be verified by the device. */
export async function askForNewPasskey(
  origin: string,
  account: { readonly id: string; readonly name: string },
  existing: readonly { readonly id: string; readonly transports: readonly string[] }[],
): Promise<PasskeyRequest> {
  const options = await generateRegistrationOptions({
    rpName: 'Verband',
    rpID: siteOf(origin),
    userID: new TextEncoder().encode(account.id),
    userName: account.name,
    userDisplayName: account.name,
    attestationType: 'none',
    excludeCredentials: existing.map((key) => ({ id: key.id, transports: transportsOf(key.transports) })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { challenge: options.challenge, options };
}

/** Checks what the browser made; undefined when it is not what was asked. */
export async function readNewPasskey(
  origin: string,
  challenge: string,
  response: unknown,
): Promise<NewPasskey | undefined> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: siteOf(origin),
      requireUserVerification: true,
    });
    if (!verified) return undefined;
    const { credential } = registrationInfo;
    return {
      id: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: transportsOf(credential.transports ?? []),
    };
  } catch {
    return undefined;
  }
}

/** Asks a browser for any passkey of this site. */
export async function askForPasskey(origin: string): Promise<PasskeyRequest> {
  const options = await generateAuthenticationOptions({ rpID: siteOf(origin), userVerification: 'required' });
  return { challenge: options.challenge, options };
}

/** The number of the passkey that a browser answers with, or undefined when it is no answer at all. */
export function passkeyIdOf(response: unknown): string | undefined {
  const id = (response as { id?: unknown } | null)?.id;
  return typeof id === 'string' && /^[\w-]{1,1024}$/.test(id) ? id : undefined;
}

/** Checks a signature with the kept key. @returns the new counter, or undefined when it is wrong */
export async function checkPasskey(
  origin: string,
  challenge: string,
  response: unknown,
  kept: { readonly id: string; readonly public_key: Uint8Array; readonly counter: bigint },
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: siteOf(origin),
      requireUserVerification: true,
      credential: { id: kept.id, publicKey: new Uint8Array(kept.public_key), counter: Number(kept.counter) },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}
