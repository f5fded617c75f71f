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
