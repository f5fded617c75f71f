/** The lock of macOS and the BSDs: opening a file with O_EXLOCK takes the same flock as the Python SDK does. */

import { closeSync, constants } from 'node:fs';
import { systemCode } from '../errors.ts';
import { type Open, openLockFile, probeLockFile } from './lock-file.ts';
import { type Acquired, type LockMechanism, NO_LOCKS } from './lock-mechanism.ts';
import type { LockRuntime } from './lock-runtime.ts';
import type { Waiting } from './waiting.ts';

const O_EXLOCK = 0x20; // sys/fcntl.h of Darwin, FreeBSD, OpenBSD and NetBSD; Node has no name for it
const SYSTEMS = new Set<NodeJS.Platform>(['darwin', 'freebsd', 'openbsd', 'netbsd']);

/** @returns undefined on systems without O_EXLOCK. */
export function exlockMechanism(runtime: LockRuntime, open?: Open): LockMechanism | undefined {
  if (!SYSTEMS.has(runtime.platform)) return undefined;
  return {
    name: 'flock (O_EXLOCK)',
    acquire: (path, waiting) => acquire(path, waiting, open),
    probe: probeLockFile,
  };
}

async function acquire(path: string, waiting: Waiting, open: Open | undefined): Promise<Acquired> {
  const extraFlags = constants.O_NONBLOCK | O_EXLOCK;
  for (;;) {
    try {
      const fd = openLockFile(path, { ...(open && { open }), extraFlags });
      return fd === 'absent' ? 'impossible' : { release: async () => closeSync(fd) };
    } catch (error) {
      const code = systemCode(error) ?? '';
      if (NO_LOCKS.has(code)) return 'impossible';
      if (code !== 'EAGAIN') throw error;
    }
    const reason = await waiting.pause();
    if (reason !== undefined) return reason;
  }
}
