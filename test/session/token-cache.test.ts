/** One refresh for all callers, and what is served meanwhile. */

// Loaded beforehand, so that a refresh begins in the same turn.
import '../../src/session/mutex.ts';
import { describe, expect, test } from 'vitest';
import {
  ConfigError,
  LoginChangedError,
  LoginRequiredError,
  TokenExpiredError,
  TransientAuthError,
} from '../../src/errors.ts';
import { TokenCache } from '../../src/session/token-cache.ts';
import { COMMAND_MARGIN } from '../../src/token/expiry.ts';
import { TokenSet } from '../../src/token/token-set.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 1, 15);

/** A token whose clock and renewal the test controls. */
function tokenCacheWith(
  options: { left?: number; renewable?: boolean; lifetime?: number; margin?: number } = {},
) {
  const kept: unknown[] = [];
  const clock = { now: START };
  const renewals: {
    stale: string | undefined;
    resolve(t: TokenSet): void;
    reject(e: unknown): void;
  }[] = [];
  const { left, lifetime = HOUR, renewable = true, margin } = options;
  const first =
    left === undefined
      ? undefined
      : new TokenSet({ accessToken: 'old', expiresAt: START + left, lifetime });
  const token = new TokenCache({
    now: () => clock.now,
    place: 'a test',
    margin,
    onKept: (reason) => kept.push(reason),
    token: first,
    renew: renewable
      ? (stale) =>
          new Promise((resolve, reject) =>
            renewals.push({ stale: stale?.accessToken, resolve, reject }),
          )
      : undefined,
  });
  const issue = (name: string, life = HOUR) =>
    new TokenSet({ accessToken: name, expiresAt: clock.now + life, lifetime: life });
  return { clock, renewals, token, issue, kept };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('a fresh token is returned synchronously', () => {
  const { token, renewals } = tokenCacheWith({ left: HOUR });
  expect(token.get()).toBe('old');
  expect(renewals).toHaveLength(0);
});

test('P-01: 200 calls with an expired token share one refresh', async () => {
  const { token, renewals, issue } = tokenCacheWith({ left: -1 });
  const asked = Array.from({ length: 200 }, () => Promise.resolve(token.get()));
  await settle();
  expect(renewals).toHaveLength(1);
  expect(renewals[0]?.stale).toBe('old');
  renewals[0]?.resolve(issue('new'));
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['new']));
  expect(token.get()).toBe('new');
});

test('P-02: one failed attempt fails all waiting calls with the same error', async () => {
  const { token, renewals } = tokenCacheWith({ left: -1 });
  const asked = Array.from({ length: 200 }, () => Promise.resolve(token.get()));
  await settle();
  const failure = new TransientAuthError('down');
  renewals[0]?.reject(failure);
  const results = await Promise.allSettled(asked);
  expect(results.every((r) => r.status === 'rejected' && r.reason === failure)).toBe(true);
  expect(renewals).toHaveLength(1);
});

test('P-03: a refresh that no call awaits rejects silently, and the next call starts again', async () => {
  const { token, renewals, issue } = tokenCacheWith({ left: -1 });
  const unhandled: unknown[] = [];
  const listen = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', listen);
  Promise.resolve(token.get()).catch(() => {});
  await settle();
  renewals[0]?.reject(new TransientAuthError('down'));
  await settle();
  process.off('unhandledRejection', listen);
  expect(unhandled).toEqual([]);
  const again = token.get();
  await settle();
  renewals[1]?.resolve(issue('new'));
  expect(await again).toBe('new');
});

