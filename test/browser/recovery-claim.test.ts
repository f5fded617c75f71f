/** The mark of a page that left to renew the session at the provider: other pages wait for it, for a minute. */

import { expect, test } from 'vitest';
import { refreshUnderLock } from '../../src/browser/refresh/refresh-under-lock.ts';
import { memoryStore } from '../../src/browser/store/memory-store.ts';
import type { StoredSession } from '../../src/browser/store/stored-session.ts';
import { createWebRuntime } from '../../src/runtime/web-runtime.ts';

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;
const SESSION: StoredSession = {
  version: '1',
  login: 'a',
  accessToken: 'old',
  refreshToken: 'r',
  idToken: undefined,
  expiresAt: NOW - 1,
  lifetime: 300_000,
  user: {
    subject: 'u',
    identity: 'alice',
    name: undefined,
    email: undefined,
    username: undefined,
  },
  provider: {
    issuer: 'https://login.company.com',
    clientId: 'c',
    tokenEndpoint: undefined,
    bearer: 'access_token',
  },
};

/** What a refresh does while a page is said to have left at that time. */
async function refreshAfter(recovering: number) {
  const store = memoryStore();
  await store.replace(undefined, { ...SESSION, recovering });
  const runtime = { ...createWebRuntime(), now: () => NOW };
  const explain = async () => new Error('refused');
  const refused = async () => ({ explain, isRefused: true, mayBeSpent: false });
  return refreshUnderLock(runtime, store, undefined, refused);
}

test('while another page renews the session, a refresh fails for a passing reason', async () => {
  const outcome = await refreshAfter(NOW - 59_000);
  expect(outcome).toMatchObject({ kind: 'failed' });
  if ('explain' in outcome) {
    expect(await outcome.explain()).toMatchObject({ code: 'auth_unavailable' });
  }
});

test.each([
  ['an hour ago', NOW - HOUR],
  ['in an hour, by a clock that was ahead then', NOW + HOUR],
])('a page that left %s is not waited for', async (_, recovering) => {
  expect(await refreshAfter(recovering)).toEqual({ kind: 'ended' });
});
