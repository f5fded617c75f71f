/**
 * The critical section of a refresh in a browser: decides, redeems and commits while no other tab refreshes.
 * Runs no code of the app. After a failure the session is kept, unless the provider refuses its refresh token.
 */

import type { Runtime } from '../../runtime/runtime.ts';
import { freshnessOf } from '../../token/expiry.ts';
import type { TokenSet } from '../../token/token-set.ts';
import { loadErrors } from '../load-errors.ts';
import {
  newVersion,
  type SessionStore,
  type StoredSession,
  tokensOf,
} from '../store/stored-session.ts';
import { isAdoptable } from './is-adoptable.ts';
import { redeemRefreshToken } from './redeem-refresh-token.ts';

/** Milliseconds to wait for a page that has left for the provider. */
const RECOVERY_TIME = 60_000;

/**
 * | under the lock | then |
 * | -------------- | ---- |
 * | `renewed` | the new token is committed |
 * | `changed` | another tab has refreshed, signed out or signed in meanwhile: what the store holds counts |
 * | `ended` | the provider refused the refresh token that the store still holds: the session is deleted |
 * | `interrupted` | it refused a token that an interrupted refresh may have spent: the session is recovered |
 * | `failed` | there is no token for another reason: the session is kept |
 */
export type RefreshOutcome =
  | { readonly kind: 'renewed'; readonly stored: StoredSession }
  | { readonly kind: 'changed'; readonly unused?: StoredSession }
  | { readonly kind: 'ended' }
  | { readonly kind: 'interrupted'; readonly stored: StoredSession }
  | { readonly kind: 'failed'; readonly explain: () => Promise<unknown> };

/**
 * Must be called under the lock.
 *
 * @throws SignInError of the store; the session is stored as it was, or marked
 */
export async function refreshUnderLock(
  runtime: Runtime,
  store: SessionStore,
  stale: TokenSet | undefined,
  redeem = redeemRefreshToken,
): Promise<RefreshOutcome> {
  const stored = await store.read();
  if (stored === undefined || isAdoptable(stored, stale, runtime)) return { kind: 'changed' };
  const { refreshToken } = stored;
  // A time in the future was written while the clock of this device was ahead.
  if (Math.abs(runtime.now() - (stored.recovering ?? 0)) < RECOVERY_TIME) {
    return { kind: 'failed', explain: async () => (await loadErrors()).recovering() };
  }
  if (refreshToken === undefined) {
    if (freshnessOf(tokensOf(stored), runtime.now()) !== 'expired') {
      return { kind: 'failed', explain: async () => (await loadErrors()).expired() };
    }
    return end(store, stored);
  }
  // Written before the request, so that other tabs know that the token may be spent if this tab is closed now.
  const marked = { ...stored, version: newVersion(), redeeming: true };
  if (!(await store.replace(stored.version, marked))) return { kind: 'changed' };
  // A store that keeps no new version would lose the new refresh token too: nothing is sent then.
  if ((await store.read())?.version !== marked.version) return { kind: 'changed' };
  const redemption = await redeem(runtime, stored, refreshToken);
  if ('explain' in redemption) {
    const { explain, isRefused, mayBeSpent } = redemption;
    if (!isRefused) {
      if (!mayBeSpent) await store.replace(marked.version, { ...stored, version: newVersion() });
      return { kind: 'failed', explain };
    }
    const now = await store.read();
    if (now?.version !== marked.version) return { kind: 'changed' };
    return mayBeSpent ? { kind: 'interrupted', stored: marked } : end(store, marked);
  }
  const { grant } = redemption;
  const { accessToken, expiresAt, lifetime } = grant.tokens ?? marked;
  const next = {
    ...marked,
    version: newVersion(),
    redeeming: false,
    accessToken,
    expiresAt,
    lifetime,
    refreshToken: grant.refreshToken ?? refreshToken,
  };
  if (!(await store.replace(marked.version, next))) return { kind: 'changed', unused: next };
  await grant.validate();
  return { kind: 'renewed', stored: next };
}

async function end(store: SessionStore, stored: StoredSession): Promise<RefreshOutcome> {
  const isDeleted = await store.replace(stored.version, undefined);
  return { kind: isDeleted ? 'ended' : 'changed' };
}
