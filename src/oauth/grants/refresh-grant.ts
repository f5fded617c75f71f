/** The refresh grant (RFC 6749, section 6) of a public client. */

import { None, refreshTokenGrantRequest } from 'oauth4webapi';
import { requireTokenEndpoint } from '../endpoint.ts';
import type { OAuthRuntime } from '../oauth-runtime.ts';
import { clientOf, type ProviderSettings, serverOf } from '../provider-settings.ts';
import { LostReplyError, tokenEndpointRequest } from '../token-endpoint-request.ts';
import { type Grant, readTokenAnswer } from '../token-response.ts';

/** Who redeems a refresh token. */
export type RefreshProvider = Pick<
  ProviderSettings,
  'issuer' | 'clientId' | 'tokenEndpoint' | 'bearer'
>;

export interface RefreshRequest {
  readonly refreshToken: string;
  /** As on the wire, prefixed; empty: leave it to the provider. */
  readonly scopes: readonly string[];
}

/**
 * Redeems a refresh token. When the reply is lost the same request is sent once more at once: providers with a grace
 * period answer it, and one without has already taken the token away.
 *
 * @throws GrantRejectedError, TransientAuthError, AuthError
 */
export function refreshGrant(
  context: OAuthRuntime,
  provider: RefreshProvider,
  request: RefreshRequest,
): Promise<Grant> {
  const send = () => refreshOnce(context, provider, request);
  return send().catch((error: unknown) => {
    if (error instanceof LostReplyError) return send();
    throw error;
  });
}

/**
 * Redeems a refresh token by one request.
 *
 * @throws LostReplyError when the provider may have rotated although no reply came
 * @throws GrantRejectedError, TransientAuthError, AuthError
 */
export async function refreshOnce(
  context: OAuthRuntime,
  provider: RefreshProvider,
  request: RefreshRequest,
): Promise<Grant> {
  const endpoint = requireTokenEndpoint(provider);
  const answer = await tokenEndpointRequest(context, 'token endpoint', endpoint, (options) =>
    refreshTokenGrantRequest(serverOf(provider), clientOf(provider), None(), request.refreshToken, {
      ...options,
      additionalParameters: request.scopes.length === 0 ? {} : { scope: request.scopes.join(' ') },
    }),
  );
  return readTokenAnswer(answer, { grant: 'refresh', bearer: provider.bearer, now: context.now() });
}
