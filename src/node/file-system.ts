/** The few system calls that reading, writing and locking make, as a seam: tests fail, cut or kill at any of them. */

import * as fs from 'node:fs';
import { promisify } from 'node:util';

/** What callers look at of a file's state. */
export interface FileState {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly size: bigint;
  readonly mode: bigint;
  readonly uid: bigint;
  readonly gid: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  isFile(): boolean;
  isDirectory(): boolean;
}

/** Descriptors are numbers: a `FileHandle` is closed by garbage collection, and with it a lock. */
export interface FileSystem {
  stat(path: string): Promise<FileState>;
  fstat(fd: number): Promise<FileState>;
  realpath(path: string): Promise<string>;
  open(path: string, flags: string | number, mode?: number): Promise<number>;
  /** @returns the bytes read; may be fewer than asked for. */
  read(fd: number, into: Buffer, offset: number, length: number): Promise<number>;
  /** @returns the bytes written; may be fewer than asked for. */
  write(fd: number, from: Buffer, offset: number, length: number): Promise<number>;
  fsync(fd: number): Promise<void>;
  fchmod(fd: number, mode: number): Promise<void>;
  fchown(fd: number, uid: number, gid: number): Promise<void>;
  close(fd: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  mkdir(path: string, mode: number): Promise<void>;
  chmod(path: string, mode: number): Promise<void>;
}

export const nodeFileSystem: FileSystem = {
  stat: (path) => fs.promises.stat(path, { bigint: true }),
  fstat: (fd) => promisify(fs.fstat)(fd, { bigint: true }),
  realpath: (path) => fs.promises.realpath(path),
  open: (path, flags, mode) => promisify(fs.open)(path, flags, mode),
  async read(fd, into, offset, length) {
    return (await promisify(fs.read)(fd, into, offset, length, null)).bytesRead;
  },
  async write(fd, from, offset, length) {
    return (await promisify(fs.write)(fd, from, offset, length, null)).bytesWritten;
  },
  fsync: promisify(fs.fsync),
  fchmod: promisify(fs.fchmod),
  fchown: promisify(fs.fchown),
  close: promisify(fs.close),
  rename: (from, to) => fs.promises.rename(from, to),
  unlink: (path) => fs.promises.unlink(path),
  async mkdir(path, mode) {
    await fs.promises.mkdir(path, mode);
  },
  chmod: (path, mode) => fs.promises.chmod(path, mode),
};

/** The code of a failed system call, as in `ENOENT`. */
export function errnoOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
