/** The runtime of browsers and Workers: web platform globals and no file system. Globals are read on use, not on import. */

import type { Runtime } from './runtime.ts';
import { type Environment, variableReader } from './variables.ts';

export interface WebRuntimeOptions {
  readonly fetch?: Runtime['fetch'] | undefined;
}

export function createWebRuntime(options: WebRuntimeOptions = {}): Runtime {
  return {
    userAgent: 'web',
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    ...variableReader(environment),
    now: () => Date.now(),
    random: () => Math.random(),
    sleep,
    log: () => {},
  };
}

/** Workers with Node compatibility have `process.env`; browsers have no environment. */
function environment(): Environment {
  const { process } = globalThis as { process?: { env?: Environment } };
  return process?.env ?? {};
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
