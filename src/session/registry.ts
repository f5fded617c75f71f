/** The token caches of this process, shared by all clients and by all copies of this package. */

import type { TokenCache } from './token-cache.ts';

/** The version in the name changes only when copies of this package can no longer share the stored objects. */
const REGISTRY = Symbol.for('nemo-platform.sessions.v1');

/**
 * The token cache of an identity, created at its first use. Keys name config path, context, stored user and subject, so
 * identities never mix.
 */
export function sharedToken(key: string, make: () => TokenCache): TokenCache {
  const tokens = registry();
  const known = tokens.get(key);
  if (known !== undefined) return known;
  const made = make();
  tokens.set(key, made);
  return made;
}

function registry(): Map<string, TokenCache> {
  const holder = globalThis as { [REGISTRY]?: Map<string, TokenCache> };
  if (holder[REGISTRY] === undefined) {
    // Not enumerable: code that walks the globals must not find tokens.
    Object.defineProperty(holder, REGISTRY, { value: new Map(), configurable: true });
  }
  return holder[REGISTRY] ?? new Map();
}
