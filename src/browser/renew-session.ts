/**
 * The refresh of a session, the one critical section in a browser: decide, redeem and commit under the lock that all tabs
 * share. Nothing of the app runs under it, and nothing is deleted because something failed, except what the provider refuses.
 */

import { LoginRequiredError, TransientAuthError } from '../errors.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { freshnessOf } from '../token/expiry.ts';
import type { TokenSet } from '../token/token-set.ts';
import { loadSteps, type Steps } from './load-steps.ts';
import {
  newVersion,
  type SessionStore,
  type StoredSession,
  tokensOf,
} from './store/stored-session.ts';

/** Milliseconds for which a page that has left for the provider is waited for. */
const RECOVERY_TIME = 60_000;

export interface RenewalParts {
  readonly runtime: Runtime;
  readonly store: SessionStore;
  /** Runs the work while no other tab refreshes. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  /** Called with what the store holds: of another login the cache of the client drops its token, and refuses its waiting calls. */
  readonly onSeen: (stored: StoredSession) => void;
  /** The session in the store has ended or is another one; called without the lock. */
  readonly onEnded: () => Promise<void>;
  /** Renews the session at the provider itself. Never resolves with a token: the page leaves. */
  readonly recover: (stored: StoredSession) => Promise<never>;
  /** Revokes a refresh token that was issued for a session that has ended meanwhile. */
  readonly discard: (stored: StoredSession) => void;
}

/**
 * | under the lock | then |
 * | -------------- | ---- |
 * | `renewed` | the new token is committed |
 * | `changed` | another tab has refreshed, signed out or signed in meanwhile: what the store holds counts |
 * | `ended` | the provider refused the refresh token that the store still holds: the session is deleted |
 * | `interrupted` | it refused a token that an interrupted refresh may have spent: the session is recovered |
 */
type Outcome =
  | { readonly kind: 'renewed'; readonly stored: StoredSession }
  | { readonly kind: 'changed'; readonly unused?: StoredSession }
  | { readonly kind: 'ended' }
  | { readonly kind: 'interrupted'; readonly stored: StoredSession };

/**
 * Returns a token other than `stale`: the one that another tab has stored meanwhile, or a newly issued one.
 *
 * @throws LoginRequiredError when only a sign-in helps
 * @throws TransientAuthError, LockTimeoutError when a later attempt may succeed
 * @throws SignInError `storage_denied`
 */
export async function renewSession(
  parts: RenewalParts,
  stale: TokenSet | undefined,
): Promise<TokenSet> {
  // Bounded by the changes of other tabs; each round that ends in `changed` is one of them.
  for (;;) {
    const stored = await parts.store.read();
    if (stored === undefined) {
      await parts.onEnded();
      throw new LoginRequiredError('You are not signed in.');
    }
    parts.onSeen(stored);
    if (isAdoptable(stored, stale, parts.runtime)) return tokensOf(stored);
    // Loaded before the lock is taken: other tabs do not wait for it.
    const { redeemRefreshToken } = await loadSteps();
    const outcome = await parts.exclusively(() => refreshLocked(parts, stale, redeemRefreshToken));
    if (outcome.kind === 'renewed') return tokensOf(outcome.stored);
    if (outcome.kind === 'interrupted') return parts.recover(outcome.stored);
    if (outcome.kind === 'ended') {
      await parts.onEnded();
      throw expired();
    }
    if (outcome.unused !== undefined) parts.discard(outcome.unused);
  }
}

async function refreshLocked(
  { runtime, store }: RenewalParts,
  stale: TokenSet | undefined,
  redeem: Steps['redeemRefreshToken'],
): Promise<Outcome> {
  const stored = await store.read();
  if (stored === undefined || isAdoptable(stored, stale, runtime)) return { kind: 'changed' };
  const { refreshToken } = stored;
  if (runtime.now() - (stored.recovering ?? 0) < RECOVERY_TIME) throw recovering();
  if (refreshToken === undefined) {
    if (freshnessOf(tokensOf(stored), runtime.now()) !== 'expired') throw expired();
    return end(store, stored);
  }
  // Written before the request: a tab that is closed now leaves word that the token may be spent.
  const marked = { ...stored, version: newVersion(), redeeming: true };
  if (!(await store.replace(stored.version, marked))) return { kind: 'changed' };
  const { grant, error, isRefused, mayBeSpent } = await redeem(runtime, stored, refreshToken);
  if (grant === undefined) {
    if (!isRefused) {
      if (!mayBeSpent) await store.replace(marked.version, { ...stored, version: newVersion() });
      throw error;
    }
    const now = await store.read();
    if (now?.version !== marked.version) return { kind: 'changed' };
    return mayBeSpent ? { kind: 'interrupted', stored: marked } : end(store, marked);
  }
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
  grant.validate();
  return { kind: 'renewed', stored: next };
}

async function end(store: SessionStore, stored: StoredSession): Promise<Outcome> {
  const isDeleted = await store.replace(stored.version, undefined);
  return { kind: isDeleted ? 'ended' : 'changed' };
}

function isAdoptable(
  stored: StoredSession,
  stale: TokenSet | undefined,
  runtime: Runtime,
): boolean {
  if (stored.accessToken === stale?.accessToken) return false;
  return freshnessOf(tokensOf(stored), runtime.now()) === 'fresh';
}

export function expired(): LoginRequiredError {
  return new LoginRequiredError('Your session has expired. Sign in again.');
}

/** For the requests of a page while it, or another one, renews the session at the provider. */
export function recovering(): TransientAuthError {
  return new TransientAuthError('The session is being renewed at the identity provider.');
}
