/** Systems that have another mechanism than flock. */

import { existsSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exlockMechanism } from '../../src/lock/exlock.ts';
import type { LockRuntime } from '../../src/lock/lock-runtime.ts';
import { Waiting } from '../../src/lock/waiting.ts';
import { lockMechanisms, withLock } from '../../src/lock/with-lock.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { lockPath } from './lock-path.ts';
import { lockRuntime } from './lock-runtime.ts';

describe('without any flock helper', () => {
  const runtime: LockRuntime = { ...lockRuntime, programFolders: [] };

  test('proper-lockfile is used, at a path of its own', async () => {
    const path = lockPath();
    expect(lockMechanisms(runtime).map(({ name }) => name)).toEqual(['proper-lockfile']);
    await withLock({ path, timeout: 20_000 }, runtime, async () => {
      expect(statSync(`${path}.d`).isDirectory()).toBe(true);
    });
    expect(existsSync(`${path}.d`)).toBe(false);
  });

  test('processes of this SDK exclude each other', async () => {
    const path = lockPath();
    let inside = 0;
    const section = async () => {
      expect(++inside).toBe(1);
      await lockRuntime.sleep(5);
      inside--;
    };
    await Promise.all(
      Array.from({ length: 8 }, () => withLock({ path, timeout: 20_000 }, runtime, section)),
    );
  });
});

describe('on systems with O_EXLOCK', () => {
  const runtime: LockRuntime = { ...lockRuntime, platform: 'darwin' };
  const busy = Object.assign(new Error('busy'), { code: 'EAGAIN' });
  const waiting = new Waiting(lockRuntime, { timeout: 60_000, isDone: async () => false });

  test('opening the file takes the lock, and is repeated while another process holds it', async () => {
    const opened: number[] = [];
    const file = join(tempFolder(), 'lock');
    const mechanism = exlockMechanism(runtime, (path, flags, mode) => {
      opened.push(flags & 0x20);
      expect([path, mode]).toEqual(['/x', 0o600]);
      if (opened.length < 3) throw busy;
      return openSync(file, 'a+');
    });
    expect(await mechanism?.acquire('/x', waiting)).toHaveProperty('release');
    expect(opened).toEqual([0x20, 0x20, 0x20]);
  });

  test('X-18: the next mechanism is used on a file system without locks', async () => {
    const mechanism = exlockMechanism(runtime, () => {
      throw Object.assign(new Error(), { code: 'EOPNOTSUPP' });
    });
    expect(await mechanism?.acquire('/x', waiting)).toBe('impossible');
  });

  test('Linux does not use this mechanism', () => {
    expect(exlockMechanism({ ...lockRuntime, platform: 'linux' })).toBeUndefined();
  });
});
