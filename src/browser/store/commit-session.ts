/** Stores a sign-in, also when other tabs commit at the same time. */

import { loadErrors } from '../load-errors.ts';
import { MAX_COMMITS } from './guarded-store.ts';
import type { SessionStore, StoredSession } from './stored-session.ts';

/**
 * Stores a new sign-in. A silent one counts only for the login that it renews: a sign-out or another user's sign-in that
 * came first stays.
 *
 * @param recovers - the login that a silent sign-in renews.
 * @returns whether it is stored.
 * @throws LoginChangedError when a silent sign-in found another user; the session is deleted then
 * @throws SignInError `storage_denied` when the store does not work
 */
export async function commitSession(
  store: SessionStore,
  session: StoredSession,
  recovers: string | undefined,
): Promise<boolean> {
  for (let attempt = 0; attempt < MAX_COMMITS; attempt += 1) {
    const current = await store.read();
    if (recovers === undefined) {
      if (await store.replace(current?.version, session)) return true;
      continue;
    }
    if (current?.login !== recovers) return false;
    const isSameUser = current.user.subject === session.user.subject;
    const next = isSameUser ? { ...session, login: recovers } : undefined;
    if (!(await store.replace(current.version, next))) continue;
    if (isSameUser) return true;
    throw (await loadErrors()).otherUser();
  }
  throw (await loadErrors()).neverCommitted(MAX_COMMITS);
}
