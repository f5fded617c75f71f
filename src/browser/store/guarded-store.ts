/** The contract of a store, enforced: one of an app may fail, hang or hold anything, and its errors may contain anything. */

import { NeMoError, SignInError } from '../../errors.ts';
import { Deadline } from '../../oauth/deadline.ts';
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
      throw brokenStore('`replace` must resolve with true or false');
    },
    close: () => store.close?.(),
  };
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  const deadline = new Deadline(STORE_WAIT);
  const tooLate = new Promise<never>((_, reject) => {
    const summary = `The store of the session did not respond within ${STORE_WAIT / 1000} seconds.`;
    deadline.signal.onabort = () => reject(storageDenied(summary));
  });
  try {
    return await Promise.race([work(), tooLate]);
  } catch (cause) {
    if (cause instanceof NeMoError) throw cause;
    throw storageDenied('The store of the session failed.', cause);
  } finally {
    deadline.clear();
  }
}

/** The error after `MAX_COMMITS` attempts. */
export function neverCommitted(): SignInError {
  return brokenStore(`none of ${MAX_COMMITS} attempts to store a new version took effect`);
}

function brokenStore(problem: string): SignInError {
  return new SignInError(`The store of the session does not work: ${problem}.`, {
    code: 'storage_denied',
    hint: 'Compare the `store` of the app with the contract of `SessionStore`.',
  });
}

export function storageDenied(summary: string, cause?: unknown): SignInError {
  return new SignInError(summary, {
    code: 'storage_denied',
    hint: "Allow the site to store data, or use `store: 'memory'` and sign in with a popup.",
    cause,
  });
}
