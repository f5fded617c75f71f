/** Refreshes of a stored login that the provider refuses, or that fail on the way: what is stored and reported. */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { saveLogin } from '../../src/config-file/edits/login-edit.ts';
import { GrantRejectedError, LoginRequiredError, TransientAuthError } from '../../src/errors.ts';
import type { TokenSet } from '../../src/token/token-set.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { backend, counted, expiredLogin } from './expired-login.ts';

test('N-01: an ended login is reported, not refreshed again, and kept in the file', async () => {
  const { login, stale, path } = await expiredLogin();
  const before = readFileSync(path, 'utf8');
  backend.faults.add({ kind: 'response', status: 400, body: '{"error":"invalid_grant"}' });
  await expect(login.renew(stale)).rejects.toBeInstanceOf(LoginRequiredError);
  const asked = backend.faults.requests;
  await expect(login.renew(stale)).rejects.toThrow(
    /^Your session for context "default" has expired \(alice@company\.com, http:\S+\)\.\nRun: nmp auth login$/,
  );
  expect(backend.faults.requests).toBe(asked);
  expect(readFileSync(path, 'utf8')).toBe(before);
  // Another login counts at once.
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  writeStoredLogin(path, {
    baseUrl: backend.baseUrl,
    token: access_token,
    refreshToken: refresh_token,
  });
  expect((await login.renew(stale)).accessToken).toBe(access_token);
});

describe('N-07: a connection that is cut', () => {
  test('before the request arrives: the second attempt succeeds', async () => {
    const { login, stale, stored } = await expiredLogin();
    backend.faults.add({ kind: 'drop before commit' });
    const { result, refreshes } = await counted(() => login.renew(stale));
    expect(refreshes).toEqual([1, 0]);
    expect((await stored()).token).toBe((result as TokenSet).accessToken);
  });

  test('after the rotation, without a grace period: one clear error and no loop', async () => {
    const { login, stale } = await expiredLogin();
    const asked = backend.faults.requests;
    backend.faults.add({ kind: 'drop after commit' });
    const { result } = await counted(() => login.renew(stale));
    expect(result).toBeInstanceOf(LoginRequiredError);
    expect(backend.faults.requests - asked).toBe(2);
  });
});

describe('issued tokens are stored although the response is invalid', () => {
  test.each<[string, Record<string, unknown>]>([
    ['no token_type', { token_type: undefined }],
    ['expires_in null', { expires_in: null }],
    ['a broken id_token', { id_token: 'x' }],
    ['scope null', { scope: null }],
  ])('%s', async (_, fields) => {
    const { login, stale, stored } = await expiredLogin();
    backend.faults.add({ kind: 'patch', fields });
    const renewed = await login.renew(stale);
    expect((await stored()).refreshToken).toBe(renewed.refreshToken);
    expect(renewed.refreshToken).not.toBe(stale.refreshToken);
  });

  test('N-20: a new refresh token without an access token is stored, and the error names the problem', async () => {
    const { login, stale, stored } = await expiredLogin();
    backend.faults.add({ kind: 'patch', fields: { access_token: undefined } });
    await expect(login.renew(stale)).rejects.toMatchObject({ code: 'auth_misconfigured' });
    const { refreshToken } = await stored();
    expect(refreshToken).not.toBe(stale.refreshToken);
    // The login is alive: the next attempt refreshes with what was kept.
    expect((await login.renew(stale)).expiresAt).toBeGreaterThan(Date.now());
  });

  test.each([undefined, null, ''])(
    'N-10: a refresh token of %j keeps the old one',
    async (value) => {
      const { login, stale, stored } = await expiredLogin();
      backend.faults.add({ kind: 'patch', fields: { refresh_token: value } });
      await login.renew(stale);
      expect((await stored()).refreshToken).toBe(stale.refreshToken);
    },
  );
});

test('one 503 of the token endpoint is retried after half a second, outside of the lock', async () => {
  const sleeps: number[] = [];
  const sleep = async (ms: number) => void sleeps.push(ms);
  const { login, stale } = await expiredLogin({ runtime: { sleep } });
  backend.faults.add({ kind: 'response', status: 503, body: 'busy' });
  expect((await login.renew(stale)).accessToken).not.toBe(stale.accessToken);
  expect(sleeps).toEqual([500]);
});

