/** What a lock between processes is: bounded waiting, an early exit, and a section that one process runs at a time. */

/** A lock that is held. Releasing never throws. */
export interface HeldLock {
  release(): Promise<void>;
}

export interface Waiting {
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  /** True: leave the queue, the lock is no longer needed. */
  readonly isDone: () => Promise<boolean>;
}

/**
 * - a held lock
 * - `done`: `isDone` came true first
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
  now(): number;
  sleep(ms: number): Promise<void>;
  readonly platform: NodeJS.Platform;
  /** Folders of programs, in order. */
  readonly programFolders: readonly string[];
  readonly pid: number;
}

/** Milliseconds between two looks of somebody who waits. */
export const LOOK_EVERY = 8;
