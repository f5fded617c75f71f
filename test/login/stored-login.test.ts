/** Logins in the config file that expire: refreshed, stored and shared. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { saveLogin } from '../../src/config-file/edits/login-edit.ts';
import { clearLogin } from '../../src/config-file/edits/logout-edit.ts';
import { LoginChangedError, LoginRequiredError } from '../../src/errors.ts';
import { refreshLockPath } from '../../src/lock/refresh-locks.ts';
import { StoredLogin } from '../../src/login/stored-login.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';
import { TokenSet } from '../../src/token/token-set.ts';
import { mintUnsignedJwt } from '../../src/token/unsigned-jwt.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { backend, counted, expiredLogin } from './expired-login.ts';

test('an expired login is refreshed and stored', async () => {
  const { login, stale, stored } = await expiredLogin();
  const { result, refreshes } = await counted(() => login.renew(stale));
  expect(refreshes).toEqual([1, 0]);
  expect(await stored()).toEqual({
    token: (result as TokenSet).accessToken,
    refreshToken: (result as TokenSet).refreshToken,
  });
});

test('a token that another process has stored meanwhile is used without a lock, and nothing is sent', async () => {
  const { login, stale, path } = await expiredLogin();
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  writeStoredLogin(path, {
    baseUrl: backend.baseUrl,
    token: access_token,
    refreshToken: refresh_token,
  });
  const { result, refreshes } = await counted(() => login.renew(stale));
  expect((result as TokenSet).accessToken).toBe(access_token);
  expect(refreshes).toEqual([0, 0]);
  expect(existsSync(refreshLockPath(path, 'default'))).toBe(false);
});

test('X-04: after a refusal, the token of a faster process without the lock is used', async () => {
  let store = () => {};
  const { login, stale, path } = await expiredLogin({ runtime: { sleep: async () => store() } });
  // The Python CLI redeems the same token without taking the lock and stores the result a moment later.
  const form = {
    grant_type: 'refresh_token',
    client_id: backend.clientId,
    refresh_token: stale.refreshToken!,
  };
  await fetch(backend.tokenEndpoint, { method: 'POST', body: new URLSearchParams(form) });
  const other = await backend.signIn(backend.admin);
  store = () => {
    writeStoredLogin(path, {
      baseUrl: backend.baseUrl,
      token: other.access_token,
      refreshToken: other.refresh_token,
    });
  };
  const { result, refreshes } = await counted(() => login.renew(stale));
  expect(refreshes).toEqual([0, 1]);
  expect((result as TokenSet).accessToken).toBe(other.access_token);
});

describe('while another process holds the lock', () => {
  /** Until its standard input is closed. */
  async function keepLock(path: string): Promise<void> {
    const keeper = spawn('flock', ['-x', refreshLockPath(path, 'default'), 'sh', '-c', KEEP]);
    onTestFinished(() => void keeper.stdin.end());
    await once(keeper.stdout, 'data');
  }
  const KEEP = 'echo kept; cat';

  test('new tokens in the file end the wait', async () => {
    const { login, stale, path } = await expiredLogin();
    await keepLock(path);
    const renewal = counted(() => login.renew(stale));
    const { access_token, refresh_token } = await backend.signIn(backend.admin);
    writeStoredLogin(path, {
      baseUrl: backend.baseUrl,
      token: access_token,
      refreshToken: refresh_token,
    });
    const { result, refreshes } = await renewal;
    expect((result as TokenSet).accessToken).toBe(access_token);
    expect(refreshes).toEqual([0, 0]);
  });

  test('a logout ends the wait', async () => {
    const { login, stale, path, store } = await expiredLogin();
    await keepLock(path);
    const renewal = expect(login.renew(stale)).rejects.toBeInstanceOf(LoginRequiredError);
    await clearLogin(store, { context: 'default' });
    await renewal;
  });
});

test('contexts that share a user share one refresh', async () => {
  const { path, stale, runtime } = await expiredLogin();
  const file = readFileSync(path, 'utf8');
  const two = '\n- {name: two, cluster: default-cluster, user: default-user}\n';
  writeFileSync(path, file.replace(/^contexts:$/m, `contexts:${two.trimEnd()}`));
  const renew = (context: string) =>
    new StoredLogin({
      runtime,
      store: createNodeRuntime().configStore!(path),
      context,
      baseUrl: backend.baseUrl,
    }).renew(stale);
  const { result, refreshes } = await counted(() => Promise.all(['two', 'default'].map(renew)));
  expect(refreshes).toEqual([1, 0]);
  const [one, other] = result as readonly TokenSet[];
  expect(one!.accessToken).toBe(other!.accessToken);
});

describe('a change by the user during a refresh takes precedence', () => {
  const heldRefresh = async () => {
    const world = await expiredLogin();
    backend.faults.add({ kind: 'hold after commit' });
    const renewal = world.login.renew(world.stale).catch((error: unknown) => error);
    await backend.faults.held();
    return { ...world, letGo: () => backend.faults.release(), renewal };
  };

  test('logout', async () => {
    const { store, letGo, renewal, stored } = await heldRefresh();
    await clearLogin(store, { context: 'default' });
    letGo();
    expect(await renewal).toBeInstanceOf(LoginRequiredError);
    expect(await stored()).toEqual({ token: undefined, refreshToken: undefined });
  });

  test('a login as another user', async () => {
    const { store, letGo, renewal, stored } = await heldRefresh();
    const bob = await backend.signIn(backend.guest);
    await saveLogin(store, {
      context: 'default',
      baseUrl: backend.baseUrl,
      accessToken: bob.access_token,
      refreshToken: bob.refresh_token,
    });
    letGo();
    expect(await renewal).toBeInstanceOf(LoginChangedError);
    expect(await stored()).toEqual({ token: bob.access_token, refreshToken: bob.refresh_token });
  });
});

test('an unsigned token is reissued with the same claims', async () => {
  const { login, path, stored } = await expiredLogin();
  const past = Date.now() - 10 * 24 * 3_600_000;
  const token = mintUnsignedJwt({ email: 'a@b.com', groups: ['g'], expiresIn: 3600 }, past);
  writeStoredLogin(path, { baseUrl: backend.baseUrl, token });
  const renewed = await login.renew(new TokenSet({ accessToken: token }));
  expect(renewed.expiresAt! - Date.now()).toBeGreaterThan(3_500_000);
  expect((await stored()).token).toBe(renewed.accessToken);
});

test('a login without a refresh token ends when its token expires', async () => {
  const { login, path, stale } = await expiredLogin();
  writeStoredLogin(path, { baseUrl: backend.baseUrl, token: stale.accessToken });
  await expect(login.renew(stale)).rejects.toBeInstanceOf(LoginRequiredError);
});
