/** Which scopes to ask for, and how they read: with the cluster's prefix on the wire, without it for people. */

import type { ProviderSettings } from './provider-settings.ts';

/** The scopes of OpenID Connect Core and RFC 6749 themselves; they grant nothing on the platform. */
const STANDARD_SCOPES = new Set([
  'openid',
  'profile',
  'email',
  'address',
  'phone',
  'offline_access',
]);

type ScopeSettings = Pick<ProviderSettings, 'defaultScopes' | 'scopePrefix'>;

/** What a login asks for: the defaults, or with `requested` the defaults without `:` plus what was requested. */
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
 * What a refresh asks for: what the token has, never more. A token that names no platform scope says nothing about
 * what was granted; then the provider decides (RFC 6749, section 6: omitted means as granted).
 */
export function refreshScopes(
  settings: ScopeSettings,
  granted: readonly string[],
): readonly string[] {
  const platform = granted.filter(isPlatformScope);
  return platform.length === 0 ? [] : loginScopes(settings, platform);
}

/**
 * The names people know, without the standard scopes unless nothing else is left.
 *
 * @param requested - the order to show them in, as providers answer in one of their own; others follow by name.
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
