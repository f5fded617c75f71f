/** Which platform scopes were asked for and not granted, by the token's own word and by the provider's. */

/** Missing counts only what neither names; prefixes of the cluster are looked through. */
export function missingScopes(
  requested: readonly string[],
  granted: readonly string[],
  ofToken: readonly string[],
): readonly string[] {
  const known = new Set([...granted, ...ofToken].map(bareScope));
  if (known.size === 0) return [];
  return requested.filter((scope) => scope.includes(':') && !known.has(bareScope(scope)));
}

/** Without the prefix of the cluster, whatever that is. */
export function bareScope(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1);
}
