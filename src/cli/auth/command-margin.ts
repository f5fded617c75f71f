/** When a command refreshes the stored token before it uses it. */

import type { TokenSet } from '../../token/token-set.ts';

/** Milliseconds: commands refresh a token that expires sooner, or within half of its lifetime where that is shorter. */
const COMMAND_MARGIN = 5 * 60_000;

/** The expiry of an opaque token is unknown; it is used until the platform refuses it. */
export function endsSoon({ expiresAt, lifetime }: TokenSet, now: number): boolean {
  if (expiresAt === undefined) return false;
  return expiresAt - now <= Math.min(COMMAND_MARGIN, (lifetime ?? Number.POSITIVE_INFINITY) / 2);
}
