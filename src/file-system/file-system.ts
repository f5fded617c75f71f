/** The few file-system calls that writing the config takes, as a seam: tests fail or kill each of them. */

import {
  type BigIntStats,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs';
import { chmod, mkdir, open, readdir, readlink, unlink } from 'node:fs/promises';

export interface OpenFile {
  /** Writes all bytes of all parts or throws. */
  write(parts: readonly Uint8Array[]): Promise<void>;
  sync(): Promise<void>;
  size(): Promise<number>;
  chmod(mode: number): Promise<void>;
  chown(uid: number, gid: number): Promise<void>;
  close(): Promise<void>;
}

export interface FileSystem {
  stat(path: string): Promise<BigIntStats>;
  realpath(path: string): Promise<string>;
  /** What a symbolic link says; undefined when the path is none. */
  readlink(path: string): Promise<string | undefined>;
  read(path: string): Promise<Buffer>;
  /** Creates a file that must not exist yet, mode 0600. */
  create(path: string): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Names in a folder. */
  list(path: string): Promise<readonly string[]>;
  /** Creates a folder, mode 0700, in one that is there. */
  mkdir(path: string): Promise<void>;
  chmod(path: string, mode: number): Promise<void>;
  syncFolder(path: string): Promise<void>;
}

export const nodeFileSystem: FileSystem = {
  // Many processes that wait look often: in place this takes microseconds, on the thread pool a hundred times as long.
  stat: async (path) => statSync(path, { bigint: true }),
  realpath: async (path) => realpathSync.native(path),
  readlink: (path) => readlink(path).catch(() => undefined),
  read: async (path) => readFileSync(path),
  async create(path) {
    const handle = await open(
      path,
      constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
      0o600,
    );
    return {
      async write(parts) {
        // FileHandle.writeFile goes on after a short write and reports ENOSPC.
        for (const part of parts) await handle.writeFile(part);
      },
      sync: () => handle.sync(),
      size: async () => (await handle.stat()).size,
      chmod: (mode) => handle.chmod(mode),
      chown: (uid, gid) => handle.chown(uid, gid),
      close: () => handle.close(),
    };
  },
  // In place, at once after the last look at the target: in between, a writer without our lock would lose what it wrote.
  rename: async (from, to) => renameSync(from, to),
  unlink: (path) => unlink(path),
  list: (path) => readdir(path),
  mkdir: (path) => mkdir(path, { mode: 0o700 }),
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
