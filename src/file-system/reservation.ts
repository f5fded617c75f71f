/**
 * Does everything that can fail in a write before the write is needed: path, links, permissions, ownership and space.
 * The write then only fills an existing file and renames it.
 */

import type { BigIntStats } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from '../errors.ts';
import { createFolder } from './create-folder.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { temporaryName } from './leftovers.ts';
import { ifThere, linkTarget } from './link-target.ts';
import {
  checkOwner,
  checkPath,
  checkReplaceable,
  foreignOwner,
  isMountPoint,
  isRoot,
} from './ownership.ts';
import { openInPlace } from './write-in-place.ts';

/** Error codes of a folder that takes no new file, although a file in it may be writable. */
const READ_ONLY_FOLDER = new Set(['EACCES', 'EPERM', 'EROFS']);

export interface Reservation {
  /** The file itself, behind links. */
  readonly target: string;
  /** A new file beside the target, mode 0600; undefined when the target has to be written in place. */
  readonly temporary: { readonly path: string; readonly file: OpenFile } | undefined;
}

/**
 * @param bytes - space to take; 0 for none.
 * @throws the system's error, UnsafeFileError; nothing is left behind.
 */
export async function reserve(fs: FileSystem, path: string, bytes: number): Promise<Reservation> {
  checkPath(path);
  const target = await linkTarget(fs, path);
  await createFolder(fs, dirname(target));
  const before = await ifThere(() => fs.stat(target));
  const owner = isRoot() ? (before ?? foreignOwner(target)) : undefined;
  if (before !== undefined && isMountPoint(target)) return inPlace(fs, target);
  if (before !== undefined) {
    // An ordinary user replaces the file by one of their own.
    if (isRoot()) await checkOwnerOf(fs, target, before);
    checkReplaceable(target, before, await fs.stat(dirname(target)));
  }
  const temporary = temporaryName(target);
  let file: OpenFile;
  try {
    file = await fs.create(temporary);
  } catch (error) {
    if (before === undefined || !READ_ONLY_FOLDER.has(systemCode(error) ?? '')) throw error;
    await checkOwnerOf(fs, target, before);
    return inPlace(fs, target).catch(() => {
      throw error;
    });
  }
  try {
    await file.chmod(0o600); // a umask of 0777 clears the mode at creation
    if (owner !== undefined && !(await keepOwner(file, owner))) {
      await discard(fs, { path: temporary, file });
      return await inPlace(fs, target);
    }
    if (bytes > 0) await file.write([Buffer.alloc(bytes)]);
    return { target, temporary: { path: temporary, file } };
  } catch (error) {
    await discard(fs, { path: temporary, file });
    throw error;
  }
}

async function checkOwnerOf(fs: FileSystem, target: string, file: BigIntStats): Promise<void> {
  checkOwner(target, file, await fs.stat(dirname(target)));
}

/** Closes and removes the temporary file; never throws. */
export async function discard(
  fs: FileSystem,
  { path, file }: NonNullable<Reservation['temporary']>,
): Promise<void> {
  await file.close().catch(() => {});
  await fs.unlink(path).catch(() => {});
}

async function inPlace(fs: FileSystem, target: string): Promise<Reservation> {
  await (await openInPlace(fs, target)).close();
  return { target, temporary: undefined };
}

/** False if root cannot change the owner (user namespaces, network drives): a replacement would then belong to root. */
async function keepOwner(
  file: OpenFile,
  { uid, gid }: { readonly uid: bigint | number; readonly gid: bigint | number },
): Promise<boolean> {
  try {
    await file.chown(Number(uid), Number(gid));
    return true;
  } catch {
    return Number(uid) === 0;
  }
}
