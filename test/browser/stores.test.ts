/** The contract between a session and its store, without a browser. */

import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { commitSession } from '../../src/browser/store/commit-session.ts';
import { deleteSession } from '../../src/browser/store/delete-session.ts';
import { guardedStore } from '../../src/browser/store/guarded-store.ts';
import { memoryStore } from '../../src/browser/store/memory-store.ts';
import type { StoredSession } from '../../src/browser/store/stored-session.ts';

const session = (version: string, login: string, subject = 'alice') =>
  ({ version, login, user: { subject } }) as StoredSession;

test('a store replaces only the version that its caller has read', async () => {
  const store = memoryStore();
  expect(await store.replace('other', session('1', 'a'))).toBe(false);
  expect(await store.replace(undefined, session('1', 'a'))).toBe(true);
  expect(await store.replace(undefined, session('2', 'b'))).toBe(false);
  expect(await store.replace('1', undefined)).toBe(true);
  expect(await store.read()).toBeUndefined();
});

test('a foreign error of a store becomes a typed one without its words', async () => {
  const fail = async () => {
    throw new Error('canary');
  };
  const store = guardedStore({ read: fail, replace: fail });
  const error = await store.read().catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'SignInError', code: 'storage_denied' });
  expect(inspect(error, { depth: 10 })).not.toContain('canary');
});

test('a silent sign-in counts only for the login that it renews', async () => {
  const store = memoryStore();
  await commitSession(store, session('1', 'a'), undefined);
  expect(await commitSession(store, session('2', 'new'), 'ended')).toBe(false);
  expect(await commitSession(store, session('3', 'new'), 'a')).toBe(true);
  expect(await store.read()).toMatchObject({ version: '3', login: 'a' });
  const other = commitSession(store, session('4', 'new', 'bob'), 'a');
  await expect(other).rejects.toMatchObject({ code: 'login_changed' });
  expect(await store.read()).toBeUndefined();
});

test('a sign-out of one login leaves the next one', async () => {
  const store = memoryStore();
  await commitSession(store, session('1', 'a'), undefined);
  expect(await deleteSession(store, 'other')).toBeUndefined();
  expect(await deleteSession(store)).toMatchObject({ login: 'a' });
});
