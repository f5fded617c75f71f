/** The authorization request with PKCE (RFC 6749, section 4.1.1; RFC 7636) of a public client: where the user signs in. */

import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
} from 'oauth4webapi';
import { SignInError } from '../../errors.ts';
import { endpointOf } from '../discovery/endpoint.ts';
import type { Json } from '../json-object.ts';
import type { ProviderSettings } from '../provider-settings.ts';
import type { CodeFlow } from './authorization-code.ts';

export interface AuthorizationOptions {
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  /** Beginning of the state; the rest is random. */
  readonly statePrefix: string;
  /** OpenID Connect Core, section 3.1.2.1. */
  readonly prompt?: string | undefined;
  readonly loginHint?: string | undefined;
}

/**
 * The URL at which the user signs in, and what to keep until the response arrives.
 *
 * @param metadata - the discovery document of the provider.
 * @throws SignInError `misconfigured` where the provider has no authorization endpoint
 */
export async function authorizationRequest(
  provider: ProviderSettings,
  metadata: Json,
  { redirectUri, scopes, statePrefix, prompt, loginHint }: AuthorizationOptions,
): Promise<{ readonly url: string; readonly flow: CodeFlow }> {
  const { issuer, clientId, tokenEndpoint, bearer } = provider;
  if (provider.authorizationEndpoint === undefined) {
    throw new SignInError('The identity provider of this platform offers no sign-in in browsers.', {
      code: 'misconfigured',
    });
  }
  const state = statePrefix + generateRandomState();
  const nonce = generateRandomNonce();
  const codeVerifier = generateRandomCodeVerifier();
  const url = new URL(provider.authorizationEndpoint);
  const parameters = {
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    prompt,
    login_hint: loginHint,
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  const flow = {
    provider: {
      issuer,
      clientId,
      tokenEndpoint,
      bearer,
      revocationEndpoint: revocationEndpointOf(metadata),
    },
    namesIssuer: metadata['authorization_response_iss_parameter_supported'] === true,
    redirectUri,
    scopes,
    state,
    nonce,
    codeVerifier,
  };
  return { url: url.href, flow };
}

/** Undefined where the provider names none, and for one that must not receive a token: a sign-in does without. */
function revocationEndpointOf(metadata: Json): string | undefined {
  try {
    return endpointOf(metadata, 'revocation_endpoint');
  } catch {
    return undefined;
  }
}
