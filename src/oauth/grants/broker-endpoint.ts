/** JSON requests to the broker of the platform, whose errors are those of the API and not those of OAuth. */

import { customFetch } from 'oauth4webapi';
import { type Json, parseObject } from '../json-object.ts';
import type { OAuthRuntime } from '../oauth-runtime.ts';
import type { RawResponse } from '../raw-response.ts';
import { tokenEndpointRequest } from '../token-endpoint-request.ts';

/** The endpoint that issues tokens, for messages. */
export const BROKER = 'token endpoint of the platform';

/**
 * @param what - as in `token endpoint of the platform`, for messages.
 * @param signal - the caller's; in addition, every request ends after 30 s.
 * @throws LostResponseError, TransientAuthError when no response arrived
 * @throws AuthError `auth_misconfigured` on a redirect
 */
export async function brokerRequest(
  context: OAuthRuntime,
  what: string,
  endpoint: string,
  body: object,
  signal?: AbortSignal,
): Promise<RawResponse> {
  const response = await tokenEndpointRequest(
    context,
    what,
    endpoint,
    (options) =>
      options[customFetch](endpoint, {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'manual',
        signal: options.signal,
      }),
    signal,
  );
  return inTermsOfOAuth(response);
}

/** The broker sends the same response when the provider refuses a token and when the provider cannot be reached. */
export function isRefusedByProvider({ status, text }: RawResponse): boolean {
  return status === 502 && parseObject(text)?.['error'] === UNAVAILABLE;
}

/**
 * | broker | meaning | OAuth |
 * | ------ | ------- | ----- |
 * | 400, 401 with `detail` | it does not know the code or the refresh token (any more) | `invalid_grant` |
 * | 502 with `detail` | the provider refused, or did not respond: the login is kept | `temporarily_unavailable` |
 * | anything else | as any other server means it | unchanged |
 */
function inTermsOfOAuth(response: RawResponse): RawResponse {
  const error = ERRORS[response.status];
  const body = parseObject(response.text);
  if (error === undefined || body === undefined || 'error' in body) return response;
  const { detail } = body;
  if (typeof detail !== 'string') return response;
  const translated: Json = { error, error_description: detail };
  return { ...response, text: JSON.stringify(translated) };
}

const UNAVAILABLE = 'temporarily_unavailable';

const ERRORS: Readonly<Record<number, string>> = {
  400: 'invalid_grant',
  401: 'invalid_grant',
  502: UNAVAILABLE,
};
