/** A token that the program hands in, as a value or as a function that is asked again near expiry. */

import { checkBearer } from '../token/bearer.ts';
import { TokenSet } from '../token/token-set.ts';
import type { Credential, CredentialSource } from './credential.ts';

/** A token, or a function that returns the current one. */
export type AccessToken = string | (() => string | Promise<string>);

const ORIGIN = { source: 'explicit token' } as const;

/**
 * Takes the token that the program provides. Never refreshed by the SDK, never cached on disk.
 *
 * @throws AuthError `token_malformed`: at once for a value, at the first request for a function
 */
export function fromAccessToken(accessToken: AccessToken): CredentialSource {
  const check = (token: unknown) =>
    new TokenSet({ accessToken: checkBearer(trimmed(token), 'the option accessToken') });
  const credential: Credential =
    typeof accessToken === 'function'
      ? { origin: ORIGIN, renew: async () => check(await accessToken()) }
      : { origin: ORIGIN, token: check(accessToken) };
  return { name: ORIGIN.source, find: async () => credential };
}

/** Tokens read from files and shells end in a line break. */
function trimmed(token: unknown): unknown {
  return typeof token === 'string' ? token.trim() : token;
}
