/** The lock that is shared with Python: waits, killed holders, and files that are deleted. */

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { refused } from '../../src/config-file/config-file-errors.ts';
import { LockTimeoutError } from '../../src/errors.ts';
import type { LockRuntime } from '../../src/lock/lock-runtime.ts';
import { withLock } from '../../src/lock/with-lock.ts';
import { openedHere, pythonHolder } from '../config-file/python-side.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { until } from '../support/waits/until.ts';
import { lockPath } from './lock-path.ts';
import { lockRuntime } from './lock-runtime.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('the lock that is shared with Python', () => {
  test('X-02: this SDK waits until Python releases the lock', async () => {
    const path = lockPath();
    const holder = await pythonHolder(path);
    let released = false;
    const section = withLock({ path, timeout: 20_000 }, lockRuntime, async () => released);
    await until(() => openedHere(path));
    released = true;
    holder.stdin?.end();
    expect(await section).toBe(true);
  });

  test('X-02: Python waits until this SDK releases the lock, and finds a regular file', async () => {
    const path = lockPath();
    const order: string[] = [];
    let holder: Promise<ChildProcess> | undefined;
    await withLock({ path, timeout: 20_000 }, lockRuntime, async () => {
      holder = pythonHolder(path);
      void holder.then(() => order.push('Python'));
      await lockRuntime.sleep(200);
      order.push('we');
    });
    await holder;
    expect(order).toEqual(['we', 'Python']);
    expect(statSync(path).isFile()).toBe(true);
  });

  test('a lock file that is deleted during the wait is created again', async () => {
    const path = lockPath();
    const python = await pythonHolder(path);
    const locked = withLock({ path, timeout: 20_000 }, lockRuntime, async () => openedHere(path));
    await until(() => openedHere(path));
    rmSync(path);
    python.stdin!.end();
    expect(await locked).toBe(true);
  });

  test.each([
    ['new', new Date()],
    ['old', new Date(0)],
  ])('X-01: an empty lock file of Python, %s, does not block and is kept', async (_, time) => {
    const path = lockPath();
    writeFileSync(path, '');
    utimesSync(path, time, time);
    expect(await withLock({ path, timeout: 20_000 }, lockRuntime, async () => 'done')).toBe('done');
    expect(existsSync(path)).toBe(true);
  });

  test('C-08: the lock of a killed process is free at once', async () => {
    const path = lockPath();
    const holder = await pythonHolder(path);
    const section = withLock({ path, timeout: 20_000 }, lockRuntime, async () => 'done');
    await until(() => openedHere(path));
    holder.kill('SIGKILL');
    expect(await section).toBe('done');
  });
});

test('X-07: the wait has a limit, and the error names the lock', async () => {
  const path = lockPath();
  await pythonHolder(path);
  let ran = false;
  const section = withLock({ path, timeout: 100 }, lockRuntime, async () => {
    ran = true;
  });
  await expect(section).rejects.toBeInstanceOf(LockTimeoutError);
  await expect(section).rejects.toThrow(path);
  expect(ran).toBe(false);
});

test('a process stops waiting when the lock is no longer needed', async () => {
  const path = lockPath();
  await pythonHolder(path);
  let asked = 0;
  const isDone = async () => ++asked > 3;
  const section = withLock({ path, timeout: 20_000, isDone }, lockRuntime, async () => 'ran');
  expect(await section).toBeUndefined();
  expect(openedHere(path)).toBe(false);
  // Of the processes that this one has started, only the holder is left.
  const processes = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap');
  await until(() => processes().length === 1);
});

test.each([
  ['an error of the caller', new Error('the file is broken')],
  ['an unreadable file', refused('x', 'config_unreadable', 'be read', failure('EACCES'))],
])('an error of the condition ends the wait and is thrown: %s', async (_, reason) => {
  const path = lockPath();
  const holder = await pythonHolder(path);
  const isDone = async () => {
    throw reason;
  };
  const section = withLock({ path, timeout: 20_000, isDone }, lockRuntime, async () => 'ran');
  await expect(section).rejects.toBe(reason);
  expect(openedHere(path)).toBe(false);
  holder.stdin?.end();
  expect(await withLock({ path, timeout: 20_000 }, lockRuntime, async () => 'next')).toBe('next');
});

test('taking a free lock leaves no timer behind', async () => {
  const path = lockPath();
  let begun = 0;
  let ended = 0;
  const sleep: LockRuntime['sleep'] = async (ms, signal) => {
    begun++;
    await lockRuntime.sleep(ms, signal).finally(() => ended++);
  };
  await withLock({ path, timeout: 20_000 }, { ...lockRuntime, sleep }, async () => 'done');
  expect(begun).toBeGreaterThan(0);
  expect(ended).toBe(begun);
});

test('an error of the condition affects only the process that asked', async () => {
  const path = lockPath();
  await pythonHolder(path);
  let asked = 0;
  const isDone = async () => {
    if (++asked > 3) throw new Error('logged out');
    return false;
  };
  const section = withLock({ path, timeout: 20_000, isDone }, lockRuntime, async () => 'ran');
  await expect(section).rejects.toThrow('logged out');
});

test('a section that throws releases the lock', async () => {
  const path = lockPath();
  const failing = withLock({ path, timeout: 20_000 }, lockRuntime, async () => {
    throw new Error('inside');
  });
  await expect(failing).rejects.toThrow('inside');
  expect(await withLock({ path, timeout: 20_000 }, lockRuntime, async () => 'next')).toBe('next');
});

test('D-06: the section runs in a folder that is not writable', async () => {
  const path = '/proc/nowhere/config.yaml.lock';
  expect(await withLock({ path, timeout: 20_000 }, lockRuntime, async () => 'done')).toBe('done');
});

test('the section runs without a lock if the lock file cannot have its name', async () => {
  const path = join(tempFolder(), 'x'.repeat(300));
  expect(await withLock({ path, timeout: 20_000 }, lockRuntime, async () => 'done')).toBe('done');
});

test('X-08: twelve processes that count in one file lose no update', async () => {
  const folder = tempFolder();
  const countFile = join(folder, 'count');
  writeFileSync(countFile, '0');
  const args = [
    '--import',
    'tsx',
    join(HERE, 'count-under-lock.mts'),
    join(folder, 'lock'),
    countFile,
    '10',
  ];
  const exits = Array.from({ length: 12 }, () => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    return new Promise((resolve) => child.on('exit', resolve));
  });
  expect(await Promise.all(exits)).toEqual(Array.from({ length: 12 }, () => 0));
  expect(readFileSync(countFile, 'utf8')).toBe('120');
});
