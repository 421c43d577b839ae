import * as client from 'openid-client';
import { isLoopback, type OidcConfig } from './config.ts';

/** What must be remembered between leaving for the provider and coming back. */
export interface ProviderFlow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who the provider says came. */
export interface ProviderPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly idToken: string | null;
}

/** The provider cannot be reached, or is not what the configuration says. */
export class ProviderUnavailable extends Error {}

let found: { readonly issuer: string; readonly configuration: client.Configuration } | undefined;

/** The provider's own description, read once; a failure is tried again at the next request. */
async function discover(config: OidcConfig): Promise<client.Configuration> {
  if (found?.issuer === config.issuer) return found.configuration;
  const issuer = new URL(config.issuer);
  try {
    const configuration = await client.discovery(
      issuer,
      config.clientId,
      undefined,
      config.clientSecret === undefined ? client.None() : client.ClientSecretBasic(config.clientSecret),
      {
        execute: [
          // The library trusts an identity token that comes straight from the provider over TLS; its signature is checked all the same.
          client.enableNonRepudiationChecks,
          // Only a provider on this computer, for trying things out, may be asked without TLS.
          ...(isLoopback(issuer.hostname) ? [client.allowInsecureRequests] : []),
        ],
        timeout: 10,
      },
    );
    found = { issuer: config.issuer, configuration };
    return configuration;
  } catch (problem) {
    throw new ProviderUnavailable((problem as Error).message);
  }
}

/** The provider's address to go to, and what to remember: authorization code with PKCE (S256), state and nonce. */
export async function leaveForProvider(
  config: OidcConfig,
  returnAddress: string,
): Promise<{ readonly to: string; readonly flow: ProviderFlow }> {
  const configuration = await discover(config);
  const verifier = client.randomPKCECodeVerifier();
  const flow = { state: client.randomState(), nonce: client.randomNonce(), verifier };
  const to = client.buildAuthorizationUrl(configuration, {
    redirect_uri: returnAddress,
    scope: config.scope,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: flow.state,
    nonce: flow.nonce,
  });
  return { to: to.href, flow };
}

export type ProviderAnswer =
  | { readonly kind: 'person'; readonly person: ProviderPerson }
  /** The person or the provider said no. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads what the provider sends back: code for tokens, signature, issuer, audience, nonce and time all checked. */
export async function returnFromProvider(
  config: OidcConfig,
  address: URL,
  flow: ProviderFlow,
): Promise<ProviderAnswer> {
  const configuration = await discover(config);
  try {
    const tokens = await client.authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: flow.verifier,
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) return { kind: 'refused', reason: 'no id_token' };
    let all: Readonly<Record<string, unknown>> = claims;
    if (configuration.serverMetadata().userinfo_endpoint !== undefined && tokens.access_token !== undefined)
      all = { ...(await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims };
    return {
      kind: 'person',
      person: { issuer: claims.iss, subject: claims.sub, claims: all, idToken: tokens.id_token ?? null },
    };
  } catch (problem) {
    const { error, code, message } = problem as { error?: string; code?: string; message: string };
    if (error === undefined && (code === undefined || /TIMEOUT|FETCH/i.test(code)))
      throw new ProviderUnavailable(message);
    return { kind: 'refused', reason: error ?? code ?? message };
  }
}

/** Where to sign out at the provider too, when it can. */
export async function leaveProvider(
  config: OidcConfig,
  idToken: string,
  returnAddress: string,
): Promise<string | undefined> {
  try {
    const configuration = await discover(config);
    if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
    return client.buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: returnAddress,
    }).href;
  } catch {
    return undefined;
  }
}
