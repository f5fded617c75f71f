/** The tokens of a context of the config file. */

import type { StoredContext } from '../runtime/config-store.ts';
import { TokenSet } from '../token/token-set.ts';

/** The tokens of a context; undefined when it has no login. */
export function storedTokens(context: StoredContext | undefined): TokenSet | undefined {
  const user = context?.user;
  if (user?.token === undefined) return undefined;
  const { token: accessToken, refreshToken, expiresAt: notedExpiry } = user;
  return new TokenSet({ accessToken, refreshToken, notedExpiry });
}
