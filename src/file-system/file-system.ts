/** The few file-system calls that the config file needs, as a seam: tests make each of them fail or kill the process. */

import {
  type BigIntStats,
  constants,
  fchownSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs';
import { chmod, type FileHandle, mkdir, open, readdir, readlink, unlink } from 'node:fs/promises';
import { NO_FOLLOW, NO_WAIT } from './open-flags.ts';
import { foreignOwner } from './ownership.ts';
import { readRegularFile } from './regular-file.ts';

export interface OpenFile {
  stat(): Promise<BigIntStats>;
  /** Writes all bytes of all parts, from the start of the file, or throws. */
  write(parts: readonly Uint8Array[]): Promise<void>;
  truncate(length: number): Promise<void>;
  sync(): Promise<void>;
  size(): Promise<number>;
  chmod(mode: number): Promise<void>;
  chown(uid: number, gid: number): Promise<void>;
  close(): Promise<void>;
}

export interface FileSystem {
  stat(path: string): Promise<BigIntStats>;
  realpath(path: string): Promise<string>;
  /** Target of a symbolic link; undefined when the path is not a link. */
  readlink(path: string): Promise<string | undefined>;
  /** Reads a regular file; anything else is an UnsafeFileError. */
  read(path: string): Promise<Buffer>;
  /** Creates a file that must not exist yet, mode 0600. */
  create(path: string): Promise<OpenFile>;
  /** Opens a file that exists for reading and writing, without following a link or changing anything. */
  open(path: string): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Names in a folder. */
  list(path: string): Promise<readonly string[]>;
  /** Creates a folder with mode 0700 in an existing one. */
  mkdir(path: string): Promise<void>;
  chmod(path: string, mode: number): Promise<void>;
  syncFolder(path: string): Promise<void>;
}

/** Maximum bytes, valid or not: far more than a thousand logins with large tokens. */
export const MAX_CONFIG_SIZE = 16 * 1024 * 1024;

export const nodeFileSystem: FileSystem = {
  // Waiting processes check often: this takes microseconds, and a hundred times as long on the thread pool.
  stat: async (path) => statSync(path, { bigint: true }),
  realpath: async (path) => realpathSync.native(path),
  readlink: (path) => readlink(path).catch(() => undefined),
  read: async (path) => readRegularFile(path, MAX_CONFIG_SIZE),
  async create(path) {
    const { O_WRONLY, O_CREAT, O_EXCL } = constants;
    return openFile(await open(path, O_WRONLY | O_CREAT | O_EXCL | NO_FOLLOW, 0o600));
  },
  async open(path) {
    return openFile(await open(path, constants.O_RDWR | NO_FOLLOW | NO_WAIT));
  },
  // Synchronous, directly after the last check of the target: a write of another process in between would be lost.
  rename: async (from, to) => renameSync(from, to),
  unlink: (path) => unlink(path),
  list: (path) => readdir(path),
  async mkdir(path) {
    await mkdir(path, { mode: 0o700 });
    await giveFolderToOwner(path).catch(() => {});
  },
  chmod: (path, mode) => chmod(path, mode),
  async syncFolder(path) {
    const folder = await open(path, constants.O_RDONLY);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

function openFile(handle: FileHandle): OpenFile {
  return {
    stat: () => handle.stat({ bigint: true }),
    async write(parts) {
      let position = 0;
      for (const part of parts) {
        for (let at = 0; at < part.length; ) {
          const { bytesWritten } = await handle.write(part, at, part.length - at, position);
          at += bytesWritten;
          position += bytesWritten;
        }
      }
    },
    truncate: (length) => handle.truncate(length),
    sync: () => handle.sync(),
    size: async () => (await handle.stat()).size,
    chmod: (mode) => handle.chmod(mode),
    chown: (uid, gid) => handle.chown(uid, gid),
    close: () => handle.close(),
  };
}

/** A folder that root creates in the home of another user belongs to that user. */
async function giveFolderToOwner(path: string): Promise<void> {
  const owner = foreignOwner(path);
  if (owner === undefined) return;
  const folder = await open(path, constants.O_RDONLY | constants.O_DIRECTORY | NO_FOLLOW);
  try {
    if ((await folder.stat()).uid === 0) fchownSync(folder.fd, owner.uid, owner.gid);
  } finally {
    await folder.close();
  }
}
