/** Which scopes to request. Requests carry them with the prefix of the cluster; users see them without it. */

import type { ProviderSettings } from './provider-settings.ts';

/** The scopes of OpenID Connect Core and OAuth, which grant nothing on the platform. */
export const STANDARD_SCOPES: ReadonlySet<string> = new Set([
  'openid',
  'profile',
  'email',
  'address',
  'phone',
  'offline_access',
]);

type ScopeSettings = Pick<ProviderSettings, 'defaultScopes' | 'scopePrefix'>;

/** The scopes of a login: the defaults, or with `requested` the requested ones plus the defaults without a `:`. */
export function loginScopes(
  settings: ScopeSettings,
  requested?: readonly string[],
): readonly string[] {
  const scopes =
    requested === undefined
      ? settings.defaultScopes
      : [...settings.defaultScopes.filter((scope) => !isPlatformScope(scope)), ...requested];
  return onTheWire(settings, scopes);
}

/**
 * The scopes of a refresh: those of the token, never more. For a token that names no platform scope they are omitted, which
 * means "as originally granted" (RFC 6749, section 6).
 */
export function refreshScopes(
  settings: ScopeSettings,
  granted: readonly string[],
): readonly string[] {
  const platform = granted.filter(isPlatformScope);
  return platform.length === 0 ? [] : loginScopes(settings, platform);
}

/**
 * The scopes as users know them, without the standard scopes unless there are no others.
 *
 * @param requested - the order in which to show them; all others follow by name.
 */
export function displayScopes(
  settings: Pick<ProviderSettings, 'scopePrefix'>,
  scopes: readonly string[],
  requested: readonly string[] = [],
): readonly string[] {
  const bare = (scope: string) => withoutPrefix(settings, scope);
  const names = new Set(scopes.map(bare).sort());
  const ordered = [...requested.map(bare).filter((name) => names.has(name)), ...names];
  const unique = [...new Set(ordered)];
  const own = unique.filter((name) => !STANDARD_SCOPES.has(name));
  return own.length === 0 ? unique : own;
}

export function withoutPrefix(
  settings: Pick<ProviderSettings, 'scopePrefix'>,
  scope: string,
): string {
  const prefix = settings.scopePrefix;
  return prefix !== undefined && scope.startsWith(prefix) ? scope.slice(prefix.length) : scope;
}

function onTheWire(settings: ScopeSettings, scopes: readonly string[]): readonly string[] {
  const prefix = settings.scopePrefix;
  const prefixed = scopes.map((scope) =>
    prefix !== undefined && isPlatformScope(scope) && !scope.startsWith(prefix)
      ? prefix + scope
      : scope,
  );
  return [...new Set(prefixed)];
}

function isPlatformScope(scope: string): boolean {
  return scope.includes(':') || scope.endsWith('.default');
}
