/** Errors of attempts that got no answer: what happened in one line, never the words of `fetch`. */

import { APIConnectionError, APITimeoutError, systemCode } from '../errors.ts';
import type { Call } from './call.ts';
import { shownUrl } from './resolve-url.ts';

// `fetch` repeats the URL with user name, password and query in its messages; only its codes are safe.
const REASONS: readonly (readonly [RegExp, (host: string) => string, remedy?: string])[] = [
  [/^ECONNREFUSED$/, (host) => `Nothing answers at ${host}.`, 'nmp config view'],
  [
    /^(?:ENOTFOUND|EAI_AGAIN)$/,
    (host) => `The host name of ${host} cannot be resolved.`,
    'nmp config view',
  ],
  [/^(?:EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/, (host) => `There is no network route to ${host}.`],
  [
    /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
    (host) => `${host} closed the connection before the answer was complete.`,
  ],
  [
    /CERT|^UNABLE_TO_|^ERR_TLS_/,
    (host) =>
      `The TLS certificate of ${host} is not accepted. For a certificate authority of your own set NMP_CLIENT_SSL_CERT_FILE.`,
  ],
  [
    /^(?:ERR_SSL_|EPROTO$)/,
    (host) => `${host} does not speak TLS as we do: is it http, not https?`,
  ],
];
const TIMEOUTS = /^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/;

/** @param url - of the hop that failed: after a redirect not the one that was called. */
export function connectionError(call: Call, url: URL, cause: unknown): APIConnectionError {
  const code = systemCode(cause);
  const head = `${call.method} ${shownUrl(call.url)}`;
  const facts = { method: call.method, url: shownUrl(call.url), retryable: true, cause };
  if (code !== undefined && TIMEOUTS.test(code)) {
    return new APITimeoutError(`${head}\n${url.host} did not answer in time (${code}).`, {
      ...facts,
      code: 'timeout',
    });
  }
  const reason = REASONS.find(([codes]) => code !== undefined && codes.test(code));
  const words = reason?.[1](url.host) ?? `${url.host} could not be reached.`;
  return new APIConnectionError(`${head}\n${words}${code === undefined ? '' : ` (${code})`}`, {
    ...facts,
    code: 'connection_failed',
    remedy: reason?.[2],
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
