/** Stores of an app that refuse, throw or hang end a call with a typed error. */

import { afterEach, expect, test, vi } from 'vitest';
import type { PageSession } from '../../src/browser/page-session.ts';
import { refreshUnderLock } from '../../src/browser/refresh/refresh-under-lock.ts';
import { renewSession } from '../../src/browser/refresh/renew-session.ts';
import { SessionView } from '../../src/browser/session-state.ts';
import { commitSession } from '../../src/browser/store/commit-session.ts';
import { deleteSession } from '../../src/browser/store/delete-session.ts';
import { guardedStore, MAX_COMMITS, STORE_WAIT } from '../../src/browser/store/guarded-store.ts';
import { memoryStore } from '../../src/browser/store/memory-store.ts';
import type { SessionStore, StoredSession } from '../../src/browser/store/stored-session.ts';
import { createWebRuntime } from '../../src/runtime/web-runtime.ts';

afterEach(() => {
  vi.useRealTimers();
});

const SESSION: StoredSession = {
  version: '1',
  login: 'a',
  accessToken: 'access',
  refreshToken: 'refresh',
  idToken: undefined,
  expiresAt: 0,
  lifetime: 300_000,
  user: {
    subject: 'alice',
    identity: 'alice',
    name: undefined,
    email: undefined,
    username: undefined,
  },
  provider: {
    issuer: 'https://provider.example',
    clientId: 'app',
    tokenEndpoint: undefined,
    bearer: 'access_token',
  },
};

const DENIED = { name: 'SignInError', code: 'storage_denied' };

/** A store of an app in which something differs from the contract. */
const storeWith = (change: object): SessionStore =>
  guardedStore({ read: async () => SESSION, replace: async () => true, ...change });

test('B-15: a store that refuses every version ends a sign-in and a sign-out with a typed error', async () => {
  const replace = vi.fn(async () => false);
  const store = storeWith({ replace });
  await expect(commitSession(store, SESSION, undefined)).rejects.toMatchObject(DENIED);
  await expect(commitSession(store, SESSION, 'a')).rejects.toMatchObject(DENIED);
  await expect(deleteSession(store)).rejects.toMatchObject(DENIED);
  expect(replace).toHaveBeenCalledTimes(3 * MAX_COMMITS);
});

test.for([undefined, null, 'true', 1, {}])(
  'B-15: a store whose replace resolves with %o is refused',
  async (value) => {
    const store = storeWith({ replace: async () => value });
    await expect(store.replace('1', SESSION)).rejects.toMatchObject({
      ...DENIED,
      message: expect.stringContaining('`replace` must resolve with true or false'),
    });
  },
);

test.for<[string, unknown]>([
  ['null', null],
  ['a text', JSON.stringify(SESSION)],
  ['a version that is a number', { ...SESSION, version: 1 }],
  ['a refresh token that is null', { ...SESSION, refreshToken: null }],
  ['an expiry that is a text', { ...SESSION, expiresAt: '2030-01-01' }],
  ['a lifetime that is null', { ...SESSION, lifetime: null }],
  ['an ID token that is an object', { ...SESSION, idToken: {} }],
  [
    'a token endpoint that is a number',
    { ...SESSION, provider: { ...SESSION.provider, tokenEndpoint: 1 } },
  ],
  [
    'a revocation endpoint that is null',
    { ...SESSION, provider: { ...SESSION.provider, revocationEndpoint: null } },
  ],
  ['no issuer', { ...SESSION, provider: { clientId: 'app' } }],
  ['no user', { ...SESSION, user: 'alice' }],
])('B-15: a store that holds %s holds no session', async ([, value]) => {
  expect(await storeWith({ read: async () => value }).read()).toBeUndefined();
});

test('B-15: a session that went through JSON is one', async () => {
  const read = async () => JSON.parse(JSON.stringify(SESSION));
  expect(await storeWith({ read }).read()).toMatchObject({ version: '1' });
});

test('B-15: a store that throws instead of rejecting, or whose session cannot be read, fails with a typed error', async () => {
  const fail = () => {
    throw new Error('canary');
  };
  const store = storeWith({ read: fail, replace: fail });
  await expect(store.read()).rejects.toMatchObject(DENIED);
  await expect(store.replace('1', SESSION)).rejects.toMatchObject(DENIED);
  const trap = Object.defineProperty({}, 'version', { get: fail });
  await expect(storeWith({ read: async () => trap }).read()).rejects.toMatchObject(DENIED);
});

test('B-15: a store that does not respond is given up', async () => {
  vi.useFakeTimers();
  const never = () => new Promise<never>(() => {});
  const store = storeWith({ read: never, replace: never });
  const calls = [store.read(), store.replace('1', SESSION)];
  const outcomes = Promise.allSettled(calls);
  await vi.advanceTimersByTimeAsync(STORE_WAIT + 1);
  expect(await outcomes).toMatchObject(calls.map(() => ({ reason: DENIED })));
  expect(vi.getTimerCount()).toBe(0);
});

test.for<[string, (next: StoredSession) => StoredSession | undefined]>([
  ['keeps nothing', () => undefined],
  ['keeps the earlier session', () => SESSION],
  ['gives sessions versions of its own', (next) => ({ ...next, version: `own ${next.version}` })],
])('B-15: a store that %s gets no refresh token redeemed', async ([, kept]) => {
  let stored: StoredSession | undefined = SESSION;
  const store = storeWith({
    read: async () => stored,
    replace: async (_expected: string, next: StoredSession) => {
      stored = kept(next);
      return true;
    },
  });
  const redeem = vi.fn();
  const outcome = await refreshUnderLock(createWebRuntime({}), store, undefined, redeem);
  expect(outcome).toEqual({ kind: 'changed' });
  expect(redeem).not.toHaveBeenCalled();
});

test('B-15: a refresh with a store that keeps nothing fails with a typed error, and sends nothing', async () => {
  const fetch = vi.fn();
  const read = vi.fn(async () => SESSION);
  const page = {
    runtime: createWebRuntime({ fetch }),
    settings: { store: storeWith({ read }), isShared: false },
    view: new SessionView(),
  } as unknown as PageSession;
  await expect(renewSession(page, undefined)).rejects.toMatchObject(DENIED);
  expect(fetch).not.toHaveBeenCalled();
  expect(read).toHaveBeenCalledTimes(3 * MAX_COMMITS);
});

test('B-15: a store that works takes a sign-in at the first attempt', async () => {
  const store = guardedStore(memoryStore());
  expect(await commitSession(store, SESSION, undefined)).toBe(true);
  expect(await store.read()).toEqual(SESSION);
});
