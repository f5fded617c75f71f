/** A transport with a real fetch, a clock that stands still, and waits that are recorded instead of waited. */

import type { Authorizer } from '../../src/http/authorizer.ts';
import { ANONYMOUS } from '../../src/http/authorizer.ts';
import type { HttpRuntime } from '../../src/http/http-runtime.ts';
import { Transport, type TransportOptions } from '../../src/http/transport.ts';

export interface TestRuntime extends HttpRuntime {
  /** The milliseconds of each wait, in their order. */
  readonly waits: number[];
}

export function testRuntime(changes: Partial<HttpRuntime> = {}): TestRuntime {
  const waits: number[] = [];
  return {
    userAgent: 'test/1',
    fetch: (input, init) => fetch(input, init),
    now: () => Date.UTC(2026, 0, 1),
    random: () => 0,
    sleep: async (ms) => {
      waits.push(ms);
    },
    ...changes,
    waits,
  };
}

export function testTransport(baseUrl: string, changes: Partial<TransportOptions> = {}): Transport {
  return new Transport({
    runtime: testRuntime(),
    target: () => ({ baseUrl, workspace: 'default' }),
    authorizer: ANONYMOUS,
    timeout: 60_000,
    maxRetries: 2,
    maxResponseBytes: 2 ** 28,
    ...changes,
  });
}

/** Tokens `token-1`, `token-2`, …: the next one after each refusal of the newest. */
export function renewingTokens(): Authorizer & { readonly refreshes: () => number } {
  let number = 1;
  return {
    token: () => `token-${number}`,
    invalidate: (token) => {
      if (token === `token-${number}`) number++;
      return true;
    },
    refreshes: () => number - 1,
  };
}

/** One token, and no other. */
export function staticToken(token: string): Authorizer {
  return { token: () => token, invalidate: () => false };
}
