/** How long the server asks us to wait, when that is a wait that we are willing to make. */

const LONGEST = 60_000;

/**
 * `retry-after-ms`, then `retry-after` in seconds or as an HTTP date (RFC 9110 §10.2.3).
 *
 * @returns milliseconds; undefined for no wish, nonsense, zero, the past, and more than 60 s.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const ms = toNumber(headers.get('retry-after-ms'));
  if (isAcceptable(ms)) return ms;
  const value = headers.get('retry-after');
  const seconds = toNumber(value);
  // A number is never a date, although `Date.parse('-5')` says so.
  const wait = Number.isNaN(seconds) ? Date.parse(value ?? '') - now : seconds * 1000;
  return isAcceptable(wait) ? wait : undefined;
}

function toNumber(value: string | null): number {
  return value === null || value.trim() === '' ? Number.NaN : Number(value);
}

function isAcceptable(ms: number): boolean {
  return ms > 0 && ms <= LONGEST;
}
