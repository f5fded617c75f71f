/** Who owns what root creates in the folder of another user, and what another user could have planted on a path. */

import { fchownSync, lstatSync, readFileSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import { systemCode } from '../errors.ts';
import { UnsafeFileError } from './unsafe-file-error.ts';

/** The limit of Linux for the links of one path. */
const MAX_LINKS = 40;
const STICKY = 0o1000;
const ALL_WRITE = 0o002;
const GROUP_OR_ALL_WRITE = 0o022;

/** Undefined on systems without user ids, and where they are not accessible (Deno without `--allow-sys`). */
export function effectiveUser(): number | undefined {
  try {
    return process.geteuid?.();
  } catch {
    return undefined;
  }
}

export function isRoot(): boolean {
  return effectiveUser() === 0;
}

/** The owner of the folder of a path, when this process is root and the folder belongs to another user. */
export function foreignOwner(
  path: string,
): { readonly uid: number; readonly gid: number } | undefined {
  if (!isRoot()) return undefined;
  const { uid, gid } = statSync(dirname(path));
  return uid === 0 ? undefined : { uid, gid };
}

/**
 * Gives a file that root has just created with `O_EXCL` to the owner of its folder. On a file system without owners it
 * stays root's.
 */
export function giveToFolderOwner(fd: number, path: string): void {
  try {
    const owner = foreignOwner(path);
    if (owner !== undefined) fchownSync(fd, owner.uid, owner.gid);
  } catch {
    // Optional: the file works without it.
  }
}

/** Facts of a file or folder that decide who could have put it there. */
interface Owned {
  readonly uid: bigint | number;
  readonly mode: bigint | number;
}

/**
 * Refuses a file of another user in which secrets of this one would be stored, and which that user could have planted: for
 * root any but one in a folder of the same owner, or in a folder in which only root can create files; for an ordinary user
 * any that belongs to neither this user nor root.
 *
 * @throws UnsafeFileError
 */
export function checkOwner(path: string, file: Owned, folder: Owned): void {
  const self = effectiveUser();
  const owner = Number(file.uid);
  if (self === undefined || owner === self || owner === 0) return;
  if (self === 0) {
    if (Number(folder.uid) === owner) return;
    if (Number(folder.uid) === 0 && (Number(folder.mode) & GROUP_OR_ALL_WRITE) === 0) return;
  }
  throw new UnsafeFileError(path, `a file of another user (uid ${owner})`);
}

/**
 * Refuses a file that only its owner or the owner of its folder can replace: the folder has the sticky bit.
 *
 * @throws UnsafeFileError
 */
export function checkReplaceable(path: string, file: Owned, folder: Owned): void {
  const self = effectiveUser();
  if (self === undefined || self === 0 || (Number(folder.mode) & STICKY) === 0) return;
  if (Number(file.uid) === self || Number(folder.uid) === self) return;
  throw new UnsafeFileError(path, `a file of another user (uid ${file.uid})`);
}

/**
 * Refuses a path that leads through a symbolic link which another user could have planted in a folder that all may write to.
 * Root also refuses such a folder, and a link which its owner could have aimed at files that are not theirs: link and folder of
 * the link must belong to root or to the owner of what the link names.
 *
 * @throws UnsafeFileError
 */
export function checkPath(path: string): void {
  const self = effectiveUser();
  if (self === undefined) return;
  const absolute = resolve(path);
  const { root } = parse(absolute);
  let current = root;
  let rest = partsOf(absolute.slice(root.length));
  for (let links = 0; rest.length > 0; ) {
    const [name = '', ...others] = rest;
    const next = join(current, name);
    const stats = lstatIfThere(next);
    if (stats === undefined) return;
    const folder = statSync(current);
    if (isPlanted(next, stats, folder, self)) {
      const kind = stats.isSymbolicLink() ? 'symbolic link' : 'folder';
      throw new UnsafeFileError(
        next,
        `a ${kind} of another user (uid ${stats.uid}) in a folder that others may write to`,
      );
    }
    if (!stats.isSymbolicLink()) {
      current = next;
      rest = others;
      continue;
    }
    const target = resolve(current, readlinkSync(next));
    if (++links > MAX_LINKS || (self === 0 && !mayAim(stats, folder, target))) {
      throw new UnsafeFileError(next, `a symbolic link to a file of another user (${target})`);
    }
    rest = [...partsOf(target.slice(parse(target).root.length)), ...others];
    current = parse(target).root;
  }
}

/** Linux may apply the same rule to links (`fs.protected_symlinks`). */
function isPlanted(path: string, stats: Stats, folder: Stats, self: number): boolean {
  if (!stats.isSymbolicLink() && !(self === 0 && stats.isDirectory())) return false;
  if (stats.uid === self || stats.uid === 0 || stats.uid === folder.uid) return false;
  const others = self === 0 ? GROUP_OR_ALL_WRITE : ALL_WRITE;
  return (folder.mode & others) !== 0 && !isMountPoint(path);
}

function mayAim(link: Stats, folder: Stats, target: string): boolean {
  const owner = ownerOf(target);
  return [link.uid, folder.uid].every((uid) => uid === 0 || uid === owner);
}

/**
 * Whether a file or folder is a mount point, as containers mount them. Only root makes those, so its owner is a decision of the
 * administrator; and the kernel refuses to replace it.
 */
export function isMountPoint(target: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const escaped = target.replace(
      /[\\ \t\n]/g,
      (c) => `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`,
    );
    return readFileSync('/proc/self/mountinfo', 'utf8')
      .split('\n')
      .some((line) => line.split(' ', 5)[4] === escaped);
  } catch {
    return false;
  }
}

/** The owner of a file, or of the folder in which a missing file would be created. */
function ownerOf(path: string): number {
  return lstatIfThere(path)?.uid ?? ownerOf(dirname(path));
}

function lstatIfThere(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function partsOf(path: string): readonly string[] {
  return path.split(/[/\\]/).filter((part) => part !== '');
}
