/** The lock between the tabs of an origin, held only for one refresh. */

import { NeMoError } from '../../errors.ts';
import { Deadline } from '../../oauth/deadline.ts';
import { loadErrors } from '../load-errors.ts';

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
    const seconds = deadline.signal.aborted ? LOCK_WAIT / 1000 : undefined;
    throw (await loadErrors()).lockFailed(cause, seconds);
  } finally {
    deadline.clear();
  }
}
