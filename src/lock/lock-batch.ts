/**
 * Takes many flocks that are free with one helper process: a process for each of hundreds of locks takes seconds. Whatever is
 * not taken here, for any reason, is left to `withLock`.
 */

import { closeSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkPath } from '../file-system/ownership.ts';
import { exlockMechanism } from './exlock.ts';
import { isAt } from './flock.ts';
import { batchHelper, runBatchHelper } from './flock-helper.ts';
import { openLockFile } from './lock-file.ts';
import type { HeldLock } from './lock-mechanism.ts';
import type { LockRuntime } from './lock-runtime.ts';

/** For fewer locks, one helper per lock is as fast. */
const MIN_LOCKS = 3;
/** Maximum locks per helper: each needs a descriptor. */
const MAX_LOCKS = 512;

/**
 * @param timeout - milliseconds; a free lock is never waited for, but the file system may be slow.
 * @returns the locks of the first paths, up to the first one that was not free, so that locks are taken in their order.
 */
export async function takeFreeLocks(
  paths: readonly string[],
  runtime: LockRuntime,
  timeout: number,
): Promise<readonly HeldLock[]> {
  if (paths.length < MIN_LOCKS || !hasFlock(runtime)) return [];
  const helper = batchHelper(runtime.programFolders);
  if (helper === undefined) return [];
  const opened = openAll(paths.slice(0, MAX_LOCKS));
  let count = 0;
  try {
    const { spawn } = await import('node:child_process');
    const fds = opened.map(({ fd }) => fd);
    const locked = await runBatchHelper(spawn, helper, fds, timeout);
    // A file that was deleted meanwhile is no longer the lock.
    while (count < opened.length && locked[count] && isAt(opened[count]!.path, fds[count]!))
      count++;
  } finally {
    for (const { fd } of opened.slice(count)) closeSync(fd);
  }
  return opened.slice(0, count).map(({ fd }) => ({ release: async () => closeSync(fd) }));
}

function hasFlock(runtime: LockRuntime): boolean {
  return runtime.platform !== 'win32' && exlockMechanism(runtime) === undefined;
}

function openAll(paths: readonly string[]): { readonly path: string; readonly fd: number }[] {
  const opened: { path: string; fd: number }[] = [];
  let checked: string | undefined;
  try {
    for (const path of paths) {
      // Hundreds of locks are in one folder.
      const folder = dirname(path);
      if (folder !== checked) checkPath(folder);
      checked = folder;
      const fd = openLockFile(path);
      if (fd === 'absent') break;
      opened.push({ path, fd });
    }
  } catch {
    // `withLock` reports it.
  }
  return opened;
}
