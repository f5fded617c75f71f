/** A config file in another encoding: an edit would change it without a word, and the Python SDK cannot read it. */

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeIO } from '../cli/fake-io.ts';
import { lockRuntime } from '../lock/lock-runtime.ts';
import { CONFIG, storeOf } from './stores.ts';

/** Waits for rewrites in progress take no time. */
const INSTANT = { ...lockRuntime, sleep: async () => {} };
const inLatin1 = (text: string) => Buffer.from(text, 'latin1');

/** A store over these bytes. */
function storeOver(bytes: Buffer) {
  const opened = storeOf({ text: '', runtime: INSTANT });
  writeFileSync(opened.path, bytes);
  return opened;
}

describe('H-24: a config file that is not UTF-8', () => {
  test.each([
    ['in a comment', inLatin1(`${CONFIG}# für mich\n`), 18, Buffer.byteLength(CONFIG) + 3],
    ['in UTF-16', Buffer.from(`\ufeff${CONFIG}`, 'utf16le'), 1, 0],
  ])('%s is invalid; the error names the line and the byte', async (_, bytes, line, offset) => {
    const { store, path } = storeOver(bytes);
    const why = `line ${line} cannot be used: it is not UTF-8 text (at byte offset ${offset})`;
    await expect(store.load()).rejects.toMatchObject({ code: 'config_invalid', line, path });
    await expect(store.load()).rejects.toThrow(why);
  });

  test('is not edited', async () => {
    const bytes = inLatin1(`${CONFIG}# für mich\n`);
    const { path } = storeOver(bytes);
    for (const words of [
      ['config', 'set', '--workspace', 'other'],
      ['auth', 'token'],
    ]) {
      const io = fakeIO({ env: { NMP_CONFIG_FILE: path } });
      expect(await run(words, io)).not.toBe(0);
      expect(io.stderr()).toContain('it is not UTF-8 text');
      expect(io.stdout()).toBe('');
    }
    expect(readFileSync(path)).toEqual(bytes);
  });

  test('loses its tokens at a logout', async () => {
    const { path } = storeOver(inLatin1(`${CONFIG}# für mich\n`));
    const io = fakeIO({ env: { NMP_CONFIG_FILE: path } });
    await run(['auth', 'logout'], io);
    expect(readFileSync(path, 'latin1')).not.toContain('old-refresh');
    expect(readFileSync(path, 'latin1')).toContain('für mich');
  });
});

test('a config file with a character that stands for an unknown one is valid', async () => {
  const { store } = storeOver(Buffer.from(`${CONFIG}# \ufffd\n`));
  expect((await store.load()).contexts).toHaveLength(1);
});
