/** The config file on real disks: reading, saving tokens, logging in and out, and disks that fail. */

import { execFileSync } from 'node:child_process';
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
import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { requireStorable, saveLogin } from '../../src/config-file/edits/login-edit.ts';
import { clearLogin } from '../../src/config-file/edits/logout-edit.ts';
import { ConfigError } from '../../src/errors.ts';
import {
  type FileSystem,
  nodeFileSystem,
  type OpenFile,
} from '../../src/file-system/file-system.ts';
import { lockRuntime } from '../lock/lock-runtime.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { CONFIG, storeOf } from './stores.ts';

const UPDATE = {
  user: 'default-user',
  replaces: 'old-refresh',
  accessToken: 'new-token',
  refreshToken: 'new-refresh',
};

/** Files that were written just now were written long ago. */
const MUCH_LATER = { ...lockRuntime, now: () => Date.now() + 60_000 };

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

describe('an invalid file is reported with the line and not changed', () => {
  const canary = 'canary-token';
  test.each([
    ['a tab for indentation', `users:\n\t- token: ${canary}\n`],
    ['H-14: a duplicate key', `users:\n- name: a\n  token: ${canary}\n  token: ${canary}\n`],
    ['H-14: a duplicate key in braces', `users: [{name: a, token: ${canary}, name: a}]\n`],
    ['H-14: two documents', `users: []\n---\nusers: [{name: ${canary}}]\n`],
    ['a list', `- ${canary}\n`],
    ['H-08: a mapping as token', `users:\n- name: a\n  type: oauth\n  token: {x: ${canary}}\n`],
    ['a duplicate name', `users:\n- name: a\n  token: ${canary}\n- name: a\n  token: ${canary}\n`],
    ['a user that does not exist', CONFIG.replace('user: default-user', `user: ${canary}-x`)],
    [
      'a cluster whose address is not a URL',
      CONFIG.replace('http://127.0.0.1:9/', `ftp://${canary}`),
    ],
    [
      'a current context that does not exist',
      CONFIG.replace('current_context: default', 'current_context: nope'),
    ],
    ['H-13: a tag', `users:\n- name: a\n  token: !!js/function "${canary}"\n  - x\n`],
    ['H-12: deep nesting', `users: ${'['.repeat(20_000)}`],
    [
      'L-05: an unclosed quote on the line of the token',
      `users:\n- name: a\n  token: "${canary}\n`,
    ],
  ])('%s', async (_, text) => {
    const { store, path } = storeOf({ text });
    const error = await store.load().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ code: 'config_invalid', path });
    // Names of contexts and users may be told; what could be a token may not.
    expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/canary-token(?!-x)/);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('H-12: many keys do not take quadratic time', async () => {
    const keys = Array.from({ length: 2000 }, (_, i) => `x-${i}: y\n`);
    const { store } = storeOf({ text: CONFIG + keys.join('') });
    const some = vi.spyOn(Array.prototype, 'some');
    onTestFinished(() => some.mockRestore());
    expect((await store.load()).currentContext).toBe('default');
    expect(some.mock.contexts.filter((items) => (items as unknown[]).length > 1000)).toEqual([]);
  });

  test('H-12: an alias bomb is refused quickly', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let i = 1; i < 12; i++)
      bomb.push(`${'a'.repeat(i + 1)}: &${'a'.repeat(i + 1)} [${`*${'a'.repeat(i)},`.repeat(9)}]`);
    const { store } = storeOf({ text: `${CONFIG}${bomb.join('\n')}\n` });
    expect((await store.load()).contexts).toHaveLength(1);
  });

  test('C-07: an empty file is invalid, not logged out', async () => {
    await expect(storeOf({ text: '' }).store.load()).rejects.toMatchObject({
      code: 'config_invalid',
    });
    await expect(storeOf({ text: '\0\0\0' }).store.load()).rejects.toMatchObject({
      code: 'config_invalid',
    });
  });

  test('C-07: a file truncated at any byte is a config or an error that names it', async () => {
    const runtime = { ...lockRuntime, sleep: async () => {} };
    const { store, path } = storeOf({ text: CONFIG, runtime });
    for (let length = 0; length < CONFIG.length; length++) {
      writeFileSync(path, CONFIG.slice(0, length));
      const outcome = await store.load().catch((reason: unknown) => reason);
      if (outcome instanceof Error) expect(outcome).toMatchObject({ code: 'config_invalid', path });
      else expect(outcome).toMatchObject({ exists: true });
    }
  }, 120_000);

  test('C-07: a file that is empty for a moment is read again', async () => {
    const { store, path } = storeOf({ text: '' });
    const loading = store.load();
    setImmediate(() => writeFileSync(path, CONFIG));
    expect((await loading).contexts).toHaveLength(1);
  });

  describe('a valid but truncated file that another process is writing is read again', () => {
    const whole = CONFIG.replace(
      'x-unknown',
      'x: y\n- name: second\n  cluster: default-cluster\n  user: default-user\n  x-unknown',
    );
    const first = whole.slice(0, whole.indexOf('- name: second'));

    test.each([
      ['in the middle of a line', whole.slice(0, whole.indexOf('context: default')), undefined],
      ['in a line of the last context', whole.slice(0, whole.indexOf(', "two"') - 4), undefined],
      ['before the contexts', whole.slice(0, whole.indexOf('contexts:\n')), undefined],
      ['before a context that was there', first, whole],
    ])('%s', async (_, cut, before) => {
      const sleep = async () => writeFileSync(path, whole);
      const { store, path } = storeOf({ text: before ?? cut, runtime: { ...lockRuntime, sleep } });
      if (before !== undefined) await store.load();
      writeFileSync(path, cut);
      const { contexts } = await store.load();
      expect(contexts.map(({ name }) => name)).toEqual(['default', 'second']);
    });

    test('but not for long, and not if it was written long ago', async () => {
      let slept = 0;
      const sleep = async (ms: number) => {
        slept += ms;
      };
      const { store, path } = storeOf({ text: whole, runtime: { ...lockRuntime, sleep } });
      await store.load();
      writeFileSync(path, first);
      expect((await store.load()).contexts).toHaveLength(1);
      expect(slept).toBe(500);
      const text = CONFIG.trimEnd();
      await storeOf({ text, runtime: { ...MUCH_LATER, sleep } }).store.load();
      expect(slept).toBe(500);
    });
  });

  test('D-10: a path that is not a regular file is refused without hanging', async () => {
    const folder = tempFolder();
    execFileSync('mkfifo', [join(folder, 'fifo')]);
    for (const path of [join(folder, 'fifo'), folder, '/dev/zero']) {
      await expect(storeOf({ path }).store.load()).rejects.toMatchObject({
        code: 'config_unreadable',
      });
    }
  });
});

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

