/** The helper programs one by one: their effect on the lock, as another process sees it. */

import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LockTimeoutError } from '../../src/errors.ts';
import { takeFreeLocks } from '../../src/lock/lock-batch.ts';
import type { LockRuntime } from '../../src/lock/lock-runtime.ts';
import { withLock } from '../../src/lock/with-lock.ts';
import { pythonHolder } from '../config-file/python-side.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { lockRuntime } from './lock-runtime.ts';

/** A machine on which the program is the only one that can lock. */
function machineWith(program: string): LockRuntime {
  const folder = tempFolder();
  symlinkSync(join('/usr/bin', program), join(folder, program));
  return { ...lockRuntime, programFolders: [folder] };
}

/** Asks with a program of its own, without waiting. */
function isFree(path: string): boolean {
  const code = `import fcntl, sys
fcntl.flock(open(sys.argv[1], "a+"), fcntl.LOCK_EX | fcntl.LOCK_NB)`;
  return spawnSync('/usr/bin/python3', ['-c', code, path]).status === 0;
}

const installed = ['flock', 'busybox', 'perl', 'python3'].filter((program) =>
  existsSync(join('/usr/bin', program)),
);

describe.each(installed)('%s', (program) => {
  test('takes the same lock as Python and releases it', async () => {
    const path = join(tempFolder(), 'lock');
    const runtime = machineWith(program);
    await withLock({ path, timeout: 20_000 }, runtime, async () => {
      expect(existsSync(`${path}.d`)).toBe(false);
      expect(isFree(path)).toBe(false);
    });
    expect(isFree(path)).toBe(true);
  });

  test('waits while Python holds the lock', async () => {
    const path = join(tempFolder(), 'lock');
    await pythonHolder(path);
    const section = withLock({ path, timeout: 200 }, machineWith(program), async () => 'ran');
    await expect(section).rejects.toBeInstanceOf(LockTimeoutError);
    await expect(section).rejects.toThrow('Another process has held the lock');
  });
});

describe.each(installed.filter((program) => ['perl', 'python3'].includes(program)))(
  'many locks at once with %s',
  (program) => {
    const paths = () => {
      const folder = tempFolder();
      return ['a', 'b', 'c', 'd'].map((name) => join(folder, name));
    };

    test('are all taken when all are free, and released together', async () => {
      const all = paths();
      const locks = await takeFreeLocks(all, machineWith(program), 20_000);
      expect(locks).toHaveLength(4);
      expect(all.map(isFree)).toEqual([false, false, false, false]);
      for (const lock of locks) await lock.release();
      expect(all.map(isFree)).toEqual([true, true, true, true]);
    });

    test('are taken up to the first one that is not free, so the order is kept', async () => {
      const all = paths();
      await pythonHolder(all[2]!);
      const locks = await takeFreeLocks(all, machineWith(program), 20_000);
      expect(locks).toHaveLength(2);
      expect(all.map(isFree)).toEqual([false, false, false, true]);
      for (const lock of locks) await lock.release();
    });

    test('are taken up to a symbolic link, which is reported later', async () => {
      const all = paths();
      const target = join(tempFolder(), 'target');
      writeFileSync(target, '');
      symlinkSync(target, all[1]!);
      const locks = await takeFreeLocks(all, machineWith(program), 20_000);
      expect(locks).toHaveLength(1);
      expect(isFree(target)).toBe(true);
      for (const lock of locks) await lock.release();
    });
  },
);

test('no lock is taken if no program can take many', async () => {
  const folder = tempFolder();
  const all = ['a', 'b', 'c'].map((name) => join(folder, name));
  expect(await takeFreeLocks(all, machineWith('flock'), 20_000)).toEqual([]);
  expect(existsSync(all[0]!)).toBe(false);
});

test('a helper that does not exit is killed, and no lock is taken', async () => {
  const folder = tempFolder();
  const helper = join(folder, 'perl');
  writeFileSync(helper, '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
  const runtime: LockRuntime = { ...lockRuntime, programFolders: [folder] };
  const all = ['a', 'b', 'c'].map((name) => join(folder, name));
  expect(await takeFreeLocks(all, runtime, 100)).toEqual([]);
  expect(all.map(isFree)).toEqual([true, true, true]);
});
