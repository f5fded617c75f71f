/** When a command renews the stored token before it uses it. */

import type { TokenSet } from '../../token/token-set.ts';

/** Milliseconds: commands renew a token that ends sooner, or in half of its life when that is shorter. */
const COMMAND_MARGIN = 5 * 60_000;

/** An opaque token tells no end and is used until the platform refuses it. */
export function endsSoon({ expiresAt, lifetime }: TokenSet, now: number): boolean {
  if (expiresAt === undefined) return false;
  return expiresAt - now <= Math.min(COMMAND_MARGIN, (lifetime ?? Number.POSITIVE_INFINITY) / 2);
}
