/** What every way of logging in at a provider ends with. */

import type { TokenSet } from '../../token/token-set.ts';

export interface LoginResult {
  readonly tokens: TokenSet;
  /** What the provider says that it granted, if it says so. */
  readonly granted: readonly string[] | undefined;
}
