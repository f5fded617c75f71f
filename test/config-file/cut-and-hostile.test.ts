/** Files that were cut for good, and texts that take a parser seconds. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { scanConfig } from '../../src/config-file/tree/config-scanner.ts';
import { lockRuntime } from '../lock/lock-runtime.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { CONFIG, storeOf } from './stores.ts';

/** Waits for rewrites in progress take no time. */
const INSTANT = { ...lockRuntime, sleep: async () => {} };
const load = (text: string) => storeOf({ text, runtime: INSTANT }).store.load();

describe('C-07: a truncated file', () => {
  test('that ends before its contexts is invalid, not the short form', async () => {
    const text = CONFIG.slice(0, CONFIG.indexOf('contexts:'));
    await expect(load(text)).rejects.toMatchObject({ code: 'config_invalid' });
    await expect(load(text)).rejects.toThrow('its end may be missing');
  });

  test.each(['token', 'refresh_token'])(
    'that ends within an unquoted %s is invalid',
    async (key) => {
      const text = `users:\n- type: oauth\n  name: default\n  token: t\n  ${key === 'token' ? 'x_a: b\n  ' : ''}`;
      const cut =
        key === 'token'
          ? 'users:\n- type: oauth\n  name: a\n  token: eyJhbGc'
          : `${text}refresh_token: half`;
      await expect(load(cut)).rejects.toThrow(`its last line ends within ${key}`);
      expect((await load(`${cut}\n`)).contexts).toHaveLength(1);
      expect((await load(cut.replace(/(\S+)$/, '"$1"'))).contexts).toHaveLength(1);
      expect(scanConfig(cut, 'x')).toBeUndefined();
    },
  );
});

test('H-13: a refresh token with an anchor is kept when only the access token changes', async () => {
  const anchored = CONFIG.replace('refresh_token: old', 'refresh_token: &rt old');
  const { store, path } = storeOf({ text: anchored, runtime: INSTANT });
  expect((await store.load()).contexts[0]?.user?.refreshToken).toBe('old-refresh');
  writeFileSync(path, anchored.replace('old-token', 'new-token'));
  expect((await store.load()).contexts[0]?.user).toMatchObject({
    token: 'new-token',
    refreshToken: 'old-refresh',
  });
});

test.each(['null', 'true', '0', '010', '1e3', '.5', '2026-01-01', '1_000'])(
  'H-15: the scanner leaves a file with expires_at: %s to the parser',
  (value) => {
    const text = (expiry: string) => `users:\n- name: default\n  expires_at: ${expiry}\n`;
    expect(scanConfig(text('1795855251.143'), 'x')?.entries('users')).toHaveLength(1);
    expect(scanConfig(text(value), 'x')).toBeUndefined();
  },
);

test.each(['4fGh_x', '-4fGh_x', '-x', '0x1g', '_x'])(
  'H-15: the scanner reads a token that begins as %s does',
  (token) => {
    const users = scanConfig(`users:\n- name: a\n  token: ${token}\n`, 'x')?.entries('users');
    expect(users?.map((user) => user.text('token'))).toEqual([token]);
  },
);

test.each(['4f', '-4f', '0x1f', '12:30', '-1.5', '2026-01-01T00:00:00Z', '1e9', '-0o7', '_4'])(
  'H-15: the scanner leaves a token like %s to the parser',
  (token) => {
    expect(scanConfig(`users:\n- name: a\n  token: ${token}\n`, 'x')).toBeUndefined();
  },
);

describe('H-12: a text that would take long to parse is refused before', () => {
  test.each([
    ['10 KiB of nested braces', `a: ${'{a: '.repeat(2_600)}`],
    ['nested brackets over several lines', `a: ${'[\n '.repeat(100)}`],
    ['nested keys', Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['dashes in one line', `${'- '.repeat(100)}a\n`],
    ['dashes after a key', `users: ${'- '.repeat(5_000)}a\n`],
    ['question marks in one line', `${'? '.repeat(100)}a\n`],
    ['5,000 aliases', `a: &a b\nc: [${'*a, '.repeat(5_000)}]\n`],
    ['1,000 documents', 'a: b\n---\n'.repeat(1_000)],
  ])('%s', async (_, text) => {
    const yaml = await import('yaml');
    const parse = vi.spyOn(yaml.Parser.prototype, 'parse');
    const failure = load(text);
    await expect(failure).rejects.toMatchObject({ code: 'config_invalid' });
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });
});

test('nothing is read after the first error', async () => {
  const yaml = await import('yaml');
  const next = vi.spyOn(yaml.Composer.prototype, 'next');
  await expect(load(']}'.repeat(5_000))).rejects.toThrow('not valid YAML');
  expect(next).not.toHaveBeenCalled();
  next.mockRestore();
});

test('a line of dashes in a comment is accepted', async () => {
  expect(await load(`# ${'- '.repeat(80)}\nusers: []\n`)).toMatchObject({ contexts: [] });
});

test('an invalid file is parsed once, however long the wait', async () => {
  const yaml = await import('yaml');
  const parse = vi.spyOn(yaml.Parser.prototype, 'parse');
  await expect(load('users: [\n')).rejects.toMatchObject({ code: 'config_invalid' });
  expect(parse).toHaveBeenCalledTimes(1);
  parse.mockRestore();
});

test('a file with 100 aliases and a long list of contexts is accepted', async () => {
  const path = join(tempFolder(), 'config.yaml');
  const contexts = Array.from({ length: 99 }, (_, i) => `- {name: c${i}, cluster: *c, user: u}`);
  const text = `clusters:\n- {name: &c one, base_url: "http://h"}\nusers:\n- {name: u, type: no-auth}\ncontexts:\n${contexts.join('\n')}\n`;
  writeFileSync(path, text);
  expect((await storeOf({ path, runtime: INSTANT }).store.load()).contexts).toHaveLength(99);
});
