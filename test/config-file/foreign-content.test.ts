/** A variable or an option that names a file that is not a config file: neither login nor logout changes it. */

import { appendFileSync, chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saveLogin } from '../../src/config-file/edits/login-edit.ts';
import { clearLogin } from '../../src/config-file/edits/logout-edit.ts';
import { nodeFileSystem } from '../../src/file-system/file-system.ts';
import { CONFIG, storeOf } from './stores.ts';

const TOKEN = 'token: abc\n';
const LOGIN = { context: 'default', baseUrl: 'http://127.0.0.1:8', accessToken: 'at' };
/** Bytes. */
const LIMIT = 16 * 1024 * 1024;
const NOISE = Array.from({ length: 4000 }, (_, i) => String.fromCharCode(i % 128)).join('');

const BINARIES: readonly (readonly [string, string])[] = [
  ['a program', `\x7fELF\0\0${'x'.repeat(5000)}\n${CONFIG}: [\n${TOKEN}`],
  ['a script', `#!/bin/sh\nusers: [\n${TOKEN}`],
  ['an archive', `config.yaml${'\0'.repeat(246)}ustar\0\n${CONFIG}: [\n`],
  ['a binary file', `${NOISE}\nusers: [\n${TOKEN}`],
  [
    'a file of Kubernetes',
    'apiVersion: v1\nkind: Config\ncontexts: []\nusers:\n- name: a\n  user:\n    token: abc\n',
  ],
];

describe('D-15: a file that is not a config file', () => {
  test.each<readonly [string, string]>([
    ...BINARIES,
    ['none of the keys', `${TOKEN}: [\n`],
    ['none of the keys', `users: int = 1\ntoken: str = os.environ["T"]\n`],
  ])('%s: a logout refuses it and changes neither bytes nor mode', async (what, text) => {
    const { store, path } = storeOf({ text, demanded: true });
    chmodSync(path, 0o755);
    const calls: unknown[] = [];
    await expect(clearLogin(store, 'every context', (n) => calls.push(n))).rejects.toMatchObject({
      code: 'config_invalid',
      message: expect.stringMatching(new RegExp(`not a config file of nmp.*${what}`)),
    });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(statSync(path).mode & 0o777).toBe(0o755);
    expect(calls).toEqual([]);
  });

  test.each(BINARIES)('%s: a login does not replace it by a config file', async (_, text) => {
    const { store, path } = storeOf({ text });
    await expect(saveLogin(store, LOGIN)).rejects.toMatchObject({ code: 'config_invalid' });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('broken'))).toEqual([]);
  });
});

describe.each(['valid', 'invalid'])('D-15: a file of more than 16 MiB that is %s', (kind) => {
  const end = kind === 'valid' ? '' : ': [\n';

  test('is refused by its size, before a byte is read', async () => {
    let reads = 0;
    const fs = {
      ...nodeFileSystem,
      read: async (path: string) => {
        reads++;
        return nodeFileSystem.read(path);
      },
    };
    const { store, path } = storeOf({ text: `${CONFIG}${end}`, demanded: true, fs });
    appendFileSync(path, `#${' '.repeat(LIMIT)}\n`);
    const size = statSync(path).size;
    for (const use of [
      () => store.load(),
      () => clearLogin(store, 'every context'),
      () => saveLogin(store, LOGIN),
    ]) {
      await expect(use()).rejects.toMatchObject({
        code: 'config_unreadable',
        message: expect.stringContaining('cannot be read: it is larger than 16 MiB'),
      });
    }
    expect([reads, statSync(path).size]).toEqual([0, size]);
  });
});

test('D-15: a login that would make the file larger than 16 MiB is refused', async () => {
  const text = `${CONFIG}#${' '.repeat(LIMIT - CONFIG.length - 100)}\n`;
  const { store, path } = storeOf({ text });
  await expect(
    saveLogin(store, { ...LOGIN, accessToken: 'a'.repeat(10_000) }),
  ).rejects.toMatchObject({ code: 'config_unwritable' });
  expect(statSync(path).size).toBe(text.length);
});

describe('a damaged config file', () => {
  test.each([
    ['is JSON', '{"users": [{"token": "SECRET"}'],
    [
      'is UTF-16 with a byte order mark',
      Buffer.from('\ufeffusers:\n- token: SECRET\n: [', 'utf16le'),
    ],
    ['is cut after a key', 'current_context: [\nrefresh_token: SECRET'],
    ['has a damaged sector', `${CONFIG}\0\0\x01\x02\n  token: SECRET\n: [`],
    ['holds marks of a merge', `<<<<<<< HEAD\n${CONFIG.replace('old-token', 'SECRET')}`],
  ])('that an option names and that %s loses its tokens', async (_, text) => {
    const { store, path } = storeOf({ text: text as string, demanded: true });
    await clearLogin(store, 'every context');
    expect(readFileSync(path).toString('latin1').replaceAll('\0', '')).not.toMatch(/SECRET/);
  });

  test('at the usual place loses its tokens although no key of a config file is left', async () => {
    const { store, path } = storeOf({ text: 'en: x\nrefresh_token: SECRET\n: [' });
    await clearLogin(store, 'every context');
    expect(readFileSync(path, 'utf8')).toBe('en: x\nrefresh_token: ""\n: [');
  });
});
