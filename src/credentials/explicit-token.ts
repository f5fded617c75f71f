/** A token that the application passes, as a string or as a function. */

import { checkBearer } from '../token/bearer.ts';
import { TokenSet } from '../token/token-set.ts';
import type { Credential, CredentialSource, TokenRequest } from './credential.ts';
import { placeOf } from './token-place.ts';

/**
 * A token, or a function that returns the current one. The function is called for every attempt of every request, and with
 * `{ rejected }` after the platform has responded with 401; it should cache what is expensive.
 */
export type AccessToken = string | ((request: TokenRequest) => string | Promise<string>);

export interface AccessTokenOptions {
  /**
   * Keep the token of a function until it is due for refresh or refused, and share it among all callers of the client. Never
   * set it for a function that depends on its caller. Default: false.
   */
  readonly cache?: boolean | undefined;
}

const ORIGIN = { source: 'explicit token' } as const;

/**
 * Uses the token that the application provides. The SDK never refreshes it and never writes it to disk.
 *
 * @throws AuthError `token_malformed`: at once for a value, at the first request for a function
 */
export function fromAccessToken(
  accessToken: AccessToken,
  options: AccessTokenOptions = {},
): CredentialSource {
  const credential = credentialOf(accessToken, options);
  return { name: ORIGIN.source, find: async () => credential };
}

function credentialOf(accessToken: AccessToken, { cache }: AccessTokenOptions): Credential {
  if (typeof accessToken === 'string') {
    return { origin: ORIGIN, token: new TokenSet({ accessToken: checked(accessToken) }) };
  }
  if (!cache) return { origin: ORIGIN, ask: accessToken };
  const renew = async (stale: TokenSet | undefined) =>
    checked(await accessToken(stale === undefined ? {} : { rejected: stale.accessToken }));
  return { origin: ORIGIN, renew };
}

function checked(token: unknown): string {
  return checkBearer(trimmed(token), placeOf(ORIGIN));
}

/** Removes white space: tokens from files and shells often end in a line break. */
function trimmed(token: unknown): unknown {
  return typeof token === 'string' ? token.trim() : token;
}
