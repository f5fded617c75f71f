/** Deletes the session, also when other tabs commit at the same time. */

import { loadErrors } from '../load-errors.ts';
import { MAX_COMMITS } from './guarded-store.ts';
import type { SessionStore, StoredSession } from './stored-session.ts';

/**
 * Deletes the session, even if other tabs commit in the meantime.
 *
 * @param login - only if it is the session of this login.
 * @returns what was deleted.
 * @throws SignInError `storage_denied` when the store does not work
 */
export async function deleteSession(
  store: SessionStore,
  login?: string,
): Promise<StoredSession | undefined> {
  for (let attempt = 0; attempt < MAX_COMMITS; attempt += 1) {
    const current = await store.read();
    if (current === undefined || (login !== undefined && current.login !== login)) return undefined;
    if (await store.replace(current.version, undefined)) return current;
  }
  throw (await loadErrors()).neverCommitted(MAX_COMMITS);
}
