/** What a context of the config file says about its login: the platform that it belongs to, and its tokens. */

import { DEFAULT_BASE_URL } from '../default-base-url.ts';
import type { StoredContext } from '../runtime/config-store.ts';
import { TokenSet } from '../token/token-set.ts';

/** The short form of the file names no cluster: its login belongs to the default platform. */
export function platformOfLogin({ cluster }: Pick<StoredContext, 'cluster'>): string {
  return cluster?.baseUrl ?? DEFAULT_BASE_URL;
}

/** Whether a context may be used at this base URL: its tokens go to no other origin. */
export function isLoginFor(context: StoredContext, baseUrl: string): boolean {
  return new URL(platformOfLogin(context)).origin === new URL(baseUrl).origin;
}

/** The tokens of a context; undefined when it has no login. */
export function storedTokens(context: StoredContext | undefined): TokenSet | undefined {
  const user = context?.user;
  if (user?.token === undefined) return undefined;
  const { token: accessToken, refreshToken, expiresAt: notedExpiry } = user;
  return new TokenSet({ accessToken, refreshToken, notedExpiry });
}