describe('D-01: a failing disk', () => {
  const failure = (code: string) => Object.assign(new Error(code), { code });
  const failing = (name: keyof FileSystem | keyof OpenFile, code: string): FileSystem => {
    const fail = async () => {
      throw failure(code);
    };
    const create = async (path: string): Promise<OpenFile> => {
      const file = await nodeFileSystem.create(path);
      const failed = { [name]: () => (name === 'close' ? file.close().then(fail) : fail()) };
      return name in file ? { ...file, ...failed } : file;
    };
    const own = name in nodeFileSystem ? { [name]: fail } : {};
    return { ...nodeFileSystem, create, ...own };
  };

  const ofFolder = ['stat', 'realpath', 'read', 'create', 'rename', 'unlink', 'list'] as const;
  const ofFile = ['write', 'sync', 'size', 'chmod', 'close'] as const;
  const codes = ['ENOSPC', 'EACCES', 'EROFS', 'EIO', 'EDQUOT', 'EFBIG'];

  test.each(
    [...ofFolder, 'syncFolder' as const, ...ofFile].flatMap((call) =>
      codes.map((code) => [call, code] as const),
    ),
  )('%s fails with %s: all or nothing, and nothing is left beside it', async (call, code) => {
    const { store, path } = storeOf({ text: CONFIG, fs: failing(call, code) });
    const outcome = await store.saveTokens(UPDATE).catch((reason: unknown) => reason);
    // Tidying and the survival of a power cut come after the content is safe; a file that cannot be replaced is overwritten.
    const isReadOnlyFolder = ['create EACCES', 'create EROFS', 'rename EACCES'];
    const inPlace = isReadOnlyFolder.includes(`${call} ${code}`);
    if (inPlace || ['unlink', 'list', 'syncFolder'].includes(call)) expect(outcome).toBe('saved');
    else {
      expect(outcome).toMatchObject({
        code: ['stat', 'read'].includes(call) ? 'config_unreadable' : 'config_unwritable',
        message: expect.stringMatching(`${path} cannot be (read|written) \\(${code}\\)`),
      });
      expect(readFileSync(path, 'utf8')).toBe(CONFIG);
    }
    expect(readdirSync(dirname(path)).filter((each) => each.endsWith('.tmp'))).toEqual([]);
  });

  test.each(codes)(
    'D-13: a login that writing would end with %s is refused before it is made',
    async (code) => {
      const { store, path } = storeOf({ text: CONFIG, fs: failing('write', code) });
      const place = { context: 'default', baseUrl: 'http://127.0.0.1:9' };
      const outcome = requireStorable(store, place);
      await expect(outcome).rejects.toMatchObject({ code: 'config_unwritable' });
      expect(readFileSync(path, 'utf8')).toBe(CONFIG);
      expect(readdirSync(dirname(path)).filter((each) => each.endsWith('.tmp'))).toEqual([]);
    },
  );

  test.each(codes)('mkdir that fails with %s at the first login is reported', async (code) => {
    const { store, path } = storeOf({ fs: failing('mkdir', code) });
    const login = { context: 'default', baseUrl: 'http://127.0.0.1:8', accessToken: 'at' };
    await expect(saveLogin(store, login)).rejects.toMatchObject({
      code: 'config_unwritable',
      message: expect.stringContaining(`${path} cannot be written (${code})`),
    });
    expect(existsSync(dirname(path))).toBe(false);
  });

  test('an incomplete write is noticed before the rename', async () => {
    const fs: FileSystem = {
      ...nodeFileSystem,
      async create(path) {
        const file = await nodeFileSystem.create(path);
        return { ...file, write: ([first]) => file.write([first!.subarray(0, 10)]) };
      },
    };
    const { store, path } = storeOf({ text: CONFIG, fs });
    await expect(store.saveTokens(UPDATE)).rejects.toMatchObject({ code: 'config_unwritable' });
    expect(readFileSync(path, 'utf8')).toBe(CONFIG);
  });

  test('D-08: a rename that fails temporarily is retried', async () => {
    let refusals = 2;
    const fs: FileSystem = {
      ...nodeFileSystem,
      async rename(from, to) {
        if (refusals-- > 0) throw failure('EBUSY');
        return nodeFileSystem.rename(from, to);
      },
    };
    const { store } = storeOf({ text: CONFIG, fs });
    expect(await store.saveTokens(UPDATE)).toBe('saved');
  });
});

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
