/**
 * Reads the config file if its timestamps show that it has changed. Waits while another process is rewriting it, and parses
 * it only if more than the tokens has changed. Writes nothing.
 */

import type { BigIntStats } from 'node:fs';
import { systemCode } from '../errors.ts';
import { type FileSystem, MAX_CONFIG_SIZE } from '../file-system/file-system.ts';
import { UnsafeFileError } from '../file-system/unsafe-file-error.ts';
import type { LockRuntime } from '../lock/lock-runtime.ts';
import type { ConfigSnapshot } from '../runtime/config-store.ts';
import { invalidUtf8At } from '../text/invalid-utf8.ts';
import { type ConfigDocument, parseConfig } from './config-document.ts';
import { invalid, refused, TOO_LARGE, unreadable } from './config-file-errors.ts';
import { readSnapshot } from './config-snapshot.ts';
import { refuseOther } from './foreign-content.ts';
import { type PlainConfig, readPlainConfig } from './plain-config.ts';
import { type FilledSlots, TokenSlots, withTokens } from './token-patcher.ts';
import { yamlTree } from './tree/yaml-tree.ts';

/** Milliseconds to wait for the rest of an empty or truncated file, in steps. */
const REWRITE_WAIT = 500;
const REWRITE_STEP = 10;
/** Milliseconds after the last write during which another process may still be writing. */
const REWRITE_PAUSE = 1_000;
const LINE_FEED = 0x0a;
/** Milliseconds, above the tick of the coarsest kernel clock: two writes within one tick get the same timestamp. */
const TIMESTAMP_TICK = 20;

export interface FileContent {
  readonly bytes: Buffer;
  /** Identity before the file was read: if it differs now, the file has been written since. */
  readonly identity: string;
  /** Whether an equal identity proves that the file has not been written since. */
  readonly isSettled: boolean;
  /** Whether another process may still be writing the file. */
  readonly isRecent: boolean;
  /** Unchanged by a rewrite in place, changed by a replacement. */
  readonly inode: bigint;
  /** Number of names; a file with more than one has hard links. */
  readonly names: bigint;
}

export interface ReadConfig extends FileContent {
  readonly snapshot: ConfigSnapshot;
  /** The parsed document, for one edit, which changes it. Undefined if no parser was needed. */
  readonly config?: ConfigDocument | undefined;
  /** Undefined if the tokens are written in a form that needs the parser. */
  readonly filled: FilledSlots | undefined;
}

type Parsed = Omit<ReadConfig, keyof FileContent>;

export class ConfigReader {
  readonly #path: string;
  readonly #fs: FileSystem;
  readonly #runtime: Pick<LockRuntime, 'now' | 'sleep'>;
  /** What was read last. */
  #last: ReadConfig | undefined;
  /** The last text that had to be read whole. */
  #parsed: { readonly snapshot: ConfigSnapshot; readonly slots: TokenSlots } | undefined;

  constructor(path: string, fs: FileSystem, runtime: Pick<LockRuntime, 'now' | 'sleep'>) {
    this.#path = path;
    this.#fs = fs;
    this.#runtime = runtime;
  }

