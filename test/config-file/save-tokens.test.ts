/** Saving refreshed tokens: two values change, and no other byte. */

import { lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/file-system/file-system.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { CONFIG, storeOf, UPDATE } from './stores.ts';

describe('saving tokens', () => {
  test('changes the two values and no other byte', async () => {
    const { store, path } = storeOf({ text: CONFIG });
    expect(await store.saveTokens(UPDATE)).toBe('saved');
    expect(readFileSync(path, 'utf8')).toBe(
      CONFIG.replace('old-token', '"new-token"').replace('old-refresh', '"new-refresh"'),
    );
    expect((await store.load()).contexts[0]?.user).toMatchObject({
      token: 'new-token',
      refreshToken: 'new-refresh',
    });
  });

  test('repeatedly changes no other byte of a large file with multi-byte characters', async () => {
    const others = Array.from(
      { length: 100 },
      (_, i) => `- type: oauth\n  name: user-${i} # größe №${i}\n  token: ${'x'.repeat(65_536)}\n`,
    );
    const text = CONFIG.replace('users:\n', `users:\n${others.join('')}`);
    const { store, path } = storeOf({ text });
    const written = (token: string, refresh: string) =>
      text.replace('old-token', `"${token}"`).replace('old-refresh', `"${refresh}"`);
    await store.saveTokens(UPDATE);
    expect(readFileSync(path, 'utf8') === written('new-token', 'new-refresh')).toBe(true);
    const next = { replaces: 'new-refresh', accessToken: 'a'.repeat(65_536), refreshToken: 'b' };
    await store.saveTokens({ ...UPDATE, ...next });
    expect(readFileSync(path, 'utf8') === written(next.accessToken, 'b')).toBe(true);
  });

  test('H-14: keeps line breaks and byte order mark', async () => {
    const text = `\ufeff${CONFIG.replaceAll('\n', '\r\n')}`;
    const { store, path } = storeOf({ text });
    await store.saveTokens(UPDATE);
    expect(readFileSync(path, 'utf8')).toBe(
      text.replace('old-token', '"new-token"').replace('old-refresh', '"new-refresh"'),
    );
  });

  test('X-04, X-11: stores nothing when another process was faster', async () => {
    const { store, path } = storeOf({ text: CONFIG.replace('old-refresh', 'newer-refresh') });
    expect(await store.saveTokens(UPDATE)).toBe('superseded');
    expect(readFileSync(path, 'utf8')).toContain('newer-refresh');
    const loggedOut = storeOf({
      text: CONFIG.replace(/type: oauth/, 'type: no-auth').replace(
        / {2}token: .*\n {2}refresh_token: .*\n/,
        '',
      ),
    });
    expect(await loggedOut.store.saveTokens(UPDATE)).toBe('superseded');
  });

  test('N-10: keeps the refresh token if there is no new one', async () => {
    const { store } = storeOf({ text: CONFIG });
    await store.saveTokens({ ...UPDATE, refreshToken: undefined });
    expect((await store.load()).contexts[0]?.user).toMatchObject({
      token: 'new-token',
      refreshToken: 'old-refresh',
    });
  });

  test('updates an existing expires_at, or removes it', async () => {
    const text = CONFIG.replace('  token: old-token', '  expires_at: 1.5\n  token: old-token');
    const known = storeOf({ text });
    await known.store.saveTokens({ ...UPDATE, expiresAt: 1_771_165_800_000 });
    expect(readFileSync(known.path, 'utf8')).toContain('expires_at: 1771165800.000\n');
    const unknown = storeOf({ text });
    await unknown.store.saveTokens(UPDATE);
    expect(readFileSync(unknown.path, 'utf8')).not.toContain('expires_at');
  });

  test('D-03: restricts a file that others could read, and reports it once', async () => {
    const { store, path, warnings } = storeOf({ text: CONFIG, mode: 0o644 });
    await store.saveTokens(UPDATE);
    await store.saveTokens({ ...UPDATE, replaces: 'new-refresh', refreshToken: 'newest' });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(warnings).toHaveLength(1);
  });

  test('starts over when another process has written without the lock', async () => {
    const others = CONFIG.replace('workspace: no', 'workspace: theirs');
    let isFirst = true;
    const fs: FileSystem = {
      ...nodeFileSystem,
      async create(temporary) {
        if (isFirst) writeFileSync(path, others);
        isFirst = false;
        return nodeFileSystem.create(temporary);
      },
    };
    const { store, path } = storeOf({ text: CONFIG, fs });
    expect(await store.saveTokens(UPDATE)).toBe('saved');
    const { contexts } = await store.load();
    expect(contexts[0]).toMatchObject({ workspace: 'theirs', user: { token: 'new-token' } });
  });

  test('gives up if another process keeps rewriting the file', async () => {
    let writes = 0;
    const fs: FileSystem = {
      ...nodeFileSystem,
      async create(temporary) {
        writeFileSync(path, `${CONFIG}# ${++writes}\n`);
        return nodeFileSystem.create(temporary);
      },
    };
    const { store, path } = storeOf({ text: CONFIG, fs });
    await expect(store.saveTokens(UPDATE)).rejects.toMatchObject({ code: 'config_unwritable' });
    expect(readFileSync(path, 'utf8')).toBe(`${CONFIG}# ${writes}\n`);
  });

  test('writes the target of a link', async () => {
    const folder = tempFolder();
    const { path: target } = storeOf({ text: CONFIG });
    const path = join(folder, 'config.yaml');
    symlinkSync(target, path);
    await storeOf({ path }).store.saveTokens(UPDATE);
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).toContain('new-token');
  });

  test('D-02: readers see the old or the new file, never a part', async () => {
    const { store, path } = storeOf({ text: CONFIG });
    let replaces = 'old-refresh';
    const saves = (async () => {
      for (let i = 0; i < 60; i++) {
        await store.saveTokens({
          ...UPDATE,
          replaces,
          refreshToken: `refresh-${i}`,
          accessToken: `t${i}`.repeat(500),
        });
        replaces = `refresh-${i}`;
      }
      return 'done';
    })();
    let finished = false;
    void saves.then(() => (finished = true));
    while (!finished) {
      expect(readFileSync(path, 'utf8')).toMatch(/^# my clusters[\s\S]*"two"\]\n$/);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await saves).toBe('done');
  });
});
