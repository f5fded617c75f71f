/** Refreshes a login that was made through the broker of the platform. */

import type { OAuthRuntime } from '../oauth-runtime.ts';
import type { BrokerSettings } from '../provider-settings.ts';
import { ServerBusyError } from '../retry-when-busy.ts';
import { resendWhenLost } from '../token-endpoint-request.ts';
import { readTokenResponse, type TokenResponse } from '../token-response.ts';
import { BROKER, brokerRequest, isRefusedByProvider } from './broker-endpoint.ts';

/**
 * Redeems a refresh token that the broker issued; it knows the scopes.
 *
 * @param logIn - the command for a new login, for a refusal that may be final.
 * @throws GrantRejectedError, TransientAuthError, AuthError
 */
export async function brokerRefresh(
  context: OAuthRuntime,
  broker: BrokerSettings,
  refreshToken: string,
  logIn?: string,
): Promise<TokenResponse> {
  const body = { grant_type: 'refresh_token', refresh_token: refreshToken };
  const response = await resendWhenLost(() =>
    brokerRequest(context, BROKER, broker.tokenEndpoint, body),
  );
  if (isRefusedByProvider(response)) {
    throw new ServerBusyError(
      'The identity provider refused the refresh, or could not be reached by the platform, which does not say which of the two.',
      { hint: 'If a later attempt fails too, the session has ended.', remedy: logIn },
    );
  }
  return readTokenResponse(response, {
    grant: 'refresh',
    bearer: 'access_token',
    now: context.now(),
  });
}
