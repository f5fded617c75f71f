/** Refreshes a login that was made through the broker of the platform. */

import type { OAuthRuntime } from '../oauth-runtime.ts';
import type { BrokerSettings } from '../provider-settings.ts';
import { LostResponseError } from '../token-endpoint-request.ts';
import { type Grant, readTokenResponse } from '../token-response.ts';
import { BROKER, brokerRequest } from './broker-endpoint.ts';

/**
 * Redeems a refresh token that the broker issued; it knows the scopes. A lost reply is handled as in `refreshGrant`.
 *
 * @throws GrantRejectedError, TransientAuthError, AuthError
 */
export async function brokerRefresh(
  context: OAuthRuntime,
  broker: BrokerSettings,
  refreshToken: string,
): Promise<Grant> {
  const body = { grant_type: 'refresh_token', refresh_token: refreshToken };
  const send = () => brokerRequest(context, BROKER, broker.tokenEndpoint, body);
  const answer = await send().catch((error: unknown) => {
    if (error instanceof LostResponseError) return send();
    throw error;
  });
  return readTokenResponse(answer, {
    grant: 'refresh',
    bearer: 'access_token',
    now: context.now(),
  });
}
