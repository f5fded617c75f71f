/** Lets a page stop for good at one step of its refresh: by a store of the app around the one in IndexedDB, and by its `fetch`. */

import type { BrowserSignInOptions, SessionStore } from 'nemo-platform/browser';
import { indexedDbStore } from '../../../src/browser/store/indexed-db-store.ts';

export type RefreshStep =
  | 'before the mark'
  | 'after the mark'
  | 'before the request'
  | 'after the response'
  | 'before the store'
  | 'after the store';

export interface RefreshStop {
  readonly options: Pick<BrowserSignInOptions, 'store' | 'fetch'>;
  /** From now on the page stops at this step, as if it were closed there. */
  at(step: RefreshStep): void;
  hasStopped(): boolean;
}

export function refreshStop(key: string): RefreshStop {
  const inner = indexedDbStore(key);
  let stop: RefreshStep | undefined;
  let hasStopped = false;
  const pass = (step: RefreshStep) => {
    if (step !== stop) return;
    hasStopped = true;
    return new Promise<never>(() => {});
  };
  const store: SessionStore = {
    ...inner,
    async replace(expected, next) {
      const write = next?.redeeming ? 'mark' : 'store';
      await pass(`before the ${write}`);
      const isReplaced = await inner.replace(expected, next);
      await pass(`after the ${write}`);
      return isReplaced;
    },
  };
  const stoppingFetch: typeof fetch = async (input, init) => {
    const isRefresh = String(init?.body).includes('grant_type=refresh_token');
    if (isRefresh) await pass('before the request');
    const response = await fetch(input, init);
    if (isRefresh) await pass('after the response');
    return response;
  };
  return {
    options: { store, fetch: stoppingFetch },
    at: (step) => {
      stop = step;
    },
    hasStopped: () => hasStopped,
  };
}