test('one 503 of the token endpoint is final for a call without retries', async () => {
  const sleeps: number[] = [];
  const sleep = async (ms: number) => void sleeps.push(ms);
  const { login, stale } = await expiredLogin({ runtime: { sleep } });
  backend.faults.add({ kind: 'response', status: 503, body: 'busy' });
  await expect(login.renew(stale, { maxRetries: 0 })).rejects.toBeInstanceOf(TransientAuthError);
  expect(sleeps).toEqual([]);
});

test('a refusal that does not concern the login leaves it as it was, and the next attempt redeems it', async () => {
  const { login, stale, stored } = await expiredLogin();
  backend.faults.add({ kind: 'response', status: 400, body: '{"error":"invalid_scope"}' });
  const error = await login.renew(stale).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(GrantRejectedError);
  expect((await stored()).refreshToken).toBe(stale.refreshToken);
  expect((await login.renew(stale)).accessToken).not.toBe(stale.accessToken);
});

test('interaction_required ends the login as invalid_grant does', async () => {
  const { login, stale } = await expiredLogin({ runtime: { sleep: async () => {} } });
  backend.faults.add({ kind: 'response', status: 400, body: '{"error":"interaction_required"}' });
  await expect(login.renew(stale)).rejects.toBeInstanceOf(LoginRequiredError);
});

describe('temporary faults leave the login unchanged', () => {
  test.each([
    ['N-03: 503', 503, 'busy'],
    ['N-02: 502 with HTML', 502, '<html>'],
    ['429', 429, ''],
    ['N-04: a captive portal', 200, '<html>log in to the network</html>'],
  ])('%s', async (_, status, body) => {
    const { login, stale, path } = await expiredLogin({ runtime: { sleep: async () => {} } });
    const before = readFileSync(path, 'utf8');
    // A server that is busy gets a second attempt.
    const fault = { kind: 'response', status, body } as const;
    backend.faults.add(fault, ...(status === 200 ? [] : [fault]));
    await expect(login.renew(stale)).rejects.toBeInstanceOf(TransientAuthError);
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect((await login.renew(stale)).accessToken).not.toBe(stale.accessToken);
  });

  test('N-06: a discovery that fails', async () => {
    const runtime = { fetch: async () => new Response('<html>', { status: 502 }) };
    const { login, stale, path } = await expiredLogin({ runtime });
    const before = readFileSync(path, 'utf8');
    await expect(login.renew(stale)).rejects.toThrow(
      /discovery of the platform at \S+ failed\.\nThe server returned HTTP 502/,
    );
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('N-06: a discovery that says authentication is off', async () => {
    const runtime = { fetch: async () => Response.json({ auth_enabled: false, oidc: null }) };
    const { login, stale } = await expiredLogin({ runtime });
    await expect(login.renew(stale)).rejects.toThrow(
      /has expired, and the discovery .* names no identity provider/,
    );
  });
});

describe('H-02: a discovery that names another provider than at login', () => {
  test.each(['issuer', 'tokenEndpoint'] as const)('%s', async (what) => {
    const { login, stale, store } = await expiredLogin();
    const { issuer, tokenEndpoint } = backend;
    await saveLogin(store, {
      context: 'default',
      baseUrl: backend.baseUrl,
      accessToken: stale.accessToken,
      refreshToken: stale.refreshToken,
      pin: { issuer, tokenEndpoint, [what]: 'https://elsewhere.company.com' },
    });
    const asked = backend.faults.requests;
    await expect(login.renew(stale)).rejects.toMatchObject({
      code: 'auth_misconfigured',
      remedy: 'nmp auth login',
    });
    expect(backend.faults.requests).toBe(asked);
  });
});

test('L-01: no error of a refresh contains a token', async () => {
  const bodies = [
    '{"error":"invalid_grant"}',
    '<html>',
    '{"error":"invalid_client"}',
    '{}',
    '{"access_token":7}',
  ];
  for (const body of bodies) {
    const { login, stale } = await expiredLogin();
    backend.faults.add({ kind: 'response', status: 400, body });
    const error = await login.renew(stale).catch((reason: unknown) => reason);
    const seen = inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error);
    for (const secret of [stale.accessToken, stale.refreshToken!])
      expect(seen).not.toContain(secret);
  }
});

test('a config file that becomes invalid is reported as invalid', async () => {
  const { login, stale, path } = await expiredLogin();
  writeFileSync(path, 'users: [');
  await expect(login.renew(stale)).rejects.toMatchObject({ code: 'config_invalid' });
  expect(execFileSync('cat', [path]).toString()).toBe('users: [');
});
