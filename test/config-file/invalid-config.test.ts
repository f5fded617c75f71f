/** Invalid config files: each is reported with its line, and none is changed. */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ConfigError } from '../../src/errors.ts';
import { lockRuntime } from '../lock/lock-runtime.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { CONFIG, MUCH_LATER, storeOf } from './stores.ts';

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
