/** The password grant (RFC 6749, section 4.3), which some providers still allow. */

import { genericTokenEndpointRequest, None } from 'oauth4webapi';
import type { OAuthRuntime } from '../oauth-runtime.ts';
import {
  clientOf,
  type ProviderSettings,
  requireTokenEndpoint,
  serverOf,
} from '../provider-settings.ts';
import { tokenEndpointRequest } from '../token-endpoint-request.ts';
import { readTokenResponse, type TokenResponse } from '../token-response.ts';

export interface PasswordRequest {
  readonly username: string;
  readonly password: string;
  readonly scopes: readonly string[];
}

/** @throws GrantRejectedError, TransientAuthError, AuthError; none contains the name or the password. */
export async function passwordGrant(
  context: OAuthRuntime,
  provider: ProviderSettings,
  request: PasswordRequest,
  signal?: AbortSignal,
): Promise<TokenResponse> {
  const endpoint = requireTokenEndpoint(provider);
  const parameters = {
    username: request.username,
    password: request.password,
    scope: request.scopes.join(' '),
  };
  const response = await tokenEndpointRequest(
    context,
    'token endpoint',
    endpoint,
    (options) =>
      genericTokenEndpointRequest(
        serverOf(provider),
        clientOf(provider),
        None(),
        'password',
        parameters,
        options,
      ),
    signal,
  );
  return readTokenResponse(response, {
    grant: 'login',
    bearer: provider.bearer,
    now: context.now(),
  });
}
