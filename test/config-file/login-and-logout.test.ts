/** Logging in and out in the config file: what is created, kept and removed. */

import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saveLogin } from '../../src/config-file/edits/login-edit.ts';
import { clearLogin } from '../../src/config-file/edits/logout-edit.ts';
import { type FileSystem, nodeFileSystem } from '../../src/file-system/file-system.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { CONFIG, storeOf, UPDATE } from './stores.ts';

describe('logging in and out', () => {
  const login = {
    context: 'default',
    baseUrl: 'http://127.0.0.1:8',
    accessToken: 'at',
    refreshToken: 'rt',
  };

  test('C-01: the first login creates folder and file, accessible only to the owner', async () => {
    const { store, path } = storeOf();
    await saveLogin(store, login);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(await store.load()).toMatchObject({
      currentContext: 'default',
      contexts: [
        {
          name: 'default',
          workspace: 'default',
          cluster: { name: 'default-cluster', baseUrl: 'http://127.0.0.1:8' },
          user: { name: 'default-user', token: 'at', refreshToken: 'rt' },
        },
      ],
    });
  });

  const BROKERED = CONFIG.replace(
    '  token: old-token',
    '  token: old-token\n  expires_at: 1.5\n  token_broker_url: https://broker/',
  );

  test('a login removes the broker of the previous one, a refresh keeps it', async () => {
    const { store, path } = storeOf({ text: BROKERED });
    const update = { user: 'default-user', replaces: 'old-refresh', accessToken: 'new' };
    expect(await store.saveTokens(update)).toBe('saved');
    expect(readFileSync(path, 'utf8')).toContain('token_broker_url: https://broker/');
    await saveLogin(store, login);
    expect(readFileSync(path, 'utf8')).not.toContain('broker');
  });

  test('a logout removes all keys of a brokered login', async () => {
    const { store, path } = storeOf({ text: BROKERED });
    expect(await clearLogin(store, { context: 'default' })).toEqual(['default']);
    expect(readFileSync(path, 'utf8')).not.toMatch(/broker|old-|expires_at/);
  });

  test('X-06: Ctrl-Z waits until the locks are free', async () => {
    const listeners: number[] = [];
    const fs: FileSystem = {
      ...nodeFileSystem,
      async create(temporary) {
        listeners.push(process.listenerCount('SIGTSTP'));
        return nodeFileSystem.create(temporary);
      },
    };
    const before = process.listenerCount('SIGTSTP');
    await saveLogin(storeOf({ fs }).store, login);
    expect([...listeners, process.listenerCount('SIGTSTP')]).toEqual([before + 1, before]);
  });

  test.each(['target', 'second link'])(
    'a missing target of a link is created: %s',
    async (leads) => {
      const folder = tempFolder();
      const [path, target] = [
        join(folder, 'config.yaml'),
        join(folder, 'else', 'where', 'my.yaml'),
      ];
      if (leads === 'target') symlinkSync('else/where/my.yaml', path);
      else {
        symlinkSync('linked.yaml', path);
        symlinkSync(target, join(folder, 'linked.yaml'));
      }
      await saveLogin(storeOf({ path }).store, login);
      expect(lstatSync(path).isSymbolicLink()).toBe(true);
      expect(readFileSync(target, 'utf8')).toContain('refresh_token: "rt"');
      expect(statSync(target).mode & 0o777).toBe(0o600);
    },
  );

  test('D-04: the umask does not matter', async () => {
    for (const mask of [0o777, 0o077, 0]) {
      const before = process.umask(mask);
      try {
        const { store, path } = storeOf();
        await saveLogin(store, login);
        expect(statSync(path).mode & 0o777).toBe(0o600);
        expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
      } finally {
        process.umask(before);
      }
    }
  });

  test('another context gets its own cluster and user; comments and unknown keys are kept', async () => {
    const { store, path } = storeOf({ text: CONFIG });
    await saveLogin(store, { ...login, context: 'a/b' });
    await saveLogin(store, { ...login, context: 'a-b', baseUrl: 'http://127.0.0.1:7' });
    const { contexts, currentContext } = await store.load();
    expect(currentContext).toBe('default');
    expect(contexts.map(({ name, cluster }) => [name, cluster?.baseUrl])).toEqual([
      ['default', 'http://127.0.0.1:9'],
      ['a/b', 'http://127.0.0.1:8'],
      ['a-b', 'http://127.0.0.1:7'],
    ]);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('# my clusters');
    expect(text).toContain('# the first');
    expect(text).toContain('x-unknown');
  });

  test('a cluster and a user that two contexts share do not change with one of them', async () => {
    const shared = `${CONFIG}- {name: second, cluster: default-cluster, user: default-user}\n`;
    const { store } = storeOf({ text: shared });
    await saveLogin(store, { ...login, context: 'second' });
    const { contexts } = await store.load();
    expect(contexts.map(({ cluster, user }) => [cluster?.baseUrl, user?.token])).toEqual([
      ['http://127.0.0.1:9', 'old-token'],
      ['http://127.0.0.1:8', 'at'],
    ]);
  });

  test('logging out removes the tokens of one context, or of all', async () => {
    const { store } = storeOf({ text: CONFIG });
    await saveLogin(store, { ...login, context: 'other' });
    expect(await clearLogin(store, { context: 'default' })).toEqual(['default']);
    expect((await store.load()).contexts.map(({ user }) => user?.type)).toEqual([
      'no-auth',
      'oauth',
    ]);
    expect(await clearLogin(store, 'every context')).toEqual(['other']);
    expect(await clearLogin(store, 'every context')).toEqual([]);
  });

  test('logging out removes the temporary file of a killed process, and nothing else', async () => {
    const { store, path } = storeOf({ text: CONFIG });
    const leave = () => writeFileSync(`${path}.4fzyo82mvyr.tmp`, CONFIG);
    for (const name of [`${path}.bak`, join(dirname(path), 'other.yaml.4fzyo82mvyr.tmp')])
      writeFileSync(name, '');
    const left = () => readdirSync(dirname(path)).filter((name) => !name.includes('lock'));
    leave();
    await saveLogin(store, { ...login, context: 'other' });
    expect(left()).toContain('config.yaml.4fzyo82mvyr.tmp');
    const others = ['config.yaml', 'config.yaml.bak', 'other.yaml.4fzyo82mvyr.tmp'];
    await clearLogin(store, { context: 'default' });
    expect(left()).toEqual(others);
    leave();
    // Also after all contexts are logged out.
    expect(await clearLogin(store, { context: 'default' })).toEqual([]);
    expect(left()).toEqual(others);
  });

  test('logging out removes such a file beside the target of a link', async () => {
    const { path: target } = storeOf({ text: CONFIG });
    const path = join(tempFolder(), 'config.yaml');
    symlinkSync(target, path);
    writeFileSync(`${target}.4fzyo82mvyr.tmp`, CONFIG);
    await clearLogin(storeOf({ path }).store, 'every context');
    expect(existsSync(`${target}.4fzyo82mvyr.tmp`)).toBe(false);
  });

  test('C-07: a login keeps a copy of an invalid file, accessible only to its owner, and creates a new file', async () => {
    const broken = Buffer.from('users: [\xff', 'latin1');
    const { store, path } = storeOf({ text: '', mode: 0o644 });
    writeFileSync(path, broken);
    const { kept } = await saveLogin(store, login);
    expect(kept).toMatch(/config\.yaml\.\d{8}T\d{6}Z\.broken$/);
    expect(readFileSync(kept!)).toEqual(broken);
    expect(statSync(kept!).mode & 0o777).toBe(0o600);
    expect((await store.load()).contexts[0]?.user?.token).toBe('at');
    expect(await saveLogin(store, login)).toEqual({ kept: undefined });
  });

  test('C-07: all other commands leave an invalid file unchanged', async () => {
    const { store, path } = storeOf({ text: 'users: [' });
    const isInvalid = { code: 'config_invalid' };
    // Without a token in it there is nothing for a logout to erase.
    expect(await clearLogin(store, 'every context')).toEqual([]);
    await expect(store.saveTokens(UPDATE)).rejects.toMatchObject(isInvalid);
    expect(readFileSync(path, 'utf8')).toBe('users: [');
    expect(readdirSync(dirname(path)).filter((each) => each.endsWith('.broken'))).toEqual([]);
  });

  test('an existing folder keeps its mode', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'nmp'));
    chmodSync(join(folder, 'nmp'), 0o755);
    await saveLogin(storeOf({ path: join(folder, 'nmp', 'config.yaml') }).store, login);
    expect(statSync(join(folder, 'nmp')).mode & 0o777).toBe(0o755);
    expect(existsSync(join(folder, 'nmp', 'config.yaml'))).toBe(true);
  });
});
