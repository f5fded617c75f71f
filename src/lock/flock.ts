/**
 * BSD flock without a native addon: the lock belongs to the open file description, so a short-lived helper that
 * inherits the descriptor can take it for this process, which holds it until it closes the descriptor or ends.
 */

import type { ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, statSync } from 'node:fs';
import { systemCode } from '../errors.ts';
import { type FlockHelper, installedHelpers, runHelper } from './flock-helper.ts';
import { openLockFile, probeLockFile } from './lock-file.ts';
import { type Acquired, type LockMechanism, TOO_MANY_FILES } from './lock-mechanism.ts';
import type { LockRuntime } from './lock-runtime.ts';
import type { Waiting } from './waiting.ts';

/** @returns undefined when no helper is installed. */
export function flockMechanism(runtime: LockRuntime): LockMechanism | undefined {
  const helpers = installedHelpers(runtime.programFolders);
  if (helpers[0] === undefined) return undefined;
  return {
    name: `flock (${helpers[0].program})`,
    acquire: (path, waiting) => acquire(path, waiting, helpers),
    probe: probeLockFile,
  };
}

async function acquire(
  path: string,
  waiting: Waiting,
  helpers: readonly FlockHelper[],
): Promise<Acquired> {
  // The descriptor is a number, because garbage collection closes FileHandles.
  const fd = openLockFile(path);
  if (fd === 'absent') return 'impossible';
  let outcome: Acquired = 'impossible';
  try {
    outcome = await lockDescriptor(fd, waiting, helpers);
  } finally {
    if (typeof outcome === 'string') closeSync(fd);
  }
  if (typeof outcome === 'string' || isAt(path, fd)) return outcome;
  // Another process deleted the file meanwhile, so others lock a new one.
  await outcome.release();
  return acquire(path, waiting, helpers);
}

async function lockDescriptor(
  fd: number,
  waiting: Waiting,
  helpers: readonly FlockHelper[],
): Promise<Acquired> {
  // Imported on demand: most processes never take a lock.
  const { spawn } = await import('node:child_process');
  for (let next = 0; next < helpers.length; ) {
    const ended = new AbortController();
    let gaveUp: Promise<'done' | 'timeout' | undefined> | undefined;
    const exit = runHelper(spawn, helpers[next]!, fd, (child) => {
      gaveUp = giveUp(child, waiting, ended.signal);
    }).finally(() => ended.abort());
    const outcome = await Promise.race([exit, reasonOf(gaveUp)]);
    if (outcome === 'done' || outcome === 'timeout') return outcome;
    if (outcome === 'locked') return { release: async () => closeSync(fd) };
    if (outcome === 'unsupported') return 'impossible';
    if (outcome === 'missing') {
      next++;
      continue;
    }
    if (TOO_MANY_FILES.has(outcome.problem)) throw systemError(outcome.problem);
    // The helper was terminated by a signal or could not be started; the lock itself is still usable.
    waiting.problem = outcome.problem;
    const reason = await waiting.pause();
    if (reason !== undefined) return reason;
  }
  return 'impossible';
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Settles only when the wait has ended; otherwise the exit code of the helper decides. */
function reasonOf(
  gaveUp: Promise<'done' | 'timeout' | undefined> | undefined,
): Promise<'done' | 'timeout'> {
  return new Promise((resolve, reject) => {
    gaveUp?.then((reason) => reason && resolve(reason), reject);
  });
}

/** Whether the open file is still the one at the path. */
export function isAt(path: string, fd: number): boolean {
  try {
    const there = statSync(path);
    const ours = fstatSync(fd);
    return there.ino === ours.ino && there.dev === ours.dev;
  } catch (error) {
    return systemCode(error) !== 'ENOENT';
  }
}

/**
 * Ends the helper when the wait is over or its condition throws. A lock that it has taken is released when this process
 * closes the descriptor.
 */
async function giveUp(
  child: ChildProcess,
  waiting: Waiting,
  ended: AbortSignal,
): Promise<'done' | 'timeout' | undefined> {
  try {
    let reason: 'done' | 'timeout' | undefined;
    while (reason === undefined && !ended.aborted) reason = await waiting.pause(ended);
    return reason;
  } finally {
    if (!ended.aborted) child.kill('SIGKILL');
  }
}
