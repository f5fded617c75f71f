/** Runs a section under one lock. The election limits how many processes wait at the lock; both are always released. */

import { lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError, LockTimeoutError, NeMoError, REMEDIES, systemCode } from '../errors.ts';
import { isNoSpace } from '../file-system/no-space.ts';
import { checkPath, effectiveUser } from '../file-system/ownership.ts';
import { UnsafeFileError } from '../file-system/unsafe-file-error.ts';
import { exlockMechanism } from './exlock.ts';
import { flockMechanism } from './flock.ts';
import { electLeader, type Resign } from './leader-election.ts';
import {
  type Acquired,
  type HeldLock,
  type LockMechanism,
  NO_LOCKS,
  SOON_OR_NEVER,
} from './lock-mechanism.ts';
import type { LockRuntime } from './lock-runtime.ts';
import { lockfileMechanism } from './proper-lockfile.ts';
import { Waiting } from './waiting.ts';

/** Milliseconds for which a lock is tried again after an error that is over in a moment or not at all. */
const MOMENT = 1_000;

export interface LockRequest {
  readonly path: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly isDone?: (() => Promise<boolean>) | undefined;
  /** The file whose change may make `isDone` true. */
  readonly watched?: string | undefined;
  /** Wait at the lock itself: the election keeps no order and may keep a process waiting for long. Default: false. */
  readonly skipElection?: boolean | undefined;
}

/** The mechanisms that may work on this system, best first; the last one always exists. */
export function lockMechanisms(runtime: LockRuntime): readonly LockMechanism[] {
  const native =
    exlockMechanism(runtime) ??
    (runtime.platform === 'win32' ? undefined : flockMechanism(runtime));
  return native === undefined ? [lockfileMechanism] : [native, lockfileMechanism];
}

/**
 * @returns undefined when `isDone` came true before the lock was taken.
 * @throws LockTimeoutError
 * @throws ConfigError `config_unwritable` when another user could have put the lock file there, or the disk is full.
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
  const { path, timeout, isDone = async () => false, watched, skipElection } = request;
  const waiting = new Waiting(runtime, { timeout, isDone, watched });
  let resign: Resign = () => {};
  try {
    const [elected, lock] = await refusingUnsafe(path, async () => {
      checkPath(dirname(path));
      const leader = skipElection ? () => {} : await electLeader(path, waiting, runtime);
      if (typeof leader === 'string') return [undefined, leader] as const;
      resign = leader;
      return [leader, await acquireAny(path, waiting, runtime)] as const;
    });
    if (lock === 'done') return undefined;
    if (lock === 'timeout') throw timedOut(path, waiting.elapsed(), elected && waiting.problem);
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

/**
 * Finds out whether a lock can be used here, without waiting for it.
 *
 * @throws ConfigError `config_unwritable`, or the system's error.
 */
export async function probeLock(path: string, runtime: LockRuntime): Promise<void> {
  await refusingUnsafe(path, async () => {
    checkPath(dirname(path));
    lockMechanisms(runtime)[0]?.probe(path);
  });
}

async function acquireAny(
  path: string,
  waiting: Waiting,
  runtime: LockRuntime,
): Promise<HeldLock | 'done' | 'timeout'> {
  for (const mechanism of lockMechanisms(runtime)) {
    const acquired = await acquireWith(mechanism, path, waiting);
    if (acquired !== 'impossible') return acquired;
  }
  // No process of this user can create a lock in this folder. Every write still compares before it swaps.
  return { release: async () => {} };
}

/** Only "locks are not supported here" leads to the next mechanism. Except for a full disk, other system errors are retried. */
async function acquireWith(
  mechanism: LockMechanism,
  path: string,
  waiting: Waiting,
): Promise<Acquired> {
  let failingSince: number | undefined;
  for (;;) {
    try {
      return await mechanism.acquire(path, waiting);
    } catch (error) {
      const code = systemCode(error);
      // An error of this package comes from `isDone`: it is unknown whether the lock is still needed.
      if (error instanceof NeMoError || error instanceof UnsafeFileError || code === undefined) {
        throw error;
      }
      if (NO_LOCKS.has(code)) return 'impossible';
      if (isNoSpace(error)) throw noSpace(path, code, error);
      waiting.problem = code;
      if (SOON_OR_NEVER.has(code)) {
        failingSince ??= waiting.elapsed();
        if (waiting.elapsed() - failingSince >= MOMENT) return 'timeout';
      }
    }
    const reason = await waiting.pause();
    if (reason !== undefined) return reason;
  }
}

async function refusingUnsafe<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnsafeFileError)) throw error;
    throw new ConfigError(
      `The lock ${path} cannot be used: ${error.path} is ${error.problem}. Remove it if it is not yours.`,
      { code: 'config_unwritable', path: error.path },
    );
  }
}

function noSpace(path: string, code: string, cause: unknown): ConfigError {
  return new ConfigError(
    `The lock ${path} cannot be created: no space is left, or your quota is used up (${code}). ` +
      'Free some space and try again.',
    { code: 'config_unwritable', path, cause, remedy: REMEDIES.diagnose },
  );
}

function timedOut(path: string, waited: number, problem: string | undefined): LockTimeoutError {
  const seconds = Math.round(waited / 1000);
  if (problem !== undefined) {
    return new LockTimeoutError(
      `The lock ${path} could not be taken within ${seconds} s (${problem})${foreignOwnerOf(path)}.`,
    );
  }
  return new LockTimeoutError(
    `Another process has held the lock ${path} for more than ${seconds} s. ` +
      `\`fuser ${path}\` shows which.`,
  );
}

function foreignOwnerOf(path: string): string {
  const uid = lstatSync(path, { throwIfNoEntry: false })?.uid;
  return uid === undefined || uid === effectiveUser()
    ? ''
    : `: it is a file of another user (uid ${uid})`;
}
