/** Keeps a sign-in until its response arrives, and forgets those that are too old. */

import { loadErrors } from '../load-errors.ts';
import { type PendingSignIn, PREFIX, pendingKeys, readPending } from './pending-sign-in.ts';

/** @throws SignInError `storage_denied` */
export async function savePending(pending: PendingSignIn): Promise<void> {
  try {
    const storage = sessionStorage;
    for (const key of pendingKeys(storage)) {
      if (readPending(storage, key, pending.startedAt) === undefined) storage.removeItem(key);
    }
    storage.setItem(PREFIX + pending.flow.state, JSON.stringify(pending));
  } catch (cause) {
    throw (await loadErrors()).storageDenied('storage', cause);
  }
}
