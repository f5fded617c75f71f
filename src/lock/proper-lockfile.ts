/**
 * The lock where flock does not exist (Windows, images without any helper): proper-lockfile on a path of its own. It
 * excludes other processes of this package; against all others, every write compares before it swaps.
 */

import { lstatSync } from 'node:fs';
import { loadPart, systemCode } from '../errors.ts';
import { UnsafeFileError } from '../file-system/unsafe-file-error.ts';
import type { Acquired, LockMechanism } from './lock-mechanism.ts';
import type { Waiting } from './waiting.ts';

/** Milliseconds after which the lock of a process that ended without releasing it is taken over. */
const STALE = 5_000;

/** Error codes that mean that no process of this user can ever create a lock in the folder. */
const NO_NEW_LOCK = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

export const lockfileMechanism: LockMechanism = {
  name: 'proper-lockfile',
  acquire,
  probe: (path) => refuseForeign(lockFolder(path)),
};

async function acquire(path: string, waiting: Waiting): Promise<Acquired> {
  // Loaded only where it is needed: it patches process.emit and listens to signals.
  const { default: lockfile } = await loadPart(import('proper-lockfile'));
  const lockfilePath = lockFolder(path);
  for (;;) {
    try {
      refuseForeign(lockfilePath);
      const release = await lockfile.lock(path, {
        lockfilePath,
        realpath: false,
        retries: 0,
        stale: STALE,
        // By default it throws from a timer. If another process took over, the next write finds out: it compares first.
        onCompromised: () => {},
      });
      return { release: () => release().catch(() => {}) };
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      if (NO_NEW_LOCK.has(code)) return 'impossible';
      if (code !== 'ELOCKED') throw error;
    }
    const reason = await waiting.pause();
    if (reason !== undefined) return reason;
  }
}

function lockFolder(path: string): string {
  return `${path}.d`;
}

/** proper-lockfile creates and touches a folder; it would follow a link at that path. */
function refuseForeign(lockfilePath: string): void {
  const stats = lstatSync(lockfilePath, { throwIfNoEntry: false });
  if (stats === undefined || stats.isDirectory()) return;
  throw new UnsafeFileError(
    lockfilePath,
    stats.isSymbolicLink() ? 'a symbolic link' : 'not a folder',
  );
}
