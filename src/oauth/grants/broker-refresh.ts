/** The refresh of a login that was made through the broker of the platform. */

import type { OAuthRuntime } from '../oauth-runtime.ts';
import type { BrokerSettings } from '../provider-settings.ts';
import { LostReplyError } from '../token-endpoint-request.ts';
import { type Grant, readTokenAnswer } from '../token-response.ts';
import { BROKER, brokerRequest } from './broker-endpoint.ts';

/**
 * Redeems a refresh token that the broker issued, which knows the scopes. A lost reply is treated as by `refreshGrant`.
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
    if (error instanceof LostReplyError) return send();
    throw error;
  });
  return readTokenAnswer(answer, { grant: 'refresh', bearer: 'access_token', now: context.now() });
}
