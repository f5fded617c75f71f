/** One refresh: under the lock that all tabs share, unless the session is of this page alone. */

import type { TokenSet } from '../../token/token-set.ts';
import type { SessionPage } from '../session-page.ts';
import { withRefreshLock } from './refresh-lock.ts';
import { type RefreshOutcome, refreshUnderLock } from './refresh-under-lock.ts';

/** @throws LockTimeoutError, TransientAuthError; SignInError `storage_denied` */
export function refreshSession(
  { runtime, settings, sharedName }: SessionPage,
  stale: TokenSet | undefined,
): Promise<RefreshOutcome> {
  const refresh = () => refreshUnderLock(runtime, settings.store, stale);
  return settings.isShared ? withRefreshLock(sharedName, refresh) : refresh();
}
