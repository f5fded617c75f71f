/**
 * The recovery of a session whose refresh was interrupted: the refresh token is spent and the new one was lost, but the
 * provider still knows the user and is asked by a redirect.
 */

import type { PageSession } from '../page-session.ts';
import { leaveForProvider } from '../sign-in/redirect.ts';
import { deleteSession } from '../store/commit-session.ts';
import { newVersion, type StoredSession } from '../store/stored-session.ts';
import { expired, recovering } from './refresh-errors.ts';

/**
 * Never resolves: the page leaves, or waits for another one that does.
 *
 * @throws TransientAuthError; LoginRequiredError where the app wants no redirect
 */
export async function recoverSession(page: PageSession, stored: StoredSession): Promise<never> {
  const { store } = page.settings;
  if (page.options.recovery === 'none') {
    await deleteSession(store, stored.login);
    await page.announce();
    throw expired();
  }
  const claim = { ...stored, version: newVersion(), recovering: page.runtime.now() };
  // One page is enough, and only one that is seen: a hidden one might be left for hours.
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
