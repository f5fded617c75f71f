/** The election before the lock saves work, and never blocks. */

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LockRuntime } from '../../src/lock/lock-runtime.ts';
import { withLock } from '../../src/lock/with-lock.ts';
import { lockPath } from './lock-path.ts';
import { lockRuntime } from './lock-runtime.ts';

/** Root can read everything, so this runs as another user. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid!(65_534);
  try {
    return await work();
  } finally {
    process.seteuid!(0);
  }
}

describe('the election before the lock is only a hint', () => {
  test.each([
    ['of a process that died', '999999999 0 0'],
    ['that its maker never finished', ''],
    ['with nonsense in it', 'x'.repeat(100)],
  ])('a gate %s does not block', async (_, content) => {
    const path = lockPath();
    writeFileSync(`${path}.gate`, content);
    expect(await withLock({ path, timeout: 20_000 }, lockRuntime, async () => 'done')).toBe('done');
  });

  test('a process that has created its gate and not written it yet keeps it', async () => {
    const path = lockPath();
    writeFileSync(`${path}.gate`, '');
    let atFirstPause: string | undefined;
    const sleep: LockRuntime['sleep'] = async (...all) => {
      if (atFirstPause !== undefined) return lockRuntime.sleep(...all);
      atFirstPause = readFileSync(`${path}.gate`, 'utf8');
      rmSync(`${path}.gate`);
    };
    const runtime: LockRuntime = { ...lockRuntime, uptime: () => 0, sleep };
    expect(await withLock({ path, timeout: 60_000 }, runtime, async () => 'done')).toBe('done');
    expect(atFirstPause).toBe('');
  });

  test('the gate of a process that keeps it for too long is taken over', async () => {
    const path = lockPath();
    writeFileSync(`${path}.gate`, `${process.ppid} 0 0`);
    let uptime = 0;
    const runtime: LockRuntime = { ...lockRuntime, uptime: () => (uptime += 500) };
    expect(await withLock({ path, timeout: 60_000 }, runtime, async () => 'done')).toBe('done');
  });

  test.each([
    ['a folder', (gate: string) => mkdirSync(gate)],
    ['a link to nothing', (gate: string) => symlinkSync('nowhere', gate)],
    ['a FIFO', (gate: string) => execFileSync('mkfifo', [gate])],
    [
      'a file of 3 GiB',
      (gate: string) => {
        writeFileSync(gate, '');
        truncateSync(gate, 3 * 2 ** 30);
      },
    ],
  ])('%s at the path of the gate does not block', async (_, make) => {
    const path = lockPath();
    make(`${path}.gate`);
    // A process that waits here waits forever.
    const runtime: LockRuntime = { ...lockRuntime, uptime: () => 0 };
    expect(await withLock({ path, timeout: 60_000 }, runtime, async () => 'done')).toBe('done');
  });

  test('an unreadable gate of another user does not block', async () => {
    const path = lockPath();
    chmodSync(dirname(path), 0o777);
    writeFileSync(`${path}.gate`, `${process.ppid} 0 0`, { mode: 0 });
    const runtime: LockRuntime = { ...lockRuntime, uptime: () => 0 };
    const locked = asNobody(() => withLock({ path, timeout: 60_000 }, runtime, async () => 'done'));
    expect(await locked).toBe('done');
  });

  test('the gate of a process that died does not block in a folder where nothing can be removed', async () => {
    const path = lockPath();
    writeFileSync(`${path}.gate`, '999999999 0 0', { mode: 0o644 });
    chmodSync(dirname(path), 0o555);
    let asked = 0;
    const uptime = () => {
      if (asked++ > 1_000) throw new Error('The same gate was checked again and again.');
      return 0;
    };
    const runtime: LockRuntime = { ...lockRuntime, uptime };
    const locked = asNobody(() => withLock({ path, timeout: 60_000 }, runtime, async () => 'done'));
    const settled = await locked.catch(String);
    chmodSync(dirname(path), 0o700);
    expect(settled).toBe('done');
  });

  test('a process that wakes up after the work is done leaves without taking the lock', async () => {
    const path = lockPath();
    writeFileSync(`${path}.gate`, `${process.ppid} 0 0`);
    let done = false;
    const sleep = async () => {
      rmSync(`${path}.gate`);
      done = true;
    };
    const request = { path, timeout: 60_000, isDone: async () => done };
    expect(await withLock(request, { ...lockRuntime, sleep }, async () => 'ran')).toBeUndefined();
  });

  test('the gate is removed after the section', async () => {
    const path = lockPath();
    await withLock({ path, timeout: 20_000 }, lockRuntime, async () => {});
    expect(existsSync(`${path}.gate`)).toBe(false);
  });
});
