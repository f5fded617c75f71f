/** Erases tokens from the bytes of the config file and of the kept copies of invalid files, also on a full disk. */

import type { FileSystem } from '../../file-system/file-system.ts';
import { UnsafeFileError } from '../../file-system/unsafe-file-error.ts';
import type { Overwrite } from '../../file-system/write-in-place.ts';
import type { LockRuntime } from '../../lock/lock-runtime.ts';
import { brokenCopies } from '../broken-copies.ts';
import { isFull, refused } from '../config-file-errors.ts';
import { ConfigReader, type FileContent, type ReadConfig } from '../config-reader.ts';
import { retryOnConflict } from '../retry-on-conflict.ts';
import { overwriteFile, putFile, removeTempFiles } from '../write/put-file.ts';
import { WriteLock } from '../write/write-lock.ts';
import type { ErasureNote } from './erasure-note.ts';
import { eraseTokens } from './token-eraser.ts';

export interface FileEraserOptions {
  readonly path: string;
  readonly reader: ConfigReader;
  readonly runtime: LockRuntime;
  readonly fs: FileSystem;
  readonly note: (note: ErasureNote) => void;
}

/** Why a valid file is overwritten and not replaced. */
export type OverwriteReason = 'names' | 'no space';

export class FileEraser {
  readonly #options: FileEraserOptions;
  readonly #lock: WriteLock;

  constructor(options: FileEraserOptions) {
    this.#options = options;
    this.#lock = new WriteLock(options.path, options.fs, options.runtime);
  }

  /**
   * Erases everything that looks like a token.
   *
   * @param check - throws for content of the config file that must not be changed. Left out: only the copies are erased.
   * @returns how many values were erased.
   * @throws ConfigError
   */
  eraseAll(check?: (bytes: Buffer, path: string) => void): Promise<number> {
    const { path, reader, runtime, fs } = this.#options;
    return this.#lock.holdIfRoom(() =>
      retryOnConflict(path, async () => {
        let values = 0;
        if (check !== undefined) {
          values += await this.#eraseFrom(path, reader, check);
          await removeTempFiles(fs, path);
        }
        for (const copy of await brokenCopies(fs, path)) {
          values += await this.#eraseFrom(copy, new ConfigReader(copy, fs, runtime));
        }
        return values;
      }),
    );
  }

  async #eraseFrom(
    path: string,
    reader: ConfigReader,
    check: (bytes: Buffer, path: string) => void = () => {},
  ): Promise<number> {
    const { fs, runtime } = this.#options;
    const file = await reader.readBytes();
    if (file === undefined) return 0;
    check(file.bytes, path);
    const { bytes, values } = eraseTokens(file.bytes);
    if (values === 0) return 0;
    const isCurrent = async () => (await reader.identity()) === file.identity;
    const content = eraseTokens(file.bytes, { keepLength: true }).bytes;
    const overwrite = { old: file.bytes, content, isCurrent };
    if (file.names > 1n && (await this.#reachedAllNames(path, file, overwrite))) return values;
    try {
      await putFile(path, [bytes], { fs, runtime, isCurrent });
    } catch (error) {
      if (!isFull(error)) throw error;
      await this.#overwriteFull(path, overwrite);
    }
    return values;
  }

  /**
   * Overwrites a valid file if it has several names or if there is no space for another one.
   *
   * @param change - returns as many bytes as the file has; undefined if there is nothing to erase.
   * @returns whether the file was overwritten.
   */
  async overwrite(
    reason: OverwriteReason,
    change: (read: ReadConfig) => Promise<Buffer | undefined>,
  ): Promise<boolean> {
    const { path, reader } = this.#options;
    if (reason === 'names' && (await reader.names()) === 1n) return false;
    return this.#lock.holdIfRoom(() =>
      retryOnConflict(path, async () => {
        const read = await reader.read();
        if (read === undefined || (reason === 'names' && read.names === 1n)) return false;
        const content = await change(read);
        if (content === undefined) return false;
        const isCurrent = async () => (await reader.identity()) === read.identity;
        const overwrite = { old: read.bytes, content, isCurrent };
        if (reason === 'names') return this.#reachedAllNames(path, read, overwrite);
        await this.#overwriteFull(path, overwrite);
        return true;
      }),
    );
  }

  async #overwriteFull(path: string, content: Overwrite): Promise<void> {
    const { fs, note } = this.#options;
    try {
      await overwriteFile(fs, path, content);
    } catch (error) {
      if (!(error instanceof UnsafeFileError)) throw error;
      throw refused(path, 'config_unwritable', 'be overwritten', error);
    }
    note({ kind: 'overwritten', path });
  }

  /** @returns false if another user may have given the file its other names. */
  async #reachedAllNames(path: string, file: FileContent, content: Overwrite): Promise<boolean> {
    const { fs, note } = this.#options;
    try {
      await overwriteFile(fs, path, content);
      note({ kind: 'other names erased', path });
      return true;
    } catch (error) {
      if (!(error instanceof UnsafeFileError)) throw error;
      note({ kind: 'other names left', path, inode: file.inode });
      return false;
    }
  }
}
