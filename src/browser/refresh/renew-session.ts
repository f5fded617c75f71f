/** Renews the token of a session: adopts the token that another tab has stored, or refreshes under the lock that all tabs share. */

import { LoginRequiredError, loadPart } from '../../errors.ts';
import { retryWhenBusy } from '../../oauth/retry-when-busy.ts';
import type { TokenSet } from '../../token/token-set.ts';
import { loadErrors } from '../load-errors.ts';
import type { SessionPage } from '../session-page.ts';
import { loadSessionSteps } from '../steps/load-steps.ts';
import { MAX_COMMITS } from '../store/guarded-store.ts';
import { tokensOf } from '../store/stored-session.ts';
import { isAdoptable } from './is-adoptable.ts';

/**
 * Returns a token other than `stale`: the one that another tab has stored meanwhile, or a newly issued one.
 *
 * @throws LoginRequiredError when only a sign-in helps
 * @throws TransientAuthError, LockTimeoutError when a later attempt may succeed
 * @throws SignInError `storage_denied`
 */
export function renewSession(page: SessionPage, stale: TokenSet | undefined): Promise<TokenSet> {
  return retryWhenBusy(page.runtime, () => renewOnce(page, stale));
}

async function renewOnce(page: SessionPage, stale: TokenSet | undefined): Promise<TokenSet> {
  const { runtime } = page;
  const { store } = page.settings;
  // Each round that ends in `changed` is a commit of another tab.
  for (let round = 0; round < MAX_COMMITS; round += 1) {
    const stored = await store.read();
    if (stored === undefined) {
      await page.announce();
      throw new LoginRequiredError('You are not signed in.');
    }
    // If the login has been replaced, the client drops its token here and rejects the waiting calls.
    page.view.show(stored);
    if (isAdoptable(stored, stale, runtime)) return tokensOf(stored);
    // Loaded before the lock is taken, so that other tabs do not wait for it.
    const { refreshSession } = await loadSessionSteps();
    const outcome = await refreshSession(page, stale);
    if (outcome.kind === 'renewed') return tokensOf(outcome.stored);
    if (outcome.kind === 'interrupted') {
      const { recoverSession } = await loadPart(import('./recover-session.ts'));
      return recoverSession(page, outcome.stored);
    }
    if (outcome.kind === 'failed') throw await outcome.explain();
    if (outcome.kind === 'ended') {
      await page.announce();
      throw (await loadErrors()).expired();
    }
    if (outcome.unused !== undefined) void page.revoke(outcome.unused);
  }
  throw (await loadErrors()).neverCommitted(MAX_COMMITS);
}
