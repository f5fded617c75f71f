/** Refreshes whose tokens cannot be stored: none is redeemed without need, and none is lost. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/file-system/file-system.ts';
import { StoredLogin } from '../../src/login/stored-login.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';
import { TokenSet } from '../../src/token/token-set.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { backend, counted, expiredLogin } from './expired-login.ts';

test('D-01: a full disk leads to a warning, and the next attempt stores the login', async () => {
  let full = true;
  const fs: FileSystem = {
    ...nodeFileSystem,
    create: async (path) => {
      if (full) throw Object.assign(new Error(), { code: 'ENOSPC' });
      return nodeFileSystem.create(path);
    },
  };
  const { login, stale, stored, warnings } = await expiredLogin({ fs });
  const first = await login.renew(stale);
  expect(first.expiresAt).toBeGreaterThan(Date.now());
  expect(login.unsaved).toBe(true);
  expect(warnings.join()).toMatch(/is known to this process only.*ENOSPC/s);
  expect((await stored()).refreshToken).toBe(stale.refreshToken);
  full = false;
  const { result, refreshes } = await counted(() => login.renew(first));
  expect(refreshes).toEqual([1, 0]);
  expect((await stored()).refreshToken).toBe((result as TokenSet).refreshToken);
  expect(login.unsaved).toBe(false);
});

test('D-01: a refresh token is not redeemed while the access token is valid and the file cannot be written', async () => {
  const path = join(tempFolder(), 'config.yaml');
  const { access_token: token, refresh_token: refreshToken } = await backend.signIn(backend.admin);
  writeStoredLogin(path, { baseUrl: backend.baseUrl, token, refreshToken });
  const fs: FileSystem = {
    ...nodeFileSystem,
    create: async () => {
      throw Object.assign(new Error(), { code: 'ENOSPC' });
    },
  };
  const runtime = createNodeRuntime({ fs });
  const store = runtime.configStore!(path);
  const login = new StoredLogin({ runtime, store, context: 'default', baseUrl: backend.baseUrl });
  const stale = new TokenSet({ accessToken: token, refreshToken });
  const { result, refreshes } = await counted(() => login.renew(stale));
  expect(refreshes).toEqual([0, 0]);
  expect(result).toMatchObject({ code: 'config_unwritable' });
});

test('D-13: a login whose write lock is a link is not redeemed while its token is valid', async () => {
  const path = join(tempFolder(), 'config.yaml');
  const { access_token: token, refresh_token: refreshToken } = await backend.signIn(backend.admin);
  writeStoredLogin(path, { baseUrl: backend.baseUrl, token, refreshToken });
  symlinkSync('elsewhere', `${path}.write.lock`);
  const runtime = createNodeRuntime();
  const store = runtime.configStore!(path);
  const login = new StoredLogin({ runtime, store, context: 'default', baseUrl: backend.baseUrl });
  const stale = new TokenSet({ accessToken: token, refreshToken });
  const { result, refreshes } = await counted(() => login.renew(stale));
  expect(refreshes).toEqual([0, 0]);
  expect(result).toMatchObject({ code: 'config_unwritable', path: `${path}.write.lock` });
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('D-01: tokens stay in memory while another process keeps rewriting the file', async () => {
  const { path, stale, runtime } = await expiredLogin();
  let uptime = 0;
  // Every look at the clock is five seconds later.
  const patience = createNodeRuntime({ uptime: () => (uptime += 5_000) });
  const store = patience.configStore!(path);
  const login = new StoredLogin({ runtime, store, context: 'default', baseUrl: backend.baseUrl });
  const keeper = spawn('flock', ['-x', `${path}.write.lock`, 'sh', '-c', 'echo kept; cat']);
  onTestFinished(() => void keeper.stdin.end());
  await once(keeper.stdout, 'data');
  const { result, refreshes } = await counted(() => login.renew(stale));
  expect(refreshes).toEqual([1, 0]);
  expect((result as TokenSet).expiresAt).toBeGreaterThan(Date.now());
  expect(login.unsaved).toBe(true);
});
