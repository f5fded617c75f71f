/** Reading the config file: its values, and when it is read again. */

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/file-system/file-system.ts';
import { lockRuntime } from '../lock/lock-runtime.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { CONFIG, MUCH_LATER, storeOf, UPDATE } from './stores.ts';

describe('reading', () => {
  test('scalars are strings, whatever they mean in YAML 1.1', async () => {
    const { store } = storeOf({ text: CONFIG });
    const { contexts, currentContext } = await store.load();
    expect(currentContext).toBe('default');
    expect(contexts[0]).toMatchObject({
      workspace: 'no',
      cluster: { baseUrl: 'http://127.0.0.1:9' },
      user: { type: 'oauth', token: 'old-token', refreshToken: 'old-refresh' },
    });
  });

  test('the default file may be missing, a requested one not', async () => {
    expect(await storeOf().store.load()).toMatchObject({ exists: false, contexts: [] });
    await expect(storeOf({ demanded: true }).store.load()).rejects.toMatchObject({
      code: 'config_not_found',
    });
  });

  test('only a file that has changed is read again', async () => {
    let reads = 0;
    const fs: FileSystem = {
      ...nodeFileSystem,
      read: (path) => {
        reads++;
        return nodeFileSystem.read(path);
      },
    };
    const { store, path } = storeOf({ text: CONFIG, fs, runtime: MUCH_LATER });
    await store.load();
    await store.load();
    expect(reads).toBe(1);
    writeFileSync(path, CONFIG.replace('old-token', 'changed-token'));
    expect((await store.load()).contexts[0]?.user?.token).toBe('changed-token');
    expect(reads).toBe(2);
    await store.saveTokens(UPDATE);
    expect(reads).toBe(2);
  });

  test('a file that was just written is read again, because the next write may have the same timestamp', async () => {
    const path = join(tempFolder(), 'config.yaml');
    writeFileSync(path, CONFIG);
    const stamp = statSync(path, { bigint: true });
    const fs: FileSystem = {
      ...nodeFileSystem,
      stat: async (of) => (of === path ? stamp : nodeFileSystem.stat(of)),
    };
    const runtime = { ...lockRuntime, now: () => Number(stamp.ctimeMs) + 4 };
    const { store } = storeOf({ path, fs, runtime });
    await store.load();
    writeFileSync(path, CONFIG.replace('old-refresh', 'new-refresh'));
    expect((await store.load()).contexts[0]?.user?.refreshToken).toBe('new-refresh');
    expect(await store.saveTokens(UPDATE)).toBe('superseded');
  });

  test('the short form has only users', async () => {
    const text = 'users:\n- type: oauth\n  name: default\n  token: t\n  refresh_token: r\n';
    const { contexts } = await storeOf({ text }).store.load();
    expect(contexts).toMatchObject([{ name: 'default', user: { token: 't', refreshToken: 'r' } }]);
  });

  test('a token without a type is a login; legacy keys are read and not rewritten', async () => {
    const text = CONFIG.replace('type: oauth\n  name', 'name');
    expect((await storeOf({ text }).store.load()).contexts[0]?.user?.type).toBe('oauth');
    const legacy = CONFIG.replace(
      /type: oauth[\s\S]*old-refresh/,
      'type: api-key\n  name: default-user\n  api_key: a@b.com',
    );
    const { store, path } = storeOf({ text: legacy });
    expect((await store.load()).contexts[0]?.user?.token?.split('.')).toHaveLength(3);
    expect(readFileSync(path, 'utf8')).toBe(legacy);
  });

  test('H-14: a byte order mark and CRLF are read', async () => {
    const { store } = storeOf({ text: `\ufeff${CONFIG.replaceAll('\n', '\r\n')}` });
    expect((await store.load()).contexts[0]?.user?.token).toBe('old-token');
  });

  test('H-07: names of every kind are accepted', async () => {
    const text = CONFIG.replaceAll('default-user', '__proto__')
      .replace('name: default\n', 'name: constructor\n')
      .replace('current_context: default', 'current_context: constructor');
    const { contexts } = await storeOf({ text }).store.load();
    expect(contexts[0]).toMatchObject({ name: 'constructor', user: { name: '__proto__' } });
    expect(({} as Record<string, unknown>)['token']).toBeUndefined();
  });
});
