/** The lock between the tabs of an origin, held only for one refresh. */

import { LockTimeoutError, NeMoError, TransientAuthError } from '../../errors.ts';
import { Deadline } from '../../oauth/deadline.ts';
import { storageDenied } from '../store/guarded-store.ts';

/** Milliseconds; longer than the two requests that a holder may need. */
const LOCK_WAIT = 75_000;

/**
 * Runs the work when no other tab refreshes the session of this name. The lock is never stolen; the browser
 * releases it when the tab is closed.
 *
 * @throws LockTimeoutError after 75 s
 */
export async function withRefreshLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const deadline = new Deadline(LOCK_WAIT);
  try {
    return await navigator.locks.request(name, { signal: deadline.signal }, () => {
      deadline.clear();
      return work();
    });
  } catch (cause) {
    if (cause instanceof NeMoError) throw cause;
    if (deadline.signal.aborted) {
      throw new LockTimeoutError(
        `Another tab has been refreshing the session for ${LOCK_WAIT / 1000} s.`,
      );
    }
    if (cause instanceof DOMException && cause.name === 'SecurityError') {
      throw storageDenied('The browser denies this page its locks.', cause);
    }
    throw new TransientAuthError('The lock of the session could not be taken.', { cause });
  } finally {
    deadline.clear();
  }
}
