/** Makes the failures of any store errors of this package; those of an app may contain anything. */

import { NeMoError, SignInError } from '../../errors.ts';
import type { SessionStore } from './stored-session.ts';

export function guardedStore(store: SessionStore): SessionStore {
  return {
    read: () => guarded(() => store.read()),
    replace: (expected, next) => guarded(() => store.replace(expected, next)),
    close: () => store.close?.(),
  };
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof NeMoError) throw cause;
    throw storageDenied('The store of the session failed.', cause);
  }
}

export function storageDenied(summary: string, cause: unknown): SignInError {
  return new SignInError(summary, {
    code: 'storage_denied',
    hint: "Allow the site to store data, or use `store: 'memory'` and sign in with a popup.",
    cause,
  });
}
