/** Decides which failures are retried, and after which wait. Reads no clock and sends nothing. */

import { backOff } from './back-off.ts';
import { retryAfter } from './retry-after.ts';

/**
 * | failure                         | repeated |
 * | ------------------------------- | -------- |
 * | response with `x-should-retry`    | if it is `true` |
 * | 408, 409, 429, 5xx              | yes      |
 * | any other status                | no       |
 * | no response, or none in time      | yes      |
 *
 * A body that was a stream is never repeated. A POST or PATCH may have been carried out, and some operations of
 * the platform ignore the idempotency key: unless its operation or its caller declares it idempotent, it is
 * repeated only if the connection was never established, or if `isRefusedUntried` returns true.
 */
export function isWorthRetrying(status: number, headers: Headers): boolean {
  const directive = headers.get('x-should-retry');
  if (directive === 'true' || directive === 'false') return directive === 'true';
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

/** Whether the response shows that the server did nothing: 429 or 503 with a wait, or `x-should-retry: true`. */
export function isRefusedUntried(status: number, headers: Headers, now: number): boolean {
  if (headers.get('x-should-retry') === 'true') return true;
  if (headers.get('x-should-retry') === 'false') return false;
  return (status === 429 || status === 503) && retryAfter(headers, now) !== undefined;
}

/**
 * | the server names a wait       | milliseconds |
 * | ----------------------------- | ------------ |
 * | up to 60 s                    | that wait |
 * | none, invalid or longer       | 500, 1000, 2000, 4000, 8000, 8000, …, less up to a quarter by chance |
 *
 * @param retry - counted from 0.
 * @param random - from 0 up to 1.
 */
export function waitBeforeRetry(
  retry: number,
  headers: Headers | undefined,
  now: number,
  random: number,
): number {
  const named = headers === undefined ? undefined : retryAfter(headers, now);
  return named ?? backOff(retry, random);
}
