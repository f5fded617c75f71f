/** The password grant (RFC 6749, section 4.3), for providers that still allow it. */

import { genericTokenEndpointRequest, None } from 'oauth4webapi';
import { requireTokenEndpoint } from './endpoint.ts';
import type { OAuthContext } from './oauth-context.ts';
import { clientOf, type ProviderSettings, serverOf } from './provider-settings.ts';
import { sendGrant } from './send-grant.ts';
import { type Grant, readTokenAnswer } from './token-answer.ts';

export interface PasswordRequest {
  readonly username: string;
  readonly password: string;
  readonly scopes: readonly string[];
}

/** @throws GrantRejectedError, TransientAuthError, AuthError; none repeats name or password. */
export async function passwordGrant(
  context: OAuthContext,
  provider: ProviderSettings,
  request: PasswordRequest,
  signal?: AbortSignal,
): Promise<Grant> {
  const endpoint = requireTokenEndpoint(provider);
  const parameters = {
    username: request.username,
    password: request.password,
    scope: request.scopes.join(' '),
  };
  const answer = await sendGrant(
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
  return readTokenAnswer(answer, { grant: 'login', bearer: provider.bearer, now: context.now() });
}
