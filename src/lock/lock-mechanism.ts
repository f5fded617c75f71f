/** What a lock between processes is: a bounded wait, an early exit, and a section that one process runs at a time. */

import type { Waiting } from './waiting.ts';

/** A lock that is held. Releasing never throws. */
export interface HeldLock {
  release(): Promise<void>;
}

/**
 * - a held lock
 * - `done`: the lock is no longer needed
 * - `timeout`
 * - `impossible`: this mechanism does not exist here, for any process; the next one is tried
 */
export type Acquired = HeldLock | 'done' | 'timeout' | 'impossible';

export interface LockMechanism {
  /** As shown by `nmp doctor`. */
  readonly name: string;
  acquire(path: string, waiting: Waiting): Promise<Acquired>;
  /** Opens what `acquire` would lock, without waiting for it; throws what it would throw. */
  probe(path: string): void;
}

/** Error codes that mean that the file system does not support locks. */
export const NO_LOCKS: ReadonlySet<string> = new Set([
  'ENOLCK',
  'ENOSYS',
  'EOPNOTSUPP',
  'ENOTSUP', // the name of EOPNOTSUPP on Linux and macOS
]);

/** Error codes of a process or a system with too many open files. */
export const TOO_MANY_FILES: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE']);

/**
 * Error codes of what is over in a moment or not at all; the last two are of a lock file that another process has just created,
 * or that belongs to another user.
 */
export const SOON_OR_NEVER: ReadonlySet<string> = new Set([...TOO_MANY_FILES, 'EACCES', 'EPERM']);
