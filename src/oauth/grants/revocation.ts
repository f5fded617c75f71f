/** Token revocation (RFC 7009), if the metadata of the provider names an endpoint for it. */

import { None, revocationRequest } from 'oauth4webapi';
import { checkEndpoint } from '../endpoint.ts';
import type { OAuthRuntime } from '../oauth-runtime.ts';
import { discoverProvider } from '../provider-metadata.ts';
import { clientOf, type ProviderSettings, serverOf } from '../provider-settings.ts';
import { tokenEndpointRequest } from '../token-endpoint-request.ts';
import { loadRefusals } from '../token-response.ts';

/**
 * Revokes a refresh token and with it the login.
 *
 * @returns false when the provider does not support revocation.
 * @throws TransientAuthError, GrantRejectedError, AuthError
 */
export async function revokeToken(
  context: OAuthRuntime,
  provider: Pick<ProviderSettings, 'issuer' | 'clientId'>,
  token: string,
  options: { readonly allowInsecureHttp?: boolean } = {},
): Promise<boolean> {
  const metadata = await discoverProvider(context, provider.issuer, options);
  if (metadata['revocation_endpoint'] === undefined) return false;
  const revocationEndpoint = checkEndpoint(
    metadata['revocation_endpoint'],
    'revocation endpoint',
    options.allowInsecureHttp,
  );
  const server = serverOf({ issuer: provider.issuer, revocationEndpoint });
  const response = await tokenEndpointRequest(
    context,
    'revocation endpoint',
    revocationEndpoint,
    (send) =>
      revocationRequest(server, clientOf(provider), None(), token, {
        ...send,
        additionalParameters: { token_type_hint: 'refresh_token' },
      }),
  );
  if (response.status !== 200) {
    throw (await loadRefusals()).readRefusal(response, 'revocation', 'revocation endpoint');
  }
  return true;
}
