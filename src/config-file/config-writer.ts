/** Writes the config file: one write at a time, always completely, and never over a change of another process. */

import { ConfigError } from '../errors.ts';
import { type FileSystem, MAX_CONFIG_SIZE } from '../file-system/file-system.ts';
import { ifThere } from '../file-system/link-target.ts';
import { discard, type Reservation, reserve } from '../file-system/reservation.ts';
import type { LockRuntime } from '../lock/lock-runtime.ts';
import { brokenCopy } from './broken-copies.ts';
import { type ConfigDocument, parseConfig } from './config-document.ts';
import { refused, TOO_LARGE, unwritable } from './config-file-errors.ts';
import { type ConfigReader, type ReadConfig, textIn } from './config-reader.ts';
import { readSnapshot } from './config-snapshot.ts';
import { refuseOther } from './foreign-content.ts';
import { retryOnConflict } from './retry-on-conflict.ts';
import { yamlTree } from './tree/yaml-tree.ts';
import { type Disk, putFile, removeTempFiles } from './write/put-file.ts';
import { WriteLock } from './write/write-lock.ts';

/** Maximum bytes by which a refresh makes the file longer. */
const MAX_GROWTH = 256 * 1024;

export interface ConfigWriterOptions {
  readonly path: string;
  readonly reader: ConfigReader;
  readonly runtime: LockRuntime;
  readonly fs: FileSystem;
  /** Called if the file was accessible to other users; the write restricts it to 0600. */
  readonly warn: (message: string) => void;
}

/** What an edit starts from: undefined if there is no file, without snapshot if a new file replaces an invalid one. */
export type Read = ReadConfig | BrokenConfig | undefined;

interface BrokenConfig {
  readonly identity: string;
  readonly snapshot?: never;
  readonly config?: never;
}

/** An invalid file that a new one replaces, or would replace. */
export interface Replaced {
  /** The path of the copy. */
  readonly kept: string;
  /** Why the file is invalid. */
  readonly problem: ConfigError;
}

export interface ReadOptions {
  /** Replace an invalid file by a new one, and keep a copy that only its owner can read. */
  readonly onInvalid?: ((replaced: Replaced) => void) | undefined;
  /** Only finds out whether the write would succeed; no file is changed or kept. Default: false. */
  readonly dryRun?: boolean | undefined;
}

export class ConfigWriter {
  readonly #path: string;
  readonly #reader: ConfigReader;
  readonly #runtime: LockRuntime;
  readonly #fs: FileSystem;
  readonly #warn: (message: string) => void;
  readonly #lock: WriteLock;
  #reserved: Reservation | undefined;

  constructor({ path, reader, runtime, fs, warn }: ConfigWriterOptions) {
    this.#path = path;
    this.#reader = reader;
    this.#runtime = runtime;
    this.#fs = fs;
    this.#warn = warn;
    this.#lock = new WriteLock(path, fs, runtime);
  }

  get #disk(): Disk {
    return { fs: this.#fs, runtime: this.#runtime };
  }

  /**
   * Runs the work under the lock that every write of this SDK takes. If the Python SDK, which does not take it, writes
   * meanwhile, the work starts over from the new content.
   */
  async exclusively<T>(work: (read: Read) => Promise<T>, options: ReadOptions = {}): Promise<T> {
    return this.#lock.hold(() =>
      retryOnConflict(this.#path, async () => work(await this.#read(options))),
    );
  }

  async #read({ onInvalid, dryRun }: ReadOptions): Promise<Read> {
    try {
      return await this.#reader.read();
    } catch (error) {
      if (!(error instanceof ConfigError && error.code === 'config_invalid')) throw error;
      const file = onInvalid === undefined ? undefined : await this.#reader.readBytes();
      if (file === undefined) throw error;
      refuseOther(file.bytes, this.#path);
      const kept = brokenCopy(this.#path, this.#runtime.now());
      if (dryRun) await this.#tryPlace(kept, file.bytes.length);
      else await putFile(kept, [file.bytes], this.#disk);
      onInvalid?.({ kept, problem: error });
      return { identity: file.identity };
    }
  }

  /** What was read, as a tree for an edit. */
  async document(read: Read): Promise<ConfigDocument> {
    if (read?.config !== undefined) return read.config;
    const text = read?.snapshot === undefined ? '' : textIn(read.bytes, this.#path);
    return parseConfig(text, this.#path);
  }

  /**
   * @throws SupersededError when the file is no longer what was read
   * @throws ConfigError `config_unwritable`; the file is then as it was.
   */
  async write(text: string, read: Read, { dryRun }: ReadOptions = {}): Promise<void> {
    // Never write what cannot be read back.
    readSnapshot(yamlTree(await parseConfig(text, this.#path)), this.#runtime.now());
    if (dryRun) return this.#tryPlace(this.#path, Buffer.byteLength(text) + MAX_GROWTH);
    await this.replace([new TextEncoder().encode(text)], read);
  }

  /** Like `write`, for valid content in parts. */
  async replace(parts: readonly Uint8Array[], read: Read): Promise<void> {
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    if (size > MAX_CONFIG_SIZE) throw unwritable(this.#path, TOO_LARGE);
    await this.#warnIfAccessible();
    const reservation = this.#reserved;
    this.#reserved = undefined;
    await putFile(this.#path, parts, {
      ...this.#disk,
      isCurrent: async () => (await this.#reader.identity()) === read?.identity,
      reservation,
    });
  }

  /**
   * Reserves the space for the next write and checks that it can succeed.
   *
   * @throws ConfigError `config_unwritable`
   */
  async reserve(): Promise<void> {
    await this.release();
    try {
      const stats = await ifThere(() => this.#fs.stat(this.#path));
      this.#reserved = await reserve(this.#fs, this.#path, Number(stats?.size ?? 0) + MAX_GROWTH);
      await this.#lock.probe();
    } catch (error) {
      await this.release();
      if (error instanceof ConfigError) throw error;
      throw refused(this.#path, 'config_unwritable', 'be written', error);
    }
  }

  async #tryPlace(path: string, bytes: number): Promise<void> {
    try {
      const { temporary } = await reserve(this.#fs, path, bytes);
      if (temporary !== undefined) await discard(this.#fs, temporary);
    } catch (error) {
      throw refused(path, 'config_unwritable', 'be written', error);
    }
  }

  /** Releases the reservation if no write has used it. */
  async release(): Promise<void> {
    const temporary = this.#reserved?.temporary;
    this.#reserved = undefined;
    if (temporary !== undefined) await discard(this.#fs, temporary);
  }

  removeTempFiles(): Promise<void> {
    return removeTempFiles(this.#fs, this.#path);
  }

  async #warnIfAccessible(): Promise<void> {
    try {
      const { mode } = await this.#fs.stat(this.#path);
      if ((Number(mode) & 0o077) === 0) return;
      this.#warn(
        `The config file ${this.#path} was open to other users of this machine; it is 0600 now.`,
      );
    } catch {
      // It does not exist yet.
    }
  }
}