describe('a token that is due', () => {
  test.each([
    ['60 s left', 60_000, true],
    ['60.001 s left', 60_001, false],
  ])('%s', async (_, left, renews) => {
    const { token, renewals, issue } = tokenCacheWith({ left });
    const got = token.get();
    await settle();
    expect(renewals).toHaveLength(renews ? 1 : 0);
    renewals[0]?.resolve(issue('new'));
    expect(await got).toBe(renews ? 'new' : 'old');
  });

  test.each([
    ['5 min left', COMMAND_MARGIN, HOUR, true],
    ['5 min and 1 ms left', COMMAND_MARGIN + 1, HOUR, false],
    ['half of a lifetime of 4 min left', 120_000, 240_000, true],
    ['more than half of a lifetime of 4 min left', 120_001, 240_000, false],
  ])('for a command: %s', async (_, left, lifetime, renews) => {
    const { token, renewals, issue } = tokenCacheWith({ left, lifetime, margin: COMMAND_MARGIN });
    const got = token.get();
    await settle();
    expect(renewals).toHaveLength(renews ? 1 : 0);
    renewals[0]?.resolve(issue('new'));
    expect(await got).toBe(renews ? 'new' : 'old');
  });

  test.each([
    ['N-02: a temporary fault', new TransientAuthError('503')],
    ['a login that has expired', new LoginRequiredError('expired')],
    [
      'a config file that has become invalid',
      new ConfigError('corrupt', { code: 'config_invalid' }),
    ],
  ])('%s: the old token is used, and the refresh is retried after 5 s', async (_, failure) => {
    const { token, renewals, clock, kept } = tokenCacheWith({ left: 40_000 });
    const got = token.get();
    await settle();
    renewals[0]?.reject(failure);
    expect(await got).toBe('old');
    expect(kept).toEqual([failure]);
    clock.now += 4_999;
    expect(token.get()).toBe('old');
    expect(renewals).toHaveLength(1);
    clock.now += 1;
    void token.get();
    await settle();
    expect(renewals).toHaveLength(2);
  });

  test('a login of another user ends the use of the token at once', async () => {
    const { token, renewals } = tokenCacheWith({ left: 40_000 });
    const got = Promise.resolve(token.get());
    await settle();
    renewals[0]?.reject(new LoginChangedError('changed'));
    await expect(got).rejects.toBeInstanceOf(LoginChangedError);
  });

  test('that expires while the refresh fails is not used', async () => {
    const { token, renewals, clock } = tokenCacheWith({ left: 10 });
    const got = Promise.resolve(token.get());
    await settle();
    clock.now += 10;
    renewals[0]?.reject(new TransientAuthError('503'));
    await expect(got).rejects.toBeInstanceOf(TransientAuthError);
  });
});

test('a refused token that a refresh returns again is not refreshed for every call', async () => {
  const { token, renewals, issue, clock } = tokenCacheWith({ left: HOUR });
  token.invalidate('old');
  const renewed = Promise.resolve(token.get());
  await settle();
  renewals[0]?.resolve(issue('old'));
  expect(await renewed).toBe('old');
  for (let call = 0; call < 15; call++) {
    expect(token.get()).toBe('old');
    expect(token.invalidate('old')).toBe(false);
  }
  expect(renewals).toHaveLength(1);
  clock.now += 60_000;
  expect(token.invalidate('old')).toBe(true);
  void token.get();
  await settle();
  expect(renewals).toHaveLength(2);
});

describe('a token that the server refused', () => {
  test('is refreshed once, however often and late it is reported', async () => {
    const { token, renewals, issue } = tokenCacheWith({ left: HOUR });
    for (let i = 0; i < 40; i++) expect(token.invalidate('old')).toBe(true);
    const asked = Array.from({ length: 40 }, () => Promise.resolve(token.get()));
    await settle();
    renewals[0]?.resolve(issue('new'));
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['new']));
    token.invalidate('old');
    expect(token.get()).toBe('new');
    expect(renewals).toHaveLength(1);
  });

  test('is not used again when an earlier token is reported late and its refresh fails', async () => {
    const { token, renewals } = tokenCacheWith({ left: HOUR });
    token.invalidate('old');
    expect(token.invalidate('earlier')).toBe(true);
    const got = Promise.resolve(token.get());
    await settle();
    renewals[0]?.reject(new TransientAuthError('503'));
    await expect(got).rejects.toBeInstanceOf(TransientAuthError);
  });
});

describe('a static token', () => {
  test('is used until it expires, even in its last minute', () => {
    const { token, clock } = tokenCacheWith({ left: 60_000, renewable: false });
    expect(token.get()).toBe('old');
    clock.now += 59_999;
    expect(token.get()).toBe('old');
    clock.now += 1;
    expect(() => token.get()).toThrow(TokenExpiredError);
  });

  test('cannot be replaced after a 401', () => {
    const { token } = tokenCacheWith({ left: HOUR, renewable: false });
    expect(token.invalidate('old')).toBe(false);
    expect(token.get()).toBe('old');
  });
});

test('a refresh that returns an expired token is an error, not a loop', async () => {
  const { token, renewals, issue } = tokenCacheWith({ left: -1 });
  const got = Promise.resolve(token.get());
  await settle();
  renewals[0]?.resolve(issue('dead', 0));
  await expect(got).rejects.toBeInstanceOf(TokenExpiredError);
  expect(renewals).toHaveLength(1);
});

test('N-15: after a sleep of eight hours the token is refreshed before it is sent', async () => {
  const { token, renewals, clock, issue } = tokenCacheWith({ left: HOUR });
  expect(token.get()).toBe('old');
  clock.now += 8 * HOUR;
  const got = token.get();
  await settle();
  renewals[0]?.resolve(issue('new'));
  expect(await got).toBe('new');
});
