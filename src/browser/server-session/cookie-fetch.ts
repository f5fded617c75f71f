/** Sends the requests of a client with the cookie of the platform, to its origin only. */

import type { Runtime } from '../../runtime/runtime.ts';
import { discardBody } from '../../text/discard-body.ts';

/**
 * The header that the platform requires of requests that change something, and that a page of another origin
 * cannot send.
 */
export const CHANGE_HEADERS = { 'x-source': 'NeMo Studio' } as const;

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * @param origin - of the platform.
 * @param refused - returns the error of a call that the platform refused with 401.
 */
export function cookieFetch(
  fetch: Runtime['fetch'],
  origin: string,
  refused: () => Promise<Error>,
): Runtime['fetch'] {
  return async (input, init = {}) => {
    const { url, method: own } = input instanceof Request ? input : { url: input, method: 'GET' };
    const headers = new Headers(
      init.headers ?? (input instanceof Request ? input.headers : undefined),
    );
    const isForPlatform = new URL(url).origin === origin;
    if (!isForPlatform || headers.has('authorization')) {
      return fetch(input, { ...init, credentials: 'omit' });
    }
    if (!SAFE.has(init.method ?? own)) {
      for (const [name, value] of Object.entries(CHANGE_HEADERS)) headers.set(name, value);
    }
    const response = await fetch(input, { ...init, headers, credentials: 'include' });
    if (response.status !== 401) return response;
    discardBody(response);
    throw await refused();
  };
}
