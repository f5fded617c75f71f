/** Whether a stored token can be used instead of a refresh. */

import type { Runtime } from '../../runtime/runtime.ts';
import { freshnessOf } from '../../token/expiry.ts';
import type { TokenSet } from '../../token/token-set.ts';
import { type StoredSession, tokensOf } from '../store/stored-session.ts';

/** Whether the store has a fresh token other than `stale`. */
export function isAdoptable(
  stored: StoredSession,
  stale: TokenSet | undefined,
  runtime: Runtime,
): boolean {
  if (stored.accessToken === stale?.accessToken) return false;
  return freshnessOf(tokensOf(stored), runtime.now()) === 'fresh';
}
