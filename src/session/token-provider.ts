/** Provides the bearer token of each attempt. */

import type { RenewalRequest, TokenRequest } from '../credentials/credential.ts';
import type { TokenSet } from '../token/token-set.ts';

/** What is known when a token is requested. */
export type TokenDemand = TokenRequest & RenewalRequest;

export interface TokenProvider {
  /** The token in memory, to show its expiry; refreshes nothing. */
  readonly current: TokenSet | undefined;
  readonly renewable: boolean;
  /**
   * The token to send, returned synchronously where one is known.
   */
  get(demand?: TokenDemand): string | Promise<string>;
  /**
   * The platform rejected this token with 401.
   *
   * @returns whether another call of `get` can return a different token.
   */
  invalidate(accessToken: string): boolean;
}
