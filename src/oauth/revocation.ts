/** Token revocation (RFC 7009), where the provider's own discovery names an endpoint for it. */

import { None, revocationRequest } from 'oauth4webapi';
import { checkEndpoint } from './endpoint.ts';
import { getJson } from './get-json.ts';
import type { OAuthRuntime } from './oauth-runtime.ts';
import { clientOf, type ProviderSettings, serverOf } from './provider-settings.ts';
import { tokenEndpointRequest } from './token-endpoint-request.ts';
import { readRefusal } from './token-response.ts';

/**
 * Revokes a refresh token and with it the login.
 *
 * @returns false when the provider offers no revocation.
 * @throws TransientAuthError, GrantRejectedError, AuthError
 */
export async function revokeToken(
  context: OAuthRuntime,
  provider: ProviderSettings,
  token: string,
): Promise<boolean> {
  const base = checkEndpoint(provider.issuer, 'issuer').replace(/\/$/, '');
  const discovery = await getJson(context, {
    url: `${base}/.well-known/openid-configuration`,
    what: 'discovery of the provider',
  });
  if (discovery['revocation_endpoint'] === undefined) return false;
  const revocationEndpoint = checkEndpoint(discovery['revocation_endpoint'], 'revocation endpoint');
  const server = serverOf({ issuer: provider.issuer, revocationEndpoint });
  const answer = await tokenEndpointRequest(
    context,
    'revocation endpoint',
    revocationEndpoint,
    (options) =>
      revocationRequest(server, clientOf(provider), None(), token, {
        ...options,
        additionalParameters: { token_type_hint: 'refresh_token' },
      }),
  );
  if (answer.status !== 200) throw readRefusal(answer, 'revocation', 'revocation endpoint');
  return true;
}
