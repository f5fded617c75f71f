/** The authorization code grant with PKCE (RFC 6749, section 4.1.3; RFC 7636) of a public client: from the response to the tokens. */

import {
  type AuthorizationServer,
  type Client,
  genericTokenEndpointRequest,
  None,
  validateAuthResponse,
} from 'oauth4webapi';
import { loadPart } from '../../errors.ts';
import { wrongClaim } from '../check-id-token.ts';
import { parseObject } from '../json-object.ts';
import type { OAuthRuntime } from '../oauth-runtime.ts';
import {
  clientOf,
  type ProviderSettings,
  requireTokenEndpoint,
  serverOf,
} from '../provider-settings.ts';
import { tokenEndpointRequest } from '../token-endpoint-request.ts';
import { readTokenResponse, type TokenResponse } from '../token-response.ts';

/** What the check of the response needs to know about the request; plain data. */
export interface CodeFlow {
  readonly provider: Pick<ProviderSettings, 'issuer' | 'clientId' | 'tokenEndpoint' | 'bearer'> & {
    readonly revocationEndpoint?: string | undefined;
  };
  /** Whether the response must contain `iss` (RFC 9207). */
  readonly namesIssuer: boolean;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
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
    const wrong = wrongClaim(idToken, { ...flow.provider, nonce: flow.nonce });
    if (wrong !== undefined) throw (await loadRefused()).wrongIdToken(wrong);
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
    throw (await loadRefused()).refusedCode(error, response, flow);
  }
}

function loadRefused(): Promise<typeof import('./refused-code.ts')> {
  return loadPart(import('./refused-code.ts'));
}
