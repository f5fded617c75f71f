/**
 * Opens a lock file for locking: a regular file with one name, never through a symbolic link. Only a file that this very
 * call created changes its owner.
 */

import { closeSync, constants, fchmodSync, fstatSync, openSync } from 'node:fs';
import { systemCode } from '../errors.ts';
import { NO_FOLLOW, NO_WAIT } from '../file-system/open-flags.ts';
import { giveToFolderOwner } from '../file-system/ownership.ts';
import { UnsafeFileError } from '../file-system/unsafe-file-error.ts';

/** Opens a file; replaced in tests, since some flags exist on other systems only. */
export type Open = (path: string, flags: number, mode: number) => number;

const { O_RDONLY, O_RDWR, O_APPEND, O_CREAT, O_EXCL } = constants;
const SAFELY = NO_FOLLOW | NO_WAIT;

/** Error codes that mean that no lock file can ever be created in the folder. */
const NO_NEW_FILE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);
/** Maximum attempts while another process keeps creating and deleting the lock file. */
const MAX_TRIES = 100;
const NO_WRITING = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * @param extraFlags - of `open`, in addition to those that every lock file gets.
 * @returns a numeric descriptor, for reading only where writing is not allowed; `absent` when there is no such file and
 * none can be created.
 * @throws UnsafeFileError for links, folders, FIFOs and files with a second name; the system's error for the rest.
 */
export function openLockFile(
  path: string,
  { open = openSync, extraFlags = 0 }: { readonly open?: Open; readonly extraFlags?: number } = {},
): number | 'absent' {
  for (let tries = 1; ; tries++) {
    const existing = openExisting(path, open, extraFlags);
    if (existing !== undefined) return existing;
    try {
      const fd = open(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL | SAFELY | extraFlags, 0o600);
      return prepared(fd, path);
    } catch (error) {
      const code = systemCode(error) ?? '';
      // EEXIST: another process created it meanwhile.
      if (code !== 'EEXIST' || tries === MAX_TRIES) {
        if (NO_NEW_FILE.has(code)) return 'absent';
        throw error;
      }
    }
  }
}

function prepared(fd: number, path: string): number {
  try {
    fchmodSync(fd, 0o600); // a umask of 0777 clears the mode, and the next process could not open it
    giveToFolderOwner(fd, path);
    return fd;
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

/** Opens a lock file and closes it again. */
export function probeLockFile(path: string): void {
  const fd = openLockFile(path);
  if (fd !== 'absent') closeSync(fd);
}

/** @returns undefined when there is no such file. */
export function openExisting(
  path: string,
  open: Open = openSync,
  extraFlags = 0,
): number | undefined {
  try {
    return regular(openWith(O_RDWR | O_APPEND), path);
  } catch (error) {
    switch (systemCode(error)) {
      case 'ENOENT':
      case 'ENOTDIR':
      case 'ENAMETOOLONG':
        return undefined;
      case 'ELOOP':
      case 'EMLINK': // reported by FreeBSD for a link
        throw new UnsafeFileError(path, 'a symbolic link');
      case 'EISDIR':
        throw new UnsafeFileError(path, 'a folder');
      default:
        throw error;
    }
  }

  function openWith(mode: number): number {
    try {
      return open(path, mode | SAFELY | extraFlags, 0o600);
    } catch (error) {
      if (mode === O_RDONLY || !NO_WRITING.has(systemCode(error) ?? '')) throw error;
      // flock works on a descriptor for reading too.
      return openWith(O_RDONLY);
    }
  }
}

function regular(fd: number, path: string): number | undefined {
  const stats = fstatSync(fd);
  if (stats.isFile() && stats.nlink === 1) return fd;
  closeSync(fd);
  // Deleted since it was opened.
  if (stats.isFile() && stats.nlink === 0) return undefined;
  throw new UnsafeFileError(
    path,
    stats.isFile() ? 'a file with several names' : 'not a regular file',
  );
}
