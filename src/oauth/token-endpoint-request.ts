/** One POST to an OAuth endpoint with a time limit and without redirects. Its errors show whether it may have been carried out. */

import { allowInsecureRequests, customFetch } from 'oauth4webapi';
import { findReason, inOneLine, NeMoError, TransientAuthError } from '../errors.ts';
import { discardBody } from '../text/discard-body.ts';
import { MAX_SMALL_BODY, readBoundedText } from '../text/read-bounded-text.ts';
import { Deadline } from './deadline.ts';
import { loadRefusals } from './load-refusals.ts';
import { GRANT_TIMEOUT, type OAuthRuntime } from './oauth-runtime.ts';
import type { RawResponse } from './raw-response.ts';

/** No response arrived, but the request may have been carried out: the provider may have rotated the refresh token. */
export class LostResponseError extends TransientAuthError {}

/**
 * Sends a refresh, and if the reply is lost the same request once more at once: a provider with a grace period accepts it, and
 * without one the token is used up anyway.
 */
export function resendWhenLost<T>(send: () => Promise<T>): Promise<T> {
  return send().catch((error: unknown) => {
    if (error instanceof LostResponseError) return send();
    throw error;
  });
}

/** Options that every oauth4webapi request takes. */
export interface SendOptions {
  readonly signal: AbortSignal;
  readonly [customFetch]: (url: string, init: RequestInit) => Promise<Response>;
  readonly [allowInsecureRequests]: boolean;
}

/**
 * @param what - as in `token endpoint`, for messages.
 * @param request - calls an oauth4webapi `…Request` function with the options.
 * @param signal - the caller's; in addition, every request ends after 30 s.
 * @throws LostResponseError, TransientAuthError when no response arrived
 * @throws AuthError `auth_misconfigured` on a redirect
 */
export async function tokenEndpointRequest(
  context: OAuthRuntime,
  what: string,
  endpoint: string,
  request: (options: SendOptions) => Promise<Response>,
  signal?: AbortSignal,
): Promise<RawResponse> {
  const deadline = new Deadline(GRANT_TIMEOUT);
  const either =
    signal === undefined ? deadline.signal : AbortSignal.any([deadline.signal, signal]);
  let sent: unknown;
  try {
    const response = await request({
      signal: either,
      // `endpoint` has passed checkEndpoint: http means loopback.
      [allowInsecureRequests]: true,
      [customFetch]: (url, init) => {
        sent = init.body;
        return context.fetch(url, { ...init, credentials: 'omit' });
      },
    });
    if (response.status === 0 || (response.status >= 300 && response.status < 400)) {
      discardBody(response);
      throw (await loadRefusals()).redirected(what, endpoint);
    }
    const text = await readBoundedText(response, MAX_SMALL_BODY);
    if (text === undefined) throw (await loadRefusals()).tooLong(what, endpoint);
    return { status: response.status, text, sent };
  } catch (error) {
    if (error instanceof NeMoError) throw error;
    signal?.throwIfAborted();
    const url = new URL(endpoint);
    if (deadline.signal.aborted) {
      throw new LostResponseError(
        `The ${what} of ${url.host} did not respond within ${GRANT_TIMEOUT / 1000} s.`,
      );
    }
    // Without its explanation the request still counts as one that the provider may have carried out.
    const reason = await findReason(error, url).catch(() => ({ summary: '', wasNeverSent: false }));
    const Failure = reason.wasNeverSent ? TransientAuthError : LostResponseError;
    throw new Failure(`The ${what} did not respond. ${inOneLine(reason)}`.trim(), { cause: error });
  } finally {
    deadline.clear();
  }
}
