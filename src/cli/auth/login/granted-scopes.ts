/** Compares requested and granted scopes: without those of the platform, a login is refused; other differences are shown. */

import { AuthError } from '../../../errors.ts';
import { STANDARD_SCOPES } from '../../../oauth/provider-scopes.ts';
import type { LoginResult } from './login-result.ts';

/**
 * A scope is missing when neither the token nor the response names it. Where neither names any scope, all were granted
 * (RFC 6749, section 5.1). Prefixes of the cluster are ignored, and `.default` requests the scopes set up at the provider.
 *
 * @throws AuthError, as in the platform's Python CLI: every command would fail with a 403
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
    `The identity provider did not grant ${missing.join(' ')}, so the login was not saved. The scope may not be set up for this client, or an administrator has not consented to it.`,
    {
      code: 'login_failed',
      remedy: rest.length === 0 ? undefined : `nmp auth login --scope "${rest.join(' ')}"`,
    },
  );
}

export interface ScopeDifference {
  /** Requested, not granted. */
  readonly missing: readonly string[];
  /** Granted, not requested. */
  readonly additional: readonly string[];
}

/**
 * Compares without the prefixes of the cluster and the standard scopes, which grant nothing on the platform.
 *
 * @param granted - empty where they are not known: then there is no difference.
 */
export function scopeDifference(
  requested: readonly string[],
  granted: readonly string[],
): ScopeDifference {
  const wanted = new Set(requested.map(bareScope));
  const got = new Set(granted.map(bareScope));
  const without = (scopes: Iterable<string>, others: ReadonlySet<string>) =>
    [...scopes].filter((scope) => !others.has(scope) && !STANDARD_SCOPES.has(scope));
  if (wanted.size === 0 || got.size === 0 || wanted.has('.default'))
    return { missing: [], additional: [] };
  return { missing: without(wanted, got), additional: without(got, wanted) };
}

/** The scope without the prefix of the cluster. */
export function bareScope(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1);
}
