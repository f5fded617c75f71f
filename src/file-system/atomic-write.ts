/**
 * Replaces a file as a whole or not at all: readers see the old or the new content, never a part, and the mode is 0600
 * at every instant. A file that cannot be replaced is written in place.
 */

import { dirname } from 'node:path';
import { systemCode } from '../errors.ts';
import type { FileSystem } from './file-system.ts';
import { removeLeftovers } from './leftovers.ts';
import { discard, type Reservation, reserve } from './reservation.ts';
import { syncIfPossible, writeInPlace } from './write-in-place.ts';

/** Error codes of a rename while another process has the target open (Windows). */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Error codes of a rename onto a file that can never be replaced. */
const IRREPLACEABLE = new Set(['EBUSY', 'EXDEV', 'EACCES']);
const RENAME_TRIES = 5;
const RENAME_PAUSE = 20;
/** Milliseconds after which no process still uses a temporary file. */
const ABANDONED = 60_000;

export interface WriteOptions {
  readonly fs: FileSystem;
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Called just before the file is replaced; false cancels the write. */
  readonly isCurrent?: (() => Promise<boolean>) | undefined;
  /** The result of `reserve` for this path, if it was called. The write uses it up. */
  readonly reservation?: Reservation | undefined;
}

/** Another process has written the file since the new content was made from it. */
export class SupersededError extends Error {
  override readonly name: string = 'SupersededError';
}

/**
 * Writes beside the target of the link, if `path` is one, and renames.
 *
 * @param parts - the content in order; a large one need not be joined in memory first.
 * @throws the system's error, UnsafeFileError, SupersededError; the old file is then unchanged and nothing is left behind.
 */
export async function writeAtomically(
  path: string,
  parts: readonly Uint8Array[],
  options: WriteOptions,
): Promise<void> {
  const { fs, reservation } = options;
  const reserved = reservation ?? (await reserve(fs, path, 0));
  const { target, temporary } = reserved;
  const isCurrent = async () => (await options.isCurrent?.()) !== false;
  try {
    if (temporary !== undefined) {
      await fill(temporary.file, parts);
      if (!(await isCurrent())) throw new SupersededError();
    }
    if (temporary === undefined || !(await replaced(temporary.path, target, options))) {
      if (!(await writeInPlace(fs, target, parts, isCurrent))) throw new SupersededError();
      if (temporary !== undefined) await fs.unlink(temporary.path).catch(() => {});
    }
  } catch (error) {
    if (temporary !== undefined) await discard(fs, temporary);
    // While this process was stopped, another one removed the temporary file as abandoned.
    if (reservation !== undefined && systemCode(error) === 'ENOENT') {
      return writeAtomically(path, parts, { ...options, reservation: undefined });
    }
    throw error;
  }
  // The content is in place; this only makes it survive a power cut.
  await fs.syncFolder(dirname(target)).catch(() => {});
  await removeLeftovers(fs, path, options.now() - ABANDONED).catch(() => {});
}

async function fill(
  file: NonNullable<Reservation['temporary']>['file'],
  parts: readonly Uint8Array[],
): Promise<void> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  await file.write(parts);
  if ((await file.size()) > length) await file.truncate(length);
  await syncIfPossible(file);
  const size = await file.size();
  if (size !== length) throw shortWrite(size, length);
  await file.close();
}

/** @returns false when the target cannot be replaced. */
async function replaced(from: string, to: string, { fs, sleep }: WriteOptions): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      await fs.rename(from, to);
      return true;
    } catch (error) {
      const code = systemCode(error) ?? '';
      if (!BUSY.has(code) || attempt === RENAME_TRIES) {
        if (IRREPLACEABLE.has(code)) return false;
        throw error;
      }
      await sleep(RENAME_PAUSE * attempt);
    }
  }
}

function shortWrite(written: number, wanted: number): Error {
  const error = new Error(`wrote ${written} of ${wanted} bytes`);
  return Object.assign(error, { code: 'ENOSPC' });
}
