/**
 * Reads files that users and variables name, without ever waiting: a FIFO, a device or an endless file of the kernel is refused.
 * Links are followed, because orchestrators mount tokens and certificates as links.
 */

import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { systemCode } from '../errors.ts';
import { NO_WAIT } from './open-flags.ts';
import { UnsafeFileError } from './unsafe-file-error.ts';

export const WITHOUT_WAITING: number = constants.O_RDONLY | NO_WAIT;
/** Bytes, where the system names no size. */
const FIRST_CHUNK = 16 * 1024;

/** Opens a path of any kind. @throws UnsafeFileError for a socket; the system's error. */
export function openWithoutWaiting(path: string): number {
  try {
    return openSync(path, WITHOUT_WAITING);
  } catch (error) {
    // The error for sockets, and for devices without a driver.
    throw systemCode(error) === 'ENXIO' ? notRegular(path) : error;
  }
}

/**
 * @param maxBytes - a longer file is refused, also one that grows meanwhile or names no size.
 * @throws UnsafeFileError, the system's error
 */
export function readRegularFile(path: string, maxBytes: number): Buffer {
  return readOpened(openWithoutWaiting(path), path, maxBytes);
}

/** Reads an open descriptor, which is always closed. */
export function readOpened(fd: number, path: string, maxBytes: number): Buffer {
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw notRegular(path, stats);
    // One byte more than there is: the read that finds nothing is the end.
    let buffer = Buffer.alloc(Math.min(stats.size || FIRST_CHUNK, maxBytes) + 1);
    for (let length = 0; ; ) {
      const bytes = readSync(fd, buffer, length, buffer.length - length, null);
      if (bytes === 0) return buffer.subarray(0, length);
      length += bytes;
      if (length > maxBytes) throw new UnsafeFileError(path, `larger than ${maxBytes} bytes`);
      if (length < buffer.length) continue;
      const larger = Buffer.alloc(Math.min(2 * buffer.length, maxBytes + 1));
      buffer.copy(larger);
      buffer = larger;
    }
  } catch (error) {
    // Regular files never report EAGAIN; devices that look like one do.
    throw systemCode(error) === 'EAGAIN' ? notRegular(path) : error;
  } finally {
    closeSync(fd);
  }
}

export function notRegular(path: string, stats?: Stats): UnsafeFileError {
  return new UnsafeFileError(path, stats?.isDirectory() ? 'a folder' : 'not a regular file');
}
