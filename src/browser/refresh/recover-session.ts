/**
 * The recovery of a session whose refresh was interrupted: the refresh token is spent and the new one was lost,
 * but the provider still has a session of the user, so a redirect can get new tokens. Loaded by the first one.
 */

import { expired, notRecovered, recovering } from '../session-errors.ts';
import type { SessionPage } from '../session-page.ts';
import { loadLeavingSteps } from '../steps/load-steps.ts';
import { deleteSession } from '../store/delete-session.ts';
import { newVersion, type StoredSession } from '../store/stored-session.ts';

/**
 * Never resolves: this page leaves for the provider, or waits for another page that does.
 *
 * @throws TransientAuthError; LoginRequiredError where the app wants no redirect
 */
export async function recoverSession(page: SessionPage, stored: StoredSession): Promise<never> {
  const { store } = page.settings;
  if (page.options.recovery === 'none') {
    await deleteSession(store, stored.login);
    await page.announce();
    throw expired();
  }
  // Before the claim, which keeps other pages from leaving.
  const { leaveForProvider } = await loadLeavingSteps();
  const claim = { ...stored, version: newVersion(), recovering: page.runtime.now() };
  // Only one page leaves, and only a visible one: a hidden page could stay at the provider for hours.
  const isVisible = document.visibilityState === 'visible';
  if (isVisible && (await store.replace(stored.version, claim))) {
    await leaveForProvider(page, {
      returnTo: location.href,
      prompt: 'none',
      recovers: stored.login,
    });
  }
  throw recovering();
}

/** The provider does not know the user any more: ends the session and shows why. */
export async function endRecovery(page: SessionPage, login: string): Promise<void> {
  await deleteSession(page.settings.store, login);
  page.view.fail(notRecovered(page.options.offlineAccess ?? true));
  await page.announce();
}
