/** Files that cannot be replaced are overwritten: all of the new content, or the old one. */

import { execFileSync, spawnSync } from 'node:child_process';
import { linkSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { SupersededError, writeAtomically } from '../../src/file-system/atomic-write.ts';
import {
  type FileSystem,
  nodeFileSystem,
  type OpenFile,
} from '../../src/file-system/file-system.ts';
import { isMountPoint } from '../../src/file-system/ownership.ts';
import { reserve } from '../../src/file-system/reservation.ts';
import { bytes, failure, OLD, OPTIONS, oldFile } from './as-on-disk.ts';

/** A file system on which nothing can be replaced, and one call of the open file fails. */
function irreplaceable(code: string, failing?: keyof OpenFile, from = 0): FileSystem {
  let calls = 0;
  return {
    ...nodeFileSystem,
    rename: async () => {
      throw failure(code);
    },
    async open(path) {
      const file = await nodeFileSystem.open(path);
      if (failing === undefined) return file;
      const real = file[failing] as (...args: unknown[]) => Promise<unknown>;
      const call = async (...args: unknown[]) => {
        if (calls++ === from) throw failure('ENOSPC');
        return real(...args);
      };
      return { ...file, [failing]: call };
    },
  };
}

test.each(['EBUSY', 'EXDEV', 'EACCES'])(
  'a rename that fails with %s overwrites the file',
  async (code) => {
    for (const content of ['new\n', `${'longer '.repeat(1_000)}\n`]) {
      const path = oldFile();
      const { ino } = statSync(path);
      await writeAtomically(path, bytes(content), { ...OPTIONS, fs: irreplaceable(code) });
      expect(readFileSync(path, 'utf8')).toBe(content);
      expect(statSync(path).ino).toBe(ino);
      expect(readdirSync(dirname(path))).toEqual(['config.yaml']);
    }
  },
);

test('a rename that fails with another code is an error', async () => {
  const path = oldFile();
  const write = writeAtomically(path, bytes('new'), { ...OPTIONS, fs: irreplaceable('EPERM') });
  await expect(write).rejects.toMatchObject({ code: 'EPERM' });
  expect(readFileSync(path, 'utf8')).toBe(OLD);
});

describe('a failure during the write restores the old content', () => {
  test.each([
    ['no space for a longer content', 'write', 0],
    ['the write itself', 'write', 1],
    ['truncate', 'truncate', 0],
    ['sync', 'sync', 0],
  ] as const)('%s', async (_, call, from) => {
    const path = oldFile();
    const fs = irreplaceable('EBUSY', call, from);
    const write = writeAtomically(path, bytes('new '.repeat(100)), { ...OPTIONS, fs });
    await expect(write).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readFileSync(path, 'utf8')).toBe(OLD);
  });
});

test('a file that changes before the first byte is written is not overwritten', async () => {
  const path = oldFile();
  let asked = 0;
  const isCurrent = async () => ++asked < 2;
  const fs = irreplaceable('EBUSY');
  const write = writeAtomically(path, bytes('new'), { ...OPTIONS, fs, isCurrent });
  await expect(write).rejects.toBeInstanceOf(SupersededError);
  expect(readFileSync(path, 'utf8')).toBe(OLD);
});

test('a file with a second name is not overwritten', async () => {
  const path = oldFile();
  linkSync(path, join(dirname(path), 'other'));
  const write = writeAtomically(path, bytes('new'), { ...OPTIONS, fs: irreplaceable('EBUSY') });
  await expect(write).rejects.toThrow('several names');
  expect(readFileSync(path, 'utf8')).toBe(OLD);
});

test('a file can be written on a file system without fsync', async () => {
  const path = oldFile();
  const fs: FileSystem = {
    ...nodeFileSystem,
    create: async (temporary) => ({
      ...(await nodeFileSystem.create(temporary)),
      sync: async () => {
        throw failure('EINVAL');
      },
    }),
  };
  await writeAtomically(path, bytes('new'), { ...OPTIONS, fs });
  expect(readFileSync(path, 'utf8')).toBe('new');
});

describe('space and permissions are checked before the write', () => {
  test('a full disk fails at the reservation, which leaves nothing behind', async () => {
    const path = oldFile();
    const fs: FileSystem = {
      ...nodeFileSystem,
      create: async (temporary) => ({
        ...(await nodeFileSystem.create(temporary)),
        write: async () => {
          throw failure('ENOSPC');
        },
      }),
    };
    await expect(reserve(fs, path, 1_000)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readdirSync(dirname(path))).toEqual(['config.yaml']);
  });

  test('the write uses up the reservation, and no reserved byte is left', async () => {
    const path = oldFile();
    const reservation = await reserve(nodeFileSystem, path, 10_000);
    expect(statSync(reservation.temporary!.path)).toMatchObject({ size: 10_000, mode: 0o100600 });
    let created = 0;
    const fs: FileSystem = {
      ...nodeFileSystem,
      create: async (temporary) => {
        created++;
        return nodeFileSystem.create(temporary);
      },
    };
    await writeAtomically(path, bytes('new'), { ...OPTIONS, fs, reservation });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect([created, readdirSync(dirname(path))]).toEqual([0, ['config.yaml']]);
  });

  test('a reservation that another process has removed is made again', async () => {
    const path = oldFile();
    const reservation = await reserve(nodeFileSystem, path, 100);
    await nodeFileSystem.unlink(reservation.temporary!.path);
    await writeAtomically(path, bytes('new'), { ...OPTIONS, reservation });
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  test('the file is written in place if its owner cannot be kept', async () => {
    const path = oldFile();
    const fs: FileSystem = {
      ...nodeFileSystem,
      stat: async (of) => {
        const stats = await nodeFileSystem.stat(of);
        return Object.assign(Object.create(Object.getPrototypeOf(stats)), stats, { uid: 12_345n });
      },
      create: async (temporary) => ({
        ...(await nodeFileSystem.create(temporary)),
        chown: async () => {
          throw failure('EPERM');
        },
      }),
    };
    const { ino } = statSync(path);
    await writeAtomically(path, bytes('new'), { ...OPTIONS, fs });
    expect(readFileSync(path, 'utf8')).toBe('new');
    if (process.getuid?.() === 0) expect(statSync(path).ino).toBe(ino);
  });
});

/** Whether this user may mount something in a namespace of its own. */
const canMount = spawnSync('unshare', ['--mount', 'true']).status === 0;
const CHILD = fileURLToPath(new URL('./write-mounted.mts', import.meta.url));

test.skipIf(!canMount)('a bind-mounted file is recognized before the write and overwritten', () => {
  const path = oldFile();
  const mounted = join(dirname(path), 'mounted.yaml');
  writeFileSync(mounted, 'mounted\n');
  const script = 'mount --bind "$1" "$2" && shift 2 && exec "$@"';
  const program = [process.execPath, '--import', 'tsx', CHILD, path];
  const args = ['--mount', 'sh', '-c', script, 'sh', mounted, path, ...program];
  expect(execFileSync('unshare', args, { encoding: 'utf8' })).toBe('in place\n');
  expect(readFileSync(mounted, 'utf8')).toBe('new content of a mounted file\n');
  expect(readFileSync(path, 'utf8')).toBe(OLD);
  expect(isMountPoint(path)).toBe(false);
});
