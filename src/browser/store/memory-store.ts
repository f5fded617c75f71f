/** Keeps a session only in this page: a reload signs out. */

import type { SessionStore, StoredSession } from './stored-session.ts';

export function memoryStore(): SessionStore {
  let stored: StoredSession | undefined;
  return {
    read: async () => stored,
    replace: async (expected, next) => {
      const isCurrent = stored?.version === expected;
      if (isCurrent) stored = next;
      return isCurrent;
    },
  };
}
