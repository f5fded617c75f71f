/** The lock that is shared with Python: waits, killed holders, and files that are deleted. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { refused } from '../../src/config-file/config-file-errors.ts';
import { LockTimeoutError } from '../../src/errors.ts';
import { exlockMechanism } from '../../src/lock/exlock.ts';
import type { LockRuntime } from '../../src/lock/lock-runtime.ts';
import { Waiting } from '../../src/lock/waiting.ts';
import { lockMechanisms, withLock } from '../../src/lock/with-lock.ts';
import { openedHere, pythonHolder } from '../config-file/python-side.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { until } from '../support/waits/until.ts';
import { lockRuntime } from './lock-runtime.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

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

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

const lockPath = () => join(tempFolder(), 'config.yaml.default.oauth-refresh.lock');

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
