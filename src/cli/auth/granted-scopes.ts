/** Which platform scopes were asked for and not granted, by the token's own word and by the provider's. */

import { AuthError } from '../../errors.ts';
import type { LoginResult } from './login-result.ts';

/**
 * Missing is what neither token nor answer names. Where both are silent all is granted (RFC 6749, section 5.1); prefixes of
 * the cluster are looked through, and `.default` asks for whatever is set up.
 *
 * @throws AuthError as the platform's Python CLI refuses such a login too: its commands would be denied one by one
 */
export function requireScopes(
  requested: readonly string[],
  { tokens, granted }: LoginResult,
): void {
  const known = new Set([...(granted ?? []), ...tokens.scopes].map(bareScope));
  const wanted = requested.filter((scope) => scope.includes(':')).map(bareScope);
  const missing = wanted.filter((scope) => scope !== '.default' && !known.has(scope));
  if (known.size === 0 || missing.length === 0) return;
  const rest = wanted.filter((scope) => known.has(scope));
  throw new AuthError(
    `The provider did not grant ${missing.join(' ')}, so nothing was stored. The scope may not be set up for this client, or an administrator has not consented.`,
    {
      code: 'login_failed',
      remedy: rest.length === 0 ? undefined : `nmp auth login --scope "${rest.join(' ')}"`,
    },
  );
}

/** Without the prefix of the cluster, whatever that is. */
export function bareScope(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1);
}
