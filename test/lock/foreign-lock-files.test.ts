/** Lock files that another user could have aimed at files that are not theirs. */

import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fstatSync,
  lchownSync,
  linkSync,
  mkdirSync,
  openSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, LockTimeoutError } from '../../src/errors.ts';
import { openLockFile } from '../../src/lock/lock-file.ts';
import type { LockRuntime } from '../../src/lock/lock-runtime.ts';
import { withLock } from '../../src/lock/with-lock.ts';
import { pythonHolder } from '../config-file/python-side.ts';
import {
  asOrdinaryUser,
  foreignFolder,
  OTHER_USER,
  runsAsRoot,
} from '../support/files/as-another-user.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { lockRuntime } from './lock-runtime.ts';

const WITHOUT_HELPER: LockRuntime = { ...lockRuntime, programFolders: [] };
const MECHANISMS = [
  ['flock', lockRuntime, ''],
  ['proper-lockfile', WITHOUT_HELPER, '.d'],
] as const;

const take = (path: string, runtime = lockRuntime, timeout = 20_000) =>
  withLock({ path, timeout }, runtime, async () => 'ran');

describe.each(MECHANISMS)('with %s', (_, runtime, ending) => {
  test.each([
    ['a symbolic link to a file', (path: string) => symlinkSync(fileBeside(path), path)],
    ['a symbolic link to a new name', (path: string) => symlinkSync(`${path}.new`, path)],
    ['a symbolic link to itself', (path: string) => symlinkSync(path, path)],
    ['a FIFO', (path: string) => execFileSync('mkfifo', [path])],
  ])('X-20: %s is refused as a lock and is not changed', async (_, make) => {
    const path = join(tempFolder(), 'lock');
    make(path + ending);
    await expect(take(path, runtime)).rejects.toBeInstanceOf(ConfigError);
    await expect(take(path, runtime)).rejects.toThrow(path);
    expect(existsSync(`${path}${ending}.new`)).toBe(false);
  });
});

test.each([
  ['a folder', (path: string) => mkdirSync(path)],
  ['a file with a second name', (path: string) => linkSync(fileBeside(path), path)],
])('X-20: %s is refused as a lock file, and no other lock is used instead', async (_, make) => {
  const path = join(tempFolder(), 'lock');
  make(path);
  await expect(take(path)).rejects.toMatchObject({ code: 'config_unwritable' });
});

test('a lock file that is deleted while it is opened is created again', () => {
  const path = join(tempFolder(), 'lock');
  writeFileSync(path, '');
  let opened = 0;
  const open = (name: string, flags: number, mode: number) => {
    const fd = openSync(name, flags, mode);
    if (opened++ === 0) unlinkSync(name);
    return fd;
  };
  const fd = openLockFile(path, { open });
  expect(fstatSync(fd as number).ino).toBe(statSync(path).ino);
  closeSync(fd as number);
});

test('a lock file that is readable but not writable can be locked', async () => {
  const folder = foreignFolder();
  const path = join(folder, 'lock');
  writeFileSync(path, '', { mode: 0o444 });
  chmodSync(path, 0o444);
  const holder = await pythonHolder(path);
  // It waits for Python: it has the same lock, not another one.
  const impatient = () => take(path, lockRuntime, 300);
  await expect(asOrdinaryUser(impatient)).rejects.toThrow('Another process has held');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(await asOrdinaryUser(() => take(path))).toBe('ran');
});

test('an unreadable lock file ends the wait after a moment and never leads to another lock', async () => {
  const path = join(foreignFolder(), 'lock');
  writeFileSync(path, '', { mode: 0 });
  let elapsed = 0;
  const runtime: LockRuntime = { ...lockRuntime, uptime: () => (elapsed += 100) };
  const failure = asOrdinaryUser(() => take(path, runtime, 600_000));
  await expect(failure).rejects.toBeInstanceOf(LockTimeoutError);
  const owner = runsAsRoot ? ': it is a file of another user (uid 0)' : '';
  await expect(failure).rejects.toThrow(`could not be taken within 1 s (EACCES)${owner}.`);
});

describe.skipIf(!runsAsRoot)('root in the folder of another user', () => {
  test('gives a lock file that it creates to the owner of the folder', async () => {
    const path = join(foreignFolder(), 'lock');
    await take(path);
    expect(statSync(path)).toMatchObject({ uid: OTHER_USER, mode: 0o100600 });
    expect(await asOrdinaryUser(() => take(path))).toBe('ran');
  });

  test('does not change the owner of an existing lock file', async () => {
    const path = join(foreignFolder(), 'lock');
    writeFileSync(path, '');
    await take(path);
    expect(statSync(path).uid).toBe(0);
  });

  test.each(MECHANISMS)(
    'does not follow a link of that user into a folder of root: %s',
    async (_, runtime) => {
      const home = foreignFolder();
      const secret = tempFolder();
      symlinkSync(secret, join(home, 'nmp'));
      lchownSync(join(home, 'nmp'), OTHER_USER, OTHER_USER);
      const path = join(home, 'nmp', 'lock');
      await expect(take(path, runtime)).rejects.toMatchObject({ code: 'config_unwritable' });
      expect(execFileSync('ls', ['-A', secret]).toString()).toBe('');
    },
  );

  test('follows a link of that user to a folder of the same user', async () => {
    const home = foreignFolder();
    const theirs = foreignFolder();
    symlinkSync(theirs, join(home, 'nmp'));
    lchownSync(join(home, 'nmp'), OTHER_USER, OTHER_USER);
    expect(await take(join(home, 'nmp', 'lock'))).toBe('ran');
    expect(statSync(join(theirs, 'lock')).uid).toBe(OTHER_USER);
  });

  test('follows a link that root owns', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'nmp'));
    expect(await take(join(folder, 'nmp', 'lock'))).toBe('ran');
  });
});

function fileBeside(path: string): string {
  const file = join(dirname(path), 'file');
  writeFileSync(file, 'content');
  if (runsAsRoot) chownSync(file, 0, 0);
  return file;
}
