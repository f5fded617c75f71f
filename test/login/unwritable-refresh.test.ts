/** Refreshes whose tokens cannot be stored: none is redeemed without need, and none is lost. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
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

/** A file system on which the config file changes once, between the last look at it and the request to the provider. */
function changedDuringRefresh(change: (path: string) => void): FileSystem {
  let isDone = false;
  return {
    ...nodeFileSystem,
    async create(temporary) {
      const file = await nodeFileSystem.create(temporary);
      if (!isDone) change(join(dirname(temporary), 'config.yaml'));
      isDone = true;
      return file;
    },
  };
}

test.each<readonly [string, (path: string) => void]>([
  [
    'is replaced by a folder',
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
  ],
  ['is emptied', (path) => truncateSync(path)],
  ['is cut', (path) => truncateSync(path, 150)],
  ['is overwritten with NUL', (path) => writeFileSync(path, Buffer.alloc(500))],
  [
    'is linked to itself',
    (path) => {
      rmSync(path);
      symlinkSync(path, path);
    },
  ],
])(
  'D-21: a refresh during which the config file %s keeps its tokens until it is repaired',
  async (_, spoil) => {
    let before = '';
    const fs = changedDuringRefresh((path) => {
      before = readFileSync(path, 'utf8');
      spoil(path);
    });
    const { login, path, stale, stored, warnings } = await expiredLogin({ fs });
    const renewal = await counted(() => login.renew(stale));
    expect(renewal.refreshes).toEqual([1, 0]);
    const first = renewal.result as TokenSet;
    expect(first.expiresAt).toBeGreaterThan(Date.now());
    expect(login.unsaved).toBe(true);
    expect(warnings.join()).toMatch(/is known to this process only: The config file .* cannot be/);
    rmSync(path, { recursive: true });
    writeFileSync(`${path}.repaired`, before, { mode: 0o600 });
    renameSync(`${path}.repaired`, path);
    const { result, refreshes } = await counted(() => login.renew(first));
    expect(refreshes).toEqual([1, 0]);
    expect((await stored()).refreshToken).toBe((result as TokenSet).refreshToken);
  },
);

test('D-21: a refresh during which the config file is removed ends as after a logout', async () => {
  const { login, stale } = await expiredLogin({ fs: changedDuringRefresh((path) => rmSync(path)) });
  await expect(login.renew(stale)).rejects.toMatchObject({ code: 'config_not_found' });
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