  /**
   * Changes whenever the file does; undefined when there is no file.
   *
   * @throws ConfigError `config_unreadable`
   */
  async identity(): Promise<string | undefined> {
    try {
      return identityOf(await this.#fs.stat(this.#path));
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw refused(this.#path, 'config_unreadable', 'be read', error);
    }
  }

  /** Number of names; a file with more than one has hard links. A missing file counts as one name. */
  async names(): Promise<bigint> {
    return this.#fs.stat(this.#path).then(
      ({ nlink }) => nlink,
      () => 1n,
    );
  }

  /**
   * The Python SDK rewrites in place: for a moment readers see an empty or cut file.
   *
   * @returns undefined when there is no file.
   * @throws ConfigError `config_unreadable`, `config_invalid`
   */
  async read(): Promise<ReadConfig | undefined> {
    if (this.#last?.isSettled && this.#last.identity === (await this.identity())) return this.#last;
    let seen: { readonly bytes: Buffer; readonly parsed: Parsed | Error } | undefined;
    for (let waited = 0; ; waited += REWRITE_STEP) {
      const file = await this.readBytes();
      if (file === undefined) return undefined;
      // The same bytes are parsed only once during the wait.
      if (seen === undefined || !seen.bytes.equals(file.bytes)) {
        seen = { bytes: file.bytes, parsed: await this.#understand(file.bytes) };
      }
      const { parsed } = seen;
      if (!(parsed instanceof Error)) {
        const read = { ...file, ...parsed };
        if (waited >= REWRITE_WAIT || !this.#mayBeCut(read)) return this.#remember(read);
      } else if (waited >= REWRITE_WAIT) throw parsed;
      await this.#runtime.sleep(REWRITE_STEP);
    }
  }

  async #understand(bytes: Buffer): Promise<Parsed | Error> {
    try {
      return this.#fromSlots(bytes) ?? (await this.#parse(bytes));
    } catch (error) {
      return error as Error;
    }
  }

  /**
   * The content of the file, valid or not.
   *
   * @returns undefined when there is no file.
   * @throws ConfigError `config_unreadable`
   */
  async readBytes(): Promise<FileContent | undefined> {
    const now = this.#runtime.now();
    try {
      const stat = await this.#fs.stat(this.#path);
      if (!stat.isFile()) throw unreadable(this.#path, 'it is not a regular file');
      if (stat.size > MAX_CONFIG_SIZE) throw unreadable(this.#path, TOO_LARGE);
      const age = now - Number(stat.ctimeMs);
      return {
        bytes: await this.#fs.read(this.#path),
        identity: identityOf(stat),
        isSettled: age > TIMESTAMP_TICK,
        isRecent: age < REWRITE_PAUSE,
        inode: stat.ino,
        names: stat.nlink,
      };
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined && !(error instanceof UnsafeFileError)) throw error;
      if (code === 'ENOENT') return undefined;
      throw refused(this.#path, 'config_unreadable', 'be read', error);
    }
  }

  #remember(read: ReadConfig): ReadConfig {
    this.#last = { ...read, config: undefined };
    return read;
  }

  /** A truncated file may be valid YAML too: its end is missing, or contexts that it had before. */
  #mayBeCut({ bytes, snapshot, isRecent, inode }: ReadConfig): boolean {
    if (!isRecent) return false;
    if (bytes.at(-1) !== LINE_FEED || !bytes.includes('contexts:')) return true;
    const before = this.#last?.inode === inode ? this.#last.snapshot.contexts : [];
    const names = new Set(snapshot.contexts.map(({ name }) => name));
    return before.some(({ name }) => !names.has(name));
  }

  #fromSlots(bytes: Buffer): Parsed | undefined {
    const filled = this.#parsed?.slots.read(bytes);
    if (filled === undefined) return undefined;
    return { snapshot: withTokens(this.#parsed!.snapshot, filled), config: undefined, filled };
  }

  async #parse(bytes: Buffer): Promise<Parsed> {
    refuseOther(bytes, this.#path);
    const text = textIn(bytes, this.#path);
    if (text.trim() === '') throw invalid(this.#path, undefined, 'it is empty');
    const plain = readPlainConfig(text, this.#path, this.#runtime.now());
    const { tree, snapshot, config }: PlainConfig & Pick<ReadConfig, 'config'> =
      plain ?? (await this.#parseYaml(text));
    const slots = new TokenSlots(tree);
    this.#parsed = { snapshot, slots };
    return { snapshot, config, filled: slots.read(bytes) };
  }

  async #parseYaml(text: string): Promise<PlainConfig & { readonly config: ConfigDocument }> {
    const config = await parseConfig(text, this.#path);
    const tree = yamlTree(config);
    return { config, tree, snapshot: readSnapshot(tree, this.#runtime.now()) };
  }
}

/**
 * With its byte order mark, if it has one.
 *
 * @throws ConfigError `config_invalid`: an edit would change what is not UTF-8, and the Python SDK cannot read it.
 */
export function textIn(bytes: Buffer, path: string): string {
  const offset = invalidUtf8At(bytes);
  if (offset === undefined) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const line = bytes.toString('latin1', 0, offset).split('\n').length;
  throw invalid(path, line, `it is not UTF-8 text (at byte offset ${offset})`);
}

function identityOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}
