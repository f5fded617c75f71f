/** The refresh grant (RFC 6749, section 6) of a public client. */

import { genericTokenEndpointRequest, None } from 'oauth4webapi';
import type { OAuthRuntime } from '../oauth-runtime.ts';
import {
  clientOf,
  type ProviderSettings,
  requireTokenEndpoint,
  serverOf,
} from '../provider-settings.ts';
import { resendWhenLost, tokenEndpointRequest } from '../token-endpoint-request.ts';
import { type Refusal, readTokens, type TokenResponse } from '../token-response.ts';

/** The client that redeems a refresh token. */
export type RefreshProvider = Pick<
  ProviderSettings,
  'issuer' | 'clientId' | 'tokenEndpoint' | 'bearer'
>;

export interface RefreshRequest {
  readonly refreshToken: string;
  /** Scopes with the prefix of the cluster; empty: left to the provider. */
  readonly scopes: readonly string[];
}

/**
 * Redeems a refresh token, by a second request if the reply to the first is lost.
 *
 * @throws GrantRejectedError, TransientAuthError, AuthError
 */
export function refreshGrant(
  context: OAuthRuntime,
  provider: RefreshProvider,
  request: RefreshRequest,
): Promise<TokenResponse> {
  return resendWhenLost(() => refreshOnce(context, provider, request));
}

/**
 * Redeems a refresh token by one request.
 *
 * @throws LostResponseError when no reply arrived but the provider may have rotated
 * @throws GrantRejectedError, TransientAuthError, AuthError
 */
async function refreshOnce(
  context: OAuthRuntime,
  provider: RefreshProvider,
  request: RefreshRequest,
): Promise<TokenResponse> {
  const result = await sendRefresh(context, provider, request);
  if ('explain' in result) throw await result.explain();
  return result;
}

/**
 * Sends the request, and returns a refusal without its explanation.
 *
 * @throws LostResponseError when no reply arrived but the provider may have rotated
 * @throws TransientAuthError, AuthError
 */
export async function sendRefresh(
  context: OAuthRuntime,
  provider: RefreshProvider,
  { refreshToken, scopes }: RefreshRequest,
): Promise<TokenResponse | Refusal> {
  const endpoint = requireTokenEndpoint(provider);
  const parameters = {
    refresh_token: refreshToken,
    ...(scopes.length > 0 && { scope: scopes.join(' ') }),
  };
  const response = await tokenEndpointRequest(context, 'token endpoint', endpoint, (options) =>
    genericTokenEndpointRequest(
      serverOf(provider),
      clientOf(provider),
      None(),
      'refresh_token',
      parameters,
      options,
    ),
  );
  return readTokens(response, {
    grant: 'refresh',
    bearer: provider.bearer,
    now: context.now(),
  });
}
