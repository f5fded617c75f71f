/** Which failures are worth another attempt, and after which wait. Reads no clock and sends nothing. */

import { retryAfter } from './retry-after.ts';

const FIRST_WAIT = 500;
const LONGEST_WAIT = 8_000;
const JITTER = 0.25;

/**
 * | failure                         | repeated |
 * | ------------------------------- | -------- |
 * | answer with `x-should-retry`    | as it says: `true` or `false` |
 * | 408, 409, 429, 5xx              | yes      |
 * | any other status                | no       |
 * | no answer, or none in time      | yes      |
 *
 * Whatever the table says, a POST without an idempotency key and a body that was a stream are never repeated.
 */
export function isWorthRetrying(status: number, headers: Headers): boolean {
  const wish = headers.get('x-should-retry');
  if (wish === 'true' || wish === 'false') return wish === 'true';
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

/**
 * | the server names a wait       | milliseconds |
 * | ----------------------------- | ------------ |
 * | up to 60 s                    | as it says |
 * | none, nonsense or longer      | 500, 1000, 2000, 4000, 8000, 8000, …, less up to a quarter by chance |
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
  const wish = headers === undefined ? undefined : retryAfter(headers, now);
  return wish ?? Math.min(FIRST_WAIT * 2 ** retry, LONGEST_WAIT) * (1 - random * JITTER);
}
