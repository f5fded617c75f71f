/** A runtime whose clock moves only during sleeps; the network is real. */

import type { OAuthRuntime } from '../../src/oauth/oauth-runtime.ts';

export interface ClockedContext extends OAuthRuntime {
  /** Milliseconds of every sleep so far. */
  readonly slept: readonly number[];
  /** Moves the clock by hand. */
  jump(ms: number): void;
}

export function clockedContext(): ClockedContext {
  const slept: number[] = [];
  let now = Date.UTC(2026, 1, 15);
  return {
    slept,
    jump(ms) {
      now += ms;
    },
    now: () => now,
    fetch: (input, init) => fetch(input, init),
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
  };
}
