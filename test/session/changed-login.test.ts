/** A login that changes while calls are in progress. */

// Loaded beforehand, so that a refresh begins in the same turn.
import '../../src/session/mutex.ts';
import { expect, test } from 'vitest';
import { LoginChangedError, LoginRequiredError } from '../../src/errors.ts';
import { createWebRuntime } from '../../src/runtime/web-runtime.ts';
import { Session } from '../../src/session/session.ts';
import { TokenCache } from '../../src/session/token-cache.ts';
import type { TokenSet } from '../../src/token/token-set.ts';
import { TokenSet as Tokens } from '../../src/token/token-set.ts';

const START = Date.UTC(2026, 1, 15);
const HOUR = 3_600_000;

const issue = (accessToken: string, left = HOUR) =>
  new Tokens({ accessToken, expiresAt: START + left, lifetime: HOUR });

/** A token cache whose login the test changes, and whose renewal it controls. */
function changeable(first?: TokenSet) {
  const listeners: (() => void)[] = [];
  const renewals: {
    stale: TokenSet | undefined;
    resolve(t: TokenSet): void;
    reject(e: unknown): void;
  }[] = [];
  const token = new TokenCache({
    now: () => START,
    place: 'a test',
    token: first,
    changed: (listener) => void listeners.push(listener),
    renew: (stale) => new Promise((resolve, reject) => renewals.push({ stale, resolve, reject })),
  });
  const change = () => {
    for (const listener of listeners) listener();
  };
  return { token, renewals, change };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('a changed login drops the token in memory at once, and the next call asks for another one', async () => {
  const { token, renewals, change } = changeable(issue('alice'));
  expect(token.get()).toBe('alice');
  change();
  expect(token.current).toBeUndefined();
  const next = token.get();
  await settle();
  expect(renewals[0]?.stale).toBeUndefined();
  renewals[0]?.resolve(issue('bob'));
  expect(await next).toBe('bob');
});

test('a call that waits for a refresh does not get the token of the next login', async () => {
  const { token, renewals, change } = changeable(issue('old', -1));
  const before = Promise.resolve(token.get());
  await settle();
  change();
  const after = token.get();
  renewals[0]?.resolve(issue('alice'));
  await expect(before).rejects.toBeInstanceOf(LoginChangedError);
  await settle();
  expect(renewals).toHaveLength(2);
  renewals[1]?.resolve(issue('bob'));
  expect(await after).toBe('bob');
  expect(token.get()).toBe('bob');
});

test('a token that is due is not used if its login ends during the refresh', async () => {
  const { token, renewals, change } = changeable(issue('alice', 40_000));
  const got = Promise.resolve(token.get());
  await settle();
  change();
  renewals[0]?.reject(new LoginRequiredError('signed out'));
  await expect(got).rejects.toBeInstanceOf(LoginRequiredError);
});

test('a call of one login is not repeated with the token of the next', () => {
  const { token, change } = changeable(issue('alice'));
  change();
  expect(token.invalidate('alice')).toBe(true);
  expect(() => token.get({ rejected: 'alice' })).toThrow(LoginChangedError);
});

test('a session listens for changes of its credential', async () => {
  let change = () => {};
  let person = 'alice';
  const session = new Session({
    source: {
      name: 'a test',
      find: async () => ({
        origin: { source: 'a test' },
        renew: async () => person,
        changed: (listener) => {
          change = listener;
        },
      }),
    },
    runtime: createWebRuntime(),
    baseUrl: async () => 'https://nmp.company.com',
  });
  expect(await session.token()).toBe('alice');
  person = 'bob';
  expect(session.token()).toBe('alice');
  change();
  expect(await session.token()).toBe('bob');
});
