/** Disks that fail while the config file is written. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { requireStorable, saveLogin } from '../../src/config-file/edits/login-edit.ts';
import {
  type FileSystem,
  nodeFileSystem,
  type OpenFile,
} from '../../src/file-system/file-system.ts';
import { CONFIG, storeOf, UPDATE } from './stores.ts';

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
