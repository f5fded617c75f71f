/** Keeps a session in IndexedDB, where all tabs of the origin see one value, and a commit is on disk before it counts. */

import { loadErrors } from '../load-errors.ts';
import { asSession, type SessionStore } from './stored-session.ts';

const DATABASE = 'nemo-platform';
const SESSIONS = 'sessions';

/** @param key - name of the session, unique in the origin. */
export function indexedDbStore(key: string): SessionStore {
  let opening: Promise<IDBDatabase> | undefined;

  const close = () => {
    void opening?.then(
      (database) => database.close(),
      () => {},
    );
    opening = undefined;
  };

  const open = () => {
    opening ??= new Promise((resolve, reject) => {
      // Without a version: a later version of the package, in another app of the origin, may have upgraded the database.
      const request = indexedDB.open(DATABASE);
      request.onupgradeneeded = () => request.result.createObjectStore(SESSIONS);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        if (!request.result.objectStoreNames.contains(SESSIONS)) {
          request.result.close();
          loadErrors().then(({ foreignDatabase }) => reject(foreignDatabase(DATABASE)), reject);
          return;
        }
        // A newer version of the page, or a user who clears the site's data, must not wait for this connection.
        request.result.onversionchange = close;
        request.result.onclose = close;
        resolve(request.result);
      };
    });
    return opening;
  };

  const run = async <T>(
    mode: IDBTransactionMode,
    work: (sessions: IDBObjectStore, done: (result: T) => void) => void,
  ): Promise<T> => {
    try {
      const database = await open();
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction(SESSIONS, mode, { durability: 'strict' });
        let result: T;
        transaction.oncomplete = () => resolve(result);
        transaction.onabort = () => reject(transaction.error);
        work(transaction.objectStore(SESSIONS), (value) => {
          result = value;
        });
      });
    } catch (error) {
      // A failed connection is closed; the next call opens the database again.
      close();
      throw error;
    }
  };

  return {
    read: () =>
      run('readonly', (sessions, done) => {
        const request = sessions.get(key);
        request.onsuccess = () => done(asSession(request.result));
      }),
    replace: (expected, next) =>
      run('readwrite', (sessions, done) => {
        const request = sessions.get(key);
        request.onsuccess = () => {
          const isCurrent = asSession(request.result)?.version === expected;
          if (isCurrent && next !== undefined) sessions.put(next, key);
          else if (isCurrent) sessions.delete(key);
          done(isCurrent);
        };
      }),
    close,
  };
}
