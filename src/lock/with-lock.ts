/** Runs a section under the lock of a path: the gate elects, the lock decides, and both are let go whatever happens. */

import { LockTimeoutError, NeMoError, systemCode } from '../errors.ts';
import { exlockMechanism } from './exlock.ts';
import { flockMechanism } from './flock.ts';
import { electLeader, type Resign } from './leader-election.ts';
import type { Acquired, HeldLock, LockMechanism } from './lock.ts';
import type { LockRuntime } from './lock-runtime.ts';
import { lockfileMechanism } from './lockfile.ts';
import { Waiting } from './waiting.ts';

export interface LockRequest {
  readonly path: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly isDone?: (() => Promise<boolean>) | undefined;
  /** The file whose change may make `isDone` true. */
  readonly watched?: string | undefined;
  /** Queue at the lock itself, for who is not one of many: the gate knows no order, and may keep one outside for long. */
  readonly pastGate?: boolean | undefined;
}

/** The mechanisms that may work here, best first; the last one always exists. */
export function lockMechanisms(runtime: LockRuntime): readonly LockMechanism[] {
  const native =
    exlockMechanism(runtime) ??
    (runtime.platform === 'win32' ? undefined : flockMechanism(runtime));
  return native === undefined ? [lockfileMechanism] : [native, lockfileMechanism];
}

/**
 * @returns undefined when `isDone` came true before the lock was ours.
 * @throws LockTimeoutError
 */
export async function withLock<T>(
  request: LockRequest & { readonly isDone?: undefined },
  runtime: LockRuntime,
  section: () => Promise<T>,
): Promise<T>;
export async function withLock<T>(
  request: LockRequest,
  runtime: LockRuntime,
  section: () => Promise<T>,
): Promise<T | undefined>;
export async function withLock<T>(
  request: LockRequest,
  runtime: LockRuntime,
  section: () => Promise<T>,
): Promise<T | undefined> {
  const { path, timeout, isDone = async () => false, watched } = request;
  const waiting = new Waiting(runtime, { timeout, isDone, watched });
  let resign: Resign = () => {};
  try {
    const passed = request.pastGate ? () => {} : await electLeader(path, waiting, runtime);
    if (passed === 'done') return undefined;
    if (passed === 'timeout') throw timedOut(path, timeout);
    resign = passed;
    const lock = await acquireAny(path, waiting, runtime);
    if (lock === 'done') return undefined;
    if (lock === 'timeout') throw timedOut(path, timeout);
    try {
      return await section();
    } finally {
      await lock.release();
    }
  } finally {
    resign();
    waiting.end();
  }
}

async function acquireAny(
  path: string,
  waiting: Waiting,
  runtime: LockRuntime,
): Promise<HeldLock | 'done' | 'timeout'> {
  for (const mechanism of lockMechanisms(runtime)) {
    const acquired = await acquireOr(mechanism, path, waiting);
    if (acquired !== 'impossible') return acquired;
  }
  // As in a folder that cannot be written, where no writers are to be kept apart. Every write compares before it swaps.
  return { release: async () => {} };
}

async function acquireOr(
  mechanism: LockMechanism,
  path: string,
  waiting: Waiting,
): Promise<Acquired> {
  try {
    return await mechanism.acquire(path, waiting);
  } catch (error) {
    // One of ours is of somebody who cannot say any more whether the lock is needed.
    if (error instanceof NeMoError || systemCode(error) === undefined) throw error;
    return 'impossible';
  }
}

function timedOut(path: string, timeout: number): LockTimeoutError {
  return new LockTimeoutError(
    `Another process has held the lock ${path} for more than ${Math.round(timeout / 1000)} s. ` +
      `\`fuser ${path}\` shows which.`,
  );
}
