/** Token revocation (RFC 7009). */

import { None, revocationRequest } from 'oauth4webapi';
import { loadRefusals } from '../load-refusals.ts';
import type { OAuthRuntime } from '../oauth-runtime.ts';
import { clientOf, type ProviderSettings, serverOf } from '../provider-settings.ts';
import { tokenEndpointRequest } from '../token-endpoint-request.ts';

/**
 * Revokes a refresh token and with it the login.
 *
 * @param endpoint - of the provider's metadata, checked.
 * @throws TransientAuthError, GrantRejectedError, AuthError
 */
export async function revokeToken(
  context: OAuthRuntime,
  provider: Pick<ProviderSettings, 'issuer' | 'clientId'>,
  endpoint: string,
  token: string,
): Promise<void> {
  const server = serverOf({ issuer: provider.issuer, revocationEndpoint: endpoint });
  const response = await tokenEndpointRequest(context, 'revocation endpoint', endpoint, (send) =>
    revocationRequest(server, clientOf(provider), None(), token, {
      ...send,
      additionalParameters: { token_type_hint: 'refresh_token' },
    }),
  );
  if (response.status !== 200) {
    throw (await loadRefusals()).readRefusal(response, 'revocation', 'revocation endpoint');
  }
}
