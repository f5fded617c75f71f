/** Who owns what root creates in the folder of another user, and which symbolic links root follows. */

import { fchownSync, lstatSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import { systemCode } from '../errors.ts';
import { UnsafeFileError } from './unsafe-file-error.ts';

/** The limit of Linux for the links of one path. */
const MAX_LINKS = 40;

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
    if (Number(folder.uid) === 0 && (Number(folder.mode) & 0o022) === 0) return;
  }
  throw new UnsafeFileError(path, `a file of another user (uid ${owner})`);
}

/**
 * As root, refuses a path that leads through a symbolic link which another user could have aimed at files that are not
 * theirs: link and folder of the link must belong to root or to the owner of what the link names.
 *
 * @throws UnsafeFileError
 */
export function checkLinks(path: string): void {
  if (!isRoot()) return;
  const absolute = resolve(path);
  const { root } = parse(absolute);
  let current = root;
  let rest = partsOf(absolute.slice(root.length));
  for (let links = 0; rest.length > 0; ) {
    const [name = '', ...others] = rest;
    const next = join(current, name);
    const stats = lstatIfThere(next);
    if (stats === undefined) return;
    if (!stats.isSymbolicLink()) {
      current = next;
      rest = others;
      continue;
    }
    const target = resolve(current, readlinkSync(next));
    const owner = ownerOf(target);
    const mayAim = (uid: number) => uid === 0 || uid === owner;
    if (++links > MAX_LINKS || !mayAim(stats.uid) || !mayAim(statSync(current).uid)) {
      throw new UnsafeFileError(next, `a symbolic link to a file of another user (${target})`);
    }
    rest = [...partsOf(target.slice(parse(target).root.length)), ...others];
    current = parse(target).root;
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
