/** The helper of flock is killed, or signals reach our process: the lock stays the one that Python takes. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LockTimeoutError } from '../../src/errors.ts';
import type { LockRuntime } from '../../src/lock/lock-runtime.ts';
import { lockMechanisms, withLock } from '../../src/lock/with-lock.ts';
import { pythonHolder } from '../config-file/python-side.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { childrenOf, factsOf, flockHelperOf } from '../support/processes/children-of.ts';
import { until } from '../support/waits/until.ts';
import { lockRuntime } from './lock-runtime.ts';

const WAITER = fileURLToPath(new URL('./waiting-for-lock.mts', import.meta.url));

/** A program of the name `flock` that does what the script says. */
function helperScript(script: string): LockRuntime {
  const folder = tempFolder();
  writeFileSync(join(folder, 'flock'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'flock'), 0o755);
  return { ...lockRuntime, programFolders: [folder] };
}

const lockPath = () => join(tempFolder(), 'lock');

test('X-19: a killed helper is started again and waits for the same lock', async () => {
  const path = lockPath();
  const holder = await pythonHolder(path);
  const before = new Set(childrenOf(process.pid));
  const helper = () => childrenOf(process.pid).find((pid) => !before.has(pid));
  const section = withLock({ path, timeout: 60_000 }, lockRuntime, async () =>
    factsOf(holder.pid!),
  );
  for (let kill = 0; kill < 3; kill++) {
    const pid = await until(helper);
    expect(factsOf(pid)?.session).toBe(pid);
    process.kill(pid, 'SIGKILL');
    await until(() => helper() !== pid);
  }
  expect(existsSync(`${path}.d`)).toBe(false);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(await section).toBeUndefined();
});

test('a helper that always fails leads to a timeout, never to another lock', async () => {
  const path = lockPath();
  const section = withLock({ path, timeout: 200 }, helperScript('exit 1'), async () => 'ran');
  await expect(section).rejects.toBeInstanceOf(LockTimeoutError);
  await expect(section).rejects.toThrow('exit code 1');
  expect(existsSync(`${path}.d`)).toBe(false);
});

describe('another lock is used only on systems without flock', () => {
  test.each([
    ['a file system without locks (ENOLCK)', 'echo "flock: 3: No locks available" >&2; exit 71'],
    ['a kernel without locks (ENOSYS)', 'echo "flock: 3: Function not implemented" >&2; exit 65'],
    ['X-18: EOPNOTSUPP', 'echo "flock: 3: Operation not supported" >&2; exit 65'],
    ['a program that cannot be run', 'exit 127'],
  ])('%s', async (_, script) => {
    const path = lockPath();
    const section = async () => existsSync(`${path}.d`);
    expect(await withLock({ path, timeout: 5_000 }, helperScript(script), section)).toBe(true);
  });

  test('a busybox without the applet is skipped', async () => {
    const path = lockPath();
    const runtime = helperScript('exit 127');
    const both = { ...runtime, programFolders: [...runtime.programFolders, '/usr/bin', '/bin'] };
    expect(lockMechanisms(both)).toHaveLength(2);
    const holder = await pythonHolder(path);
    // perl or python3 takes over, and waits for the holder.
    const section = withLock({ path, timeout: 500 }, both, async () => 'ran');
    await expect(section).rejects.toBeInstanceOf(LockTimeoutError);
    holder.kill('SIGKILL');
  });
});

describe('a signal that a waiting process handles itself', () => {
  test.each(['SIGINT', 'SIGHUP', 'SIGTERM'] as const)(
    'X-19: %s to the whole process group does not take the lock away from Python',
    async (signal) => {
      const path = lockPath();
      const holder = await pythonHolder(path);
      const waiter = spawn(process.execPath, ['--import', 'tsx', WAITER, path], {
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true,
      });
      onTestFinished(() => void waiter.kill('SIGKILL'));
      let output = '';
      waiter.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
      await until(() => flockHelperOf(waiter.pid!) !== undefined);
      process.kill(-waiter.pid!, signal);
      await until(() => output.includes(signal));
      process.kill(flockHelperOf(waiter.pid!)!, 0);
      expect(output).not.toContain('locked');
      holder.stdin!.end();
      await until(() => output.includes('locked'));
      expect(existsSync(`${path}.d`)).toBe(false);
    },
  );
});
