/** Locks on a full disk and in a process with too many open files: an error at once, not at the end of the wait. */

import { spawnSync } from 'node:child_process';
import { constants, fstatSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openLockFile } from '../../src/lock/lock-file.ts';
import { tempFolder } from '../support/files/temp-folder.ts';

const CHILD = fileURLToPath(new URL('./lock-once.mts', import.meta.url));
/** Whether this user may mount something in a namespace of its own. */
const canMount = spawnSync('unshare', ['--mount', 'true']).status === 0;

/** On a disk with room for one more file, which is then created. */
const FULL_DISK =
  'mount -t tmpfs -o nr_inodes=2 none "$1" && : >"$1/last" && cd "$2" && shift 2 && exec "$@"';

test.skipIf(!canMount).each([
  ['flock', '/usr/bin'],
  ['proper-lockfile', '/nowhere'],
])('D-17: with %s, no room for the lock file is an error at once', (_, programs) => {
  const disk = tempFolder();
  const program = [process.execPath, '--import', 'tsx', CHILD, join(disk, 'lock'), programs];
  const args = ['--mount', 'sh', '-c', FULL_DISK, 'sh', disk, process.cwd(), ...program];
  const { stdout } = spawnSync('unshare', args, { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toEqual({
    code: 'config_unwritable',
    message:
      `The lock ${join(disk, 'lock')} cannot be created: no space is left, or your quota is used up (ENOSPC). ` +
      'Free some space and try again.',
    pauses: 0,
  });
});

test.each([
  ['the lock file', 0],
  ['its helper', 2],
])(
  'D-17: with too many open files for %s the lock is tried again for a second, not for the whole wait',
  (_, free) => {
    const path = join(tempFolder(), 'config.yaml.write.lock');
    const program = [process.execPath, '--import', 'tsx', CHILD, path, '/usr/bin', `${free}`];
    const args = ['-c', 'ulimit -n 200; exec "$@"', 'sh', ...program];
    const { code, message, pauses } = JSON.parse(
      spawnSync('sh', args, { encoding: 'utf8' }).stdout,
    );
    expect(code).toBe('lock_timeout');
    expect(message).toBe(`The lock ${path} could not be taken within 1 s (EMFILE).`);
    expect(pauses).toBeLessThan(60);
  },
);

test.runIf(process.platform === 'linux')(
  'H-23: a new lock file whose mode cannot be set is closed',
  () => {
    const opened: number[] = [];
    // Names a file without opening it: Linux changes nothing through it.
    const O_PATH = 0o10000000;
    const open = (path: string, flags: number) => {
      if ((flags & constants.O_CREAT) === 0) return openSync(path, flags);
      opened.push(openSync(tempFolder(), O_PATH));
      return opened.at(-1)!;
    };
    expect(() => openLockFile(join(tempFolder(), 'lock'), { open })).toThrow('EBADF');
    expect(opened).toHaveLength(1);
    expect(() => fstatSync(opened[0]!)).toThrow('EBADF');
  },
);
