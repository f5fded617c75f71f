/** Errors of attempts that got no answer: what happened in one line, never the words of `fetch`. */

import { APIConnectionError, APITimeoutError, connectionReason } from '../errors.ts';
import type { Call } from './call.ts';
import { shownUrl } from './resolve-url.ts';

/** @param url - of the hop that failed: after a redirect not the one that was called. */
export function connectionError(call: Call, url: URL, cause: unknown): APIConnectionError {
  const { words, isTimeout, doubtsAddress } = connectionReason(cause, url.host);
  const message = `${call.method} ${shownUrl(call.url)}\n${words}`;
  const facts = { method: call.method, url: shownUrl(call.url), retryable: true, cause };
  if (isTimeout) return new APITimeoutError(message, { ...facts, code: 'timeout' });
  return new APIConnectionError(message, {
    ...facts,
    code: 'connection_failed',
    ...(doubtsAddress && { remedy: 'nmp config view' }),
  });
}

/** The attempt took longer than `timeout`. */
export function timeoutError(call: Call): APITimeoutError {
  const url = shownUrl(call.url);
  return new APITimeoutError(
    `${call.method} ${url}\nNo complete answer within ${call.timeout / 1000} s.`,
    {
      code: 'timeout',
      method: call.method,
      url,
      retryable: true,
    },
  );
}
