/** Exchanges the token of a workload for one of the platform (RFC 8693). */

import { genericTokenEndpointRequest, None } from 'oauth4webapi';
import { AuthError } from '../../errors.ts';
import { readClaims } from '../../token/claims.ts';
import { expiryOf } from '../../token/expiry.ts';
import type { TokenSet } from '../../token/token-set.ts';
import type { OAuthRuntime } from '../oauth-runtime.ts';
import { clientOf, serverOf, type WorkloadSettings } from '../provider-settings.ts';
import { tokenEndpointRequest } from '../token-endpoint-request.ts';
import { readTokenResponse } from '../token-response.ts';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:token-exchange';

/**
 * @param subjectToken - the JWT of the workload, freshly read.
 * @throws GrantRejectedError, TransientAuthError, AuthError; the last also when the token has expired already
 */
export async function exchangeToken(
  context: OAuthRuntime,
  workload: WorkloadSettings,
  subjectToken: string,
): Promise<TokenSet> {
  const parameters: Record<string, string> = {
    subject_token: subjectToken,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
  };
  if (workload.audience !== undefined) parameters['audience'] = workload.audience;
  if (workload.scope !== undefined) parameters['scope'] = workload.scope;
  const response = await tokenEndpointRequest(
    context,
    'token endpoint',
    workload.tokenEndpoint,
    (options) =>
      genericTokenEndpointRequest(
        serverOf(workload),
        clientOf(workload),
        None(),
        GRANT_TYPE,
        parameters,
        options,
      ),
  );
  const now = context.now();
  const grant = await readTokenResponse(response, {
    grant: 'token exchange',
    bearer: 'access_token',
    now,
  });
  const tokens = await grant.validate();
  const expiresAt = expiryOf(readClaims(tokens.accessToken)) ?? tokens.expiresAt;
  if (expiresAt === undefined || expiresAt <= now) {
    throw new AuthError('The response of the token exchange has no future expiry.', {
      code: 'auth_misconfigured',
    });
  }
  return tokens;
}
