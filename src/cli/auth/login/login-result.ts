/** The result of a login at an identity provider, whichever way was used. */

import type { TokenSet } from '../../../token/token-set.ts';

export interface LoginResult {
  readonly tokens: TokenSet;
  /** The scopes in the provider's response, where it names them. */
  readonly granted: readonly string[] | undefined;
}
