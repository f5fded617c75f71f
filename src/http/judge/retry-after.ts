/** Reads how long the server asks a client to wait, up to the longest wait that this SDK accepts. */

const MAX_WAIT = 60_000;

/**
 * `retry-after-ms`, then `retry-after` in seconds or as an HTTP date (RFC 9110 §10.2.3).
 *
 * @returns milliseconds; undefined for a missing, invalid or zero value, a past date, and more than 60 s.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const ms = toNumber(headers.get('retry-after-ms'));
  if (isAcceptable(ms)) return ms;
  const value = headers.get('retry-after');
  const seconds = toNumber(value);
  // `Date.parse` accepts numbers such as '-5' as dates, so numbers are handled first.
  const wait = Number.isNaN(seconds) ? Date.parse(value ?? '') - now : seconds * 1000;
  return isAcceptable(wait) ? wait : undefined;
}

function toNumber(value: string | null): number {
  return value === null || value.trim() === '' ? Number.NaN : Number(value);
}

function isAcceptable(ms: number): boolean {
  return ms > 0 && ms <= MAX_WAIT;
}
