/** What a lock between processes is: bounded waiting, an early exit, and a section that one process runs at a time. */

import type { Waiting } from './waiting.ts';

/** A lock that is held. Releasing never throws. */
export interface HeldLock {
  release(): Promise<void>;
}

/**
 * - a held lock
 * - `done`: it is no longer needed
 * - `timeout`
 * - `impossible`: this mechanism does not work here, try another
 */
export type Acquired = HeldLock | 'done' | 'timeout' | 'impossible';

export interface LockMechanism {
  /** As shown by `nmp doctor`. */
  readonly name: string;
  acquire(path: string, waiting: Waiting): Promise<Acquired>;
}

/** The pieces of the runtime that locks need. */
export interface LockHost {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds of a clock that nobody sets and that stands still while the machine sleeps. */
  uptime(): number;
  sleep(ms: number): Promise<void>;
  readonly platform: NodeJS.Platform;
  /** Folders of programs, in order. */
  readonly programFolders: readonly string[];
  readonly pid: number;
}
