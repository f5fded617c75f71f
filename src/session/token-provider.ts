/** What a session asks for the bearer of each attempt. */

import type { RenewalRequest, TokenRequest } from '../credentials/credential.ts';
import type { TokenSet } from '../token/token-set.ts';

/** What is known when a token is asked for. */
export type TokenDemand = TokenRequest & RenewalRequest;

export interface TokenProvider {
  /** What is in memory, to show its times; nothing is refreshed for it. */
  readonly current: TokenSet | undefined;
  readonly renewable: boolean;
  /**
   * The token to send, without awaiting anything where one is known.
   */
  get(demand?: TokenDemand): string | Promise<string>;
  /**
   * The platform answered 401 to this token.
   *
   * @returns whether asking again may give another one.
   */
  invalidate(accessToken: string): boolean;
}
