/**
 * Replaces a file as a whole or not at all: readers see the old or the new content, never a part, and the mode is 0600
 * at every instant.
 */

import type { BigIntStats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '../errors.ts';
import type { FileSystem } from './file-system.ts';
import { ifThere, linkTarget } from './link-target.ts';

/** Codes with which systems refuse a rename while somebody else looks at the target. */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);
const RENAME_TRIES = 5;
const RENAME_PAUSE = 20;
/** Milliseconds after which nobody writes a temporary file any more. */
const ABANDONED = 60_000;

export interface WriteOptions {
  readonly fs: FileSystem;
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Asked at the last moment before the file is replaced; false gives up. */
  readonly isCurrent?: (() => Promise<boolean>) | undefined;
}

/** The file is no longer the one that the new content was made from. */
export class SupersededError extends Error {
  override readonly name: string = 'SupersededError';
}

/**
 * Writes beside the target of the link, if `path` is one, and renames.
 *
 * @param parts - of the content, in order: a large one is not put together in memory first.
 * @throws the system's error, SupersededError; the old file is then as it was and nothing is left behind.
 */
export async function writeAtomically(
  path: string,
  parts: readonly Uint8Array[],
  options: WriteOptions,
): Promise<void> {
  const { fs } = options;
  const target = await linkTarget(fs, path);
  const folder = dirname(target);
  await createFolder(fs, folder);
  const before = await statIfThere(fs, target);
  const temporary = `${target}.${Math.random().toString(36).slice(2)}.tmp`;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  try {
    const file = await fs.create(temporary);
    try {
      await file.chmod(0o600); // a umask of 0777 leaves nothing of the mode at creation
      if (before !== undefined) await keepOwner(file, before);
      await file.write(parts);
      await file.sync();
      const size = await file.size();
      if (size !== length) throw shortWrite(size, length);
    } finally {
      await file.close();
    }
    if ((await options.isCurrent?.()) === false) throw new SupersededError();
    await renamePatiently(temporary, target, options);
  } catch (error) {
    await fs.unlink(temporary).catch(() => {});
    throw error;
  }
  // The content is safe already; only its survival of a power cut depends on this.
  await fs.syncFolder(folder).catch(() => {});
  await removeLeftovers(fs, path, options.now() - ABANDONED).catch(() => {});
}

/**
 * What writers that were killed have left beside the target of `path`.
 *
 * @param before - milliseconds since the epoch; what is younger may still be written, unless the caller keeps all writers
 * away. Default: whatever its age.
 */
export async function removeLeftovers(
  fs: FileSystem,
  path: string,
  before: number = Number.POSITIVE_INFINITY,
): Promise<void> {
  const target = await linkTarget(fs, path);
  const folder = dirname(target);
  const stem = `${basename(target)}.`;
  for (const name of await fs.list(folder)) {
    if (!name.startsWith(stem) || !/^[a-z0-9]+\.tmp$/.test(name.slice(stem.length))) continue;
    const leftover = join(folder, name);
    const stats = await statIfThere(fs, leftover);
    if (stats?.isFile() && Number(stats.mtimeMs) < before) await fs.unlink(leftover);
  }
}

async function renamePatiently(
  from: string,
  to: string,
  { fs, sleep }: WriteOptions,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      const code = systemCode(error);
      if (attempt === RENAME_TRIES || code === undefined || !BUSY.has(code)) throw error;
      await sleep(RENAME_PAUSE * attempt);
    }
  }
}

/** Root who saves a user's file must not take it away from them. */
async function keepOwner(
  file: { chown(uid: number, gid: number): Promise<void> },
  before: BigIntStats,
): Promise<void> {
  if (process.getuid?.() !== 0) return;
  await file.chown(Number(before.uid), Number(before.gid));
}

/**
 * mkdir's mode is cut by the umask, so what was created gets its mode at once: in a folder of mode 000 nobody but root
 * makes the next one. What was there is left alone.
 */
export async function createFolder(fs: FileSystem, folder: string): Promise<void> {
  if ((await statIfThere(fs, folder)) !== undefined) return;
  await createFolder(fs, dirname(folder));
  try {
    await fs.mkdir(folder);
  } catch (error) {
    // Another process was faster, and gives it its mode.
    if (systemCode(error) === 'EEXIST') return;
    throw error;
  }
  await fs.chmod(folder, 0o700);
}

function statIfThere(fs: FileSystem, path: string): Promise<BigIntStats | undefined> {
  return ifThere(() => fs.stat(path));
}

function shortWrite(written: number, wanted: number): Error {
  const error = new Error(`wrote ${written} of ${wanted} bytes`);
  return Object.assign(error, { code: 'ENOSPC' });
}
