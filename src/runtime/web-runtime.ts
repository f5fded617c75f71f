/** The runtime of browsers and Workers: web platform globals and no file system. Globals are read on use, not on import. */

import type { Runtime } from './runtime.ts';
import { ownEnvironment, variableReader } from './variables.ts';

export interface WebRuntimeOptions {
  readonly fetch?: Runtime['fetch'] | undefined;
}

export function createWebRuntime({ fetch }: WebRuntimeOptions = {}): Runtime {
  return {
    userAgent: 'web',
    // Called without an object: browsers refuse their `fetch` as a method of another one ("Illegal invocation").
    fetch: fetch
      ? (input, init) => fetch(input, init)
      : (input, init) => globalThis.fetch(input, init),
    ...variableReader(() => ownEnvironment() ?? {}),
    now: () => Date.now(),
    random: () => Math.random(),
    sleep,
    log: () => {},
  };
}

/** `setTimeout` as a promise that a signal can abort; it removes its listener. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
