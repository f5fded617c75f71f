/** The lock of macOS and the BSDs: opening with O_EXLOCK takes the very flock that Python takes. */

import { closeSync, constants, openSync } from 'node:fs';
import { systemCode } from '../errors.ts';
import type { Acquired, LockMechanism } from './lock.ts';
import { giveToOwner } from './lock-owner.ts';
import type { LockRuntime } from './lock-runtime.ts';
import type { Waiting } from './waiting.ts';

const O_EXLOCK = 0x20; // sys/fcntl.h of Darwin, FreeBSD, OpenBSD and NetBSD; Node has no name for it
const SYSTEMS = new Set<NodeJS.Platform>(['darwin', 'freebsd', 'openbsd', 'netbsd']);

/** Opens a file; replaced in tests, since no other system knows the flag. */
export type Open = (path: string, flags: number, mode: number) => number;

/** @returns undefined on systems without O_EXLOCK. */
export function exlockMechanism(
  runtime: LockRuntime,
  open: Open = openSync,
): LockMechanism | undefined {
  if (!SYSTEMS.has(runtime.platform)) return undefined;
  return {
    name: 'flock (O_EXLOCK)',
    acquire: (path, waiting) => acquire(path, waiting, open),
  };
}

async function acquire(path: string, waiting: Waiting, open: Open): Promise<Acquired> {
  const flags =
    constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | constants.O_NONBLOCK | O_EXLOCK;
  for (;;) {
    try {
      const fd = open(path, flags, 0o600);
      giveToOwner(fd, path);
      return { release: async () => closeSync(fd) };
    } catch (error) {
      const code = systemCode(error);
      if (code === 'EOPNOTSUPP' || code === 'ENOTSUP' || code === 'ENOLCK') return 'impossible';
      if (code !== 'EAGAIN') throw error;
    }
    const reason = await waiting.pause();
    if (reason !== undefined) return reason;
  }
}
