/** The authorization code grant with PKCE (RFC 6749, section 4.1; RFC 7636) of a public client: request and response. */

import {
  type AuthorizationServer,
  type Client,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  genericTokenEndpointRequest,
  None,
  validateAuthResponse,
} from 'oauth4webapi';
import { loadPart, SignInError } from '../../errors.ts';
import { checkIdToken } from '../check-id-token.ts';
import { requireTokenEndpoint } from '../endpoint.ts';
import { parseObject } from '../get-json.ts';
import type { OAuthRuntime } from '../oauth-runtime.ts';
import { clientOf, type ProviderSettings, serverOf } from '../provider-settings.ts';
import { tokenEndpointRequest } from '../token-endpoint-request.ts';
import { readTokenResponse, type TokenResponse } from '../token-response.ts';

/** What the check of the response needs to know about the request; plain data. */
export interface CodeFlow {
  readonly provider: Pick<ProviderSettings, 'issuer' | 'clientId' | 'tokenEndpoint' | 'bearer'>;
  /** Whether the response must contain `iss` (RFC 9207). */
  readonly namesIssuer: boolean;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

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
  metadata: Readonly<Record<string, unknown>>,
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
    provider: { issuer, clientId, tokenEndpoint, bearer },
    namesIssuer: metadata['authorization_response_iss_parameter_supported'] === true,
    redirectUri,
    scopes,
    state,
    nonce,
    codeVerifier,
  };
  return { url: url.href, flow };
}

/** The tokens of a sign-in; the ID token is validated. */
export interface CodeGrant extends TokenResponse {
  readonly idToken: string | undefined;
}

/**
 * Checks the response of the provider and redeems its code, once.
 *
 * @throws GrantRejectedError when the provider refuses
 * @throws SignInError `issuer_mismatch`, `state_mismatch`, `id_token_invalid`
 * @throws TransientAuthError when no response arrives; the code may be used up
 */
export async function redeemCode(
  context: OAuthRuntime,
  flow: CodeFlow,
  response: URLSearchParams,
): Promise<CodeGrant> {
  const endpoint = requireTokenEndpoint(flow.provider);
  const server = {
    ...serverOf(flow.provider),
    authorization_response_iss_parameter_supported: flow.namesIssuer,
  };
  const client = clientOf(flow.provider);
  const code = await codeOf(server, client, response, flow);
  const reply = await tokenEndpointRequest(context, 'token endpoint', endpoint, (options) =>
    genericTokenEndpointRequest(
      server,
      client,
      None(),
      'authorization_code',
      { code, redirect_uri: flow.redirectUri, code_verifier: flow.codeVerifier },
      options,
    ),
  );
  const { bearer } = flow.provider;
  const grant = await readTokenResponse(reply, { grant: 'sign-in', bearer, now: context.now() });
  const idToken = parseObject(reply.text)?.['id_token'];
  if (typeof idToken === 'string' || flow.scopes.includes('openid')) {
    checkIdToken(idToken, { ...flow.provider, nonce: flow.nonce });
  }
  return { ...grant, idToken: typeof idToken === 'string' ? idToken : undefined };
}

/** The code of a response that belongs to this sign-in. */
async function codeOf(
  server: AuthorizationServer,
  client: Client,
  response: URLSearchParams,
  flow: CodeFlow,
): Promise<string> {
  try {
    validateAuthResponse(server, client, response, flow.state);
    const [code, ...others] = response.getAll('code');
    if (code && others.length === 0) return code;
    throw new TypeError('one code is expected');
  } catch (error) {
    const { refusedCode } = await loadPart(import('./refused-code.ts'));
    throw refusedCode(error, response, flow);
  }
}
