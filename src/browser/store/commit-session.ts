/** How a sign-in and a sign-out reach the store: against whatever other tabs commit at the same time. */

import { LoginChangedError } from '../../errors.ts';
import type { SessionStore, StoredSession } from './stored-session.ts';

/**
 * Stores a new sign-in. A silent one counts only for the login that it renews: a sign-out or another user's sign-in that
 * came first stays.
 *
 * @param recovers - the login that a silent sign-in renews.
 * @returns whether it is stored.
 * @throws LoginChangedError when a silent sign-in found another user; the session is deleted then
 */
export async function commitSession(
  store: SessionStore,
  session: StoredSession,
  recovers: string | undefined,
): Promise<boolean> {
  for (;;) {
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
    throw new LoginChangedError('Another user is signed in at the identity provider.');
  }
}

/**
 * Deletes the session, whatever other tabs commit meanwhile.
 *
 * @param login - only if it is the session of this login.
 * @returns what was deleted.
 */
export async function deleteSession(
  store: SessionStore,
  login?: string,
): Promise<StoredSession | undefined> {
  for (;;) {
    const current = await store.read();
    if (current === undefined || (login !== undefined && current.login !== login)) return undefined;
    if (await store.replace(current.version, undefined)) return current;
  }
}
