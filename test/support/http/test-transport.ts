/**
 * A transport with a real network, a clock that stands still, and waits that are recorded instead of waited. Tests run twice: with the built-in fetch,
 * and with the network of this package for Node.
 */

import { test } from 'vitest';
import type { Authorizer } from '../../../src/http/authorizer.ts';
import { ANONYMOUS } from '../../../src/http/authorizer.ts';
import type { HttpRuntime } from '../../../src/http/http-runtime.ts';
import { overKy } from '../../../src/http/send/over-ky.ts';
import { Transport, type TransportOptions } from '../../../src/http/transport.ts';
import { Connections } from '../../../src/runtime-node/network/connections.ts';
import { nodeFetch } from '../../../src/runtime-node/network/node-fetch.ts';

export interface TestRuntime extends HttpRuntime {
  /** The milliseconds of each wait, in their order. */
  readonly waits: number[];
}

const isOwnNetwork = process.env['NMP_TEST_NETWORK'] === 'own';

/** For promises that the built-in fetch does not keep. */
export const testOfOwnNetwork = test.runIf(isOwnNetwork);

/** What the tests of HTTP send their requests with. */
export const network: HttpRuntime['fetch'] = isOwnNetwork
  ? nodeFetch(new Connections())
  : overKy((input, init) => fetch(input, init));

export function testRuntime(changes: Partial<HttpRuntime> = {}): TestRuntime {
  const waits: number[] = [];
  return {
    userAgent: 'test/1',
    fetch: network,
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
