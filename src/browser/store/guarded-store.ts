/** The contract of a store, enforced: one of an app may fail, hang or hold anything, and its errors may contain anything. */

import { NeMoError } from '../../errors.ts';
import { Deadline } from '../../oauth/deadline.ts';
import { loadErrors } from '../load-errors.ts';
import { asSession, type SessionStore } from './stored-session.ts';

/** Milliseconds that one call of a store may take. */
export const STORE_WAIT = 10_000;

/** Attempts against the commits of other tabs; a store that works lets one of few win. */
export const MAX_COMMITS = 20;

export function guardedStore(store: SessionStore): SessionStore {
  return {
    read: () => guarded(async () => asSession(await store.read())),
    replace: async (expected, next) => {
      const isReplaced: unknown = await guarded(() => store.replace(expected, next));
      if (typeof isReplaced === 'boolean') return isReplaced;
      throw (await loadErrors()).notBoolean();
    },
    close: () => store.close?.(),
  };
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  const deadline = new Deadline(STORE_WAIT);
  const tooLate = new Promise<never>((_, reject) => {
    deadline.signal.onabort = reject;
  });
  try {
    return await Promise.race([work(), tooLate]);
  } catch (cause) {
    if (cause instanceof NeMoError) throw cause;
    const seconds = deadline.signal.aborted ? STORE_WAIT / 1000 : undefined;
    throw (await loadErrors()).storeFailed(cause, seconds);
  } finally {
    deadline.clear();
  }
}
