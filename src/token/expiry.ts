/** When a token expires, and whether it is due now. Reads no clock: `now` is an argument. */

import type { Claims } from './claims.ts';

const MAX_DATE = 8.64e15; // ECMA-262, time values

/** The `exp` claim in milliseconds since the epoch; undefined unless it is a finite, representable number. */
export function expiryOf(claims: Claims): number | undefined {
  return toMilliseconds(claims['exp']);
}

/** `exp - iat` in milliseconds; undefined unless both are numbers in the right order. */
export function lifetimeOf(claims: Claims): number | undefined {
  const exp = toMilliseconds(claims['exp']);
  const iat = toMilliseconds(claims['iat']);
  return exp !== undefined && iat !== undefined && exp > iat ? exp - iat : undefined;
}

function toMilliseconds(seconds: unknown): number | undefined {
  if (typeof seconds !== 'number' || !Number.isFinite(seconds)) return undefined;
  const ms = seconds * 1000;
  return Math.abs(ms) <= MAX_DATE ? ms : undefined;
}

/** Milliseconds before its expiry at which a token is refreshed for a request. */
export const REFRESH_MARGIN = 60_000;

/** Milliseconds before its expiry at which a command refreshes a token, because another program may use it for minutes. */
export const COMMAND_MARGIN = 5 * 60_000;

/** The margin for a token of this lifetime: at most half of the lifetime. */
export function refreshMargin(lifetime: number | undefined, margin = REFRESH_MARGIN): number {
  return lifetime === undefined ? margin : Math.min(margin, lifetime / 2);
}

export type Freshness = 'fresh' | 'due' | 'expired';

/**
 * The one rule of when a token is refreshed, for requests and for commands.
 *
 * | time left                    | freshness | what happens |
 * | ---------------------------- | --------- | ---------------- |
 * | unknown (opaque token)       | `fresh`   | it is used until a 401 |
 * | more than the margin         | `fresh`   | it is used |
 * | up to the margin             | `due`     | it is refreshed; if that fails, it is used |
 * | none                         | `expired` | it is refreshed, or the error is thrown |
 *
 * @param margin - milliseconds: `REFRESH_MARGIN` or `COMMAND_MARGIN`.
 */
export function freshnessOf(
  token: { readonly expiresAt: number | undefined; readonly lifetime: number | undefined },
  now: number,
  margin = REFRESH_MARGIN,
): Freshness {
  if (token.expiresAt === undefined) return 'fresh';
  const left = token.expiresAt - now;
  if (left <= 0) return 'expired';
  return left > refreshMargin(token.lifetime, margin) ? 'fresh' : 'due';
}
