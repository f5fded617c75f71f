/** The session asks its credential source once, and checks what it gets. */

import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Credential, CredentialSource } from '../../src/credentials/credential.ts';
import { createWebRuntime } from '../../src/runtime/web-runtime.ts';
import { Session } from '../../src/session/session.ts';
import { TokenSet } from '../../src/token/token-set.ts';

const BASE_URL = 'https://nmp.company.com';
const runtime = createWebRuntime();

/** A session over a source whose results the test lists; the last one stays. */
function sessionOver(...replies: readonly (Credential | undefined | Error)[]) {
  let asked = 0;
  const source: CredentialSource = {
    name: 'listed',
    async find() {
      const reply = replies[Math.min(asked++, replies.length - 1)];
      if (reply instanceof Error) throw reply;
      return reply;
    },
  };
  const session = new Session({ source, runtime, baseUrl: async () => BASE_URL });
  return { session, asked: () => asked };
}

const origin = { source: 'a test' };

test('asks the source once for concurrent requests', async () => {
  const { session, asked } = sessionOver({ origin, token: 'abc' });
  const tokens = await Promise.all(Array.from({ length: 50 }, () => session.token()));
  expect(new Set(tokens)).toEqual(new Set(['abc']));
  expect(session.token()).toBe('abc');
  expect(asked()).toBe(1);
});

test('caches neither a missing login nor a failure', async () => {
  const { session } = sessionOver(undefined, new Error('broken'), { origin, token: 'abc' });
  expect(await session.token()).toBeUndefined();
  await expect(session.token()).rejects.toThrow('broken');
  expect(await session.token()).toBe('abc');
});

test('H-01: a token for another origin is not sent', async () => {
  const { session } = sessionOver({
    origin,
    token: 'canary',
    boundTo: 'https://other.company.com',
  });
  const error = await Promise.resolve(session.token()).catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    code: 'token_wrong_origin',
    remedy: `nmp auth login --base-url ${BASE_URL}`,
  });
  expect(inspect(error, { depth: 10 })).not.toContain('canary');
});

test('H-06: a token from a custom source is checked too', async () => {
  const { session } = sessionOver({ origin, token: 'can\nary' });
  await expect(session.token()).rejects.toMatchObject({ code: 'token_malformed' });
});

describe('the registry', () => {
  const renewing = (key: string | undefined) => {
    let renewals = 0;
    const credential: Credential = {
      origin,
      key,
      renew: async () => new TokenSet({ accessToken: `token-${++renewals}-of-${key}` }),
    };
    return { credential, renewals: () => renewals };
  };

  test('shares one token among clients with the same key', async () => {
    const first = renewing('registry-a');
    const second = renewing('registry-a');
    const a = sessionOver(first.credential).session;
    const b = sessionOver(second.credential).session;
    expect(await a.token()).toBe('token-1-of-registry-a');
    expect(await b.token()).toBe('token-1-of-registry-a');
    expect(first.renewals() + second.renewals()).toBe(1);
    b.invalidate('token-1-of-registry-a');
    expect(await a.token()).toBe('token-2-of-registry-a');
    expect(b.token()).toBe('token-2-of-registry-a');
  });

  test('P-09: separates keys, and does not share tokens without a key', async () => {
    const seen = await Promise.all(
      ['registry-b', 'registry-c', undefined, undefined].map((key) =>
        sessionOver(renewing(key).credential).session.token(),
      ),
    );
    expect(seen).toEqual([
      'token-1-of-registry-b',
      'token-1-of-registry-c',
      'token-1-of-undefined',
      'token-1-of-undefined',
    ]);
  });

  test('L-08: code that walks the globals finds no token', async () => {
    await sessionOver({ origin, key: 'registry-d', token: 'canary-global' }).session.token();
    expect(Object.keys(globalThis).join()).not.toContain('nemo');
    const registry = (globalThis as Record<symbol, unknown>)[
      Symbol.for('nemo-platform.sessions.v1')
    ];
    expect(inspect(registry, { depth: 10, showHidden: true })).not.toContain('canary-global');
  });
});
