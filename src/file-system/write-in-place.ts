/**
 * Overwrites a file that cannot be replaced: a bind mount, or a writable file in a folder that is read-only. The space is
 * taken before the first byte changes, and the old content is restored when anything fails.
 */

import { dirname } from 'node:path';
import { systemCode } from '../errors.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { linkTarget } from './link-target.ts';
import { checkOwner, checkPath, effectiveUser } from './ownership.ts';
import { UnsafeFileError } from './unsafe-file-error.ts';

/** Error codes of fsync on file systems that do not support it. */
const NO_SYNC = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);
const LINE_FEED = 0x0a;

/** @throws the system's error when the file cannot be opened for writing; UnsafeFileError for one with several names. */
export async function openInPlace(fs: FileSystem, target: string): Promise<OpenFile> {
  const file = await fs.open(target);
  try {
    const stats = await file.stat();
    if (stats.isFile() && stats.nlink === 1n) return file;
    throw new UnsafeFileError(target, 'a file with several names, or not a regular file');
  } catch (error) {
    await file.close().catch(() => {});
    throw error;
  }
}

/**
 * @param isCurrent - asked before the first byte is changed.
 * @returns false when the file is no longer current; it is then unchanged.
 */
export async function writeInPlace(
  fs: FileSystem,
  target: string,
  parts: readonly Uint8Array[],
  isCurrent: () => Promise<boolean>,
): Promise<boolean> {
  const file = await openInPlace(fs, target);
  try {
    if (!(await isCurrent())) return false;
    const old = await fs.read(target);
    const content = Buffer.concat(parts);
    const growth = content.length - old.length;
    try {
      // Line feeds at the end do not change the meaning of YAML, and reserve the space.
      if (growth > 0) await file.write([old, Buffer.alloc(growth, LINE_FEED)]);
      await file.write([content]);
      await file.truncate(content.length);
      await syncIfPossible(file);
    } catch (error) {
      await file.write([old]).catch(() => {});
      await file.truncate(old.length).catch(() => {});
      throw error;
    }
    await file.chmod(0o600).catch(() => {}); // only the owner may change it
    return true;
  } finally {
    await file.close().catch(() => {});
  }
}

export interface Overwrite {
  readonly old: Buffer;
  /** As many bytes. At every moment of the write the file holds some of the old and some of the new ones. */
  readonly content: Buffer;
  /** Asked before the first byte is changed. */
  readonly isCurrent: () => Promise<boolean>;
}

/**
 * Overwrites a file byte by byte, which takes no space and reaches every name of the file.
 *
 * @returns false when the file is no longer current; it is then unchanged.
 * @throws the system's error; UnsafeFileError for a file that another user could have put there.
 */
export async function overwrite(
  fs: FileSystem,
  path: string,
  { old, content, isCurrent }: Overwrite,
): Promise<boolean> {
  checkPath(path);
  const target = await linkTarget(fs, path);
  const file = await fs.open(target);
  try {
    await refuseUnsafe(fs, target, file);
    const isSame = (await fs.stat(target)).ino === (await file.stat()).ino;
    if (!isSame || !(await fs.read(target)).equals(old) || !(await isCurrent())) return false;
    await file.write([content]);
    await syncIfPossible(file);
    await file.chmod(0o600).catch(() => {}); // the owner's alone to change
    return true;
  } finally {
    await file.close().catch(() => {});
  }
}

/** A second name of a file may be a link that another user has made to it. */
async function refuseUnsafe(fs: FileSystem, target: string, file: OpenFile): Promise<void> {
  const stats = await file.stat();
  const folder = await fs.stat(dirname(target));
  if (!stats.isFile()) throw new UnsafeFileError(target, 'not a regular file');
  checkOwner(target, stats, folder);
  const self = effectiveUser();
  const isOwn = self === undefined || (Number(stats.uid) === self && Number(folder.uid) === self);
  if (stats.nlink !== 1n && !isOwn) throw new UnsafeFileError(target, 'a file with several names');
}

/** A failing disk is an error; a file system without fsync is not. */
export async function syncIfPossible(file: OpenFile): Promise<void> {
  try {
    await file.sync();
  } catch (error) {
    if (!NO_SYNC.has(systemCode(error) ?? '')) throw error;
  }
}
