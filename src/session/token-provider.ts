/** What a session asks for the bearer of each attempt. */

import type { TokenSet } from '../token/token-set.ts';

export interface TokenProvider {
  /** What is in memory, to show its times; nothing is refreshed for it. */
  readonly current: TokenSet | undefined;
  readonly renewable: boolean;
  /**
   * The token to send, without awaiting anything where one is known.
   *
   * @param rejected - the token that the platform has just answered with 401.
   */
  get(rejected?: string): string | Promise<string>;
  /**
   * The platform answered 401 to this token.
   *
   * @returns whether asking again may give another one.
   */
  invalidate(accessToken: string): boolean;
}
