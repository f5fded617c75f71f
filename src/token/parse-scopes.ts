/** The scopes of a token. Requests carry them with the prefix of the cluster; users see them without it. */

import type { Claims } from './claims.ts';

/** `scp`, then `scope`; a string or a list, as providers differ. */
export function scopesOf(claims: Claims): readonly string[] {
  return parseScopes(claims['scp'] ?? claims['scope']);
}

export function parseScopes(value: unknown): readonly string[] {
  const list = typeof value === 'string' ? value.split(/\s+/) : Array.isArray(value) ? value : [];
  return list.filter((scope): scope is string => typeof scope === 'string' && scope !== '');
}
