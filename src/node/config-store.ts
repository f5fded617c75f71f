/** The config file on disk: read when a stat says that it changed, written as a whole under its lock. */

import { basename, dirname, join } from 'node:path';
import { ConfigError, type NeMoErrorCode, systemCode } from '../errors.ts';
import type {
  ConfigSnapshot,
  ConfigStore,
  LockWait,
  TokenUpdate,
  TokenUpdateOutcome,
} from '../host/config-store.ts';
import { createFolder, writeAtomically } from './atomic-write.ts';
import { type ConfigDocument, LARGEST_CONFIG, parseConfig } from './config-document.ts';
import { findEntry, renderConfig, setUserTokens } from './config-edit.ts';
import type { ConfigLocation } from './config-path.ts';
import { readSnapshot } from './config-snapshot.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import type { LockHost } from './lock/lock-host.ts';
import { withLock } from './lock/with-lock.ts';
import { type FilledSlots, TokenSlots, withTokens } from './token-slots.ts';

/** Milliseconds for which an empty or cut file may be somebody's rewrite in progress, in steps. */
const REWRITE_WAIT = 200;
const REWRITE_STEP = 10;
/** Milliseconds; writes are short. */
const WRITE_LOCK_WAIT = 20_000;

export interface FileConfigStoreOptions {
  readonly location: ConfigLocation;
  readonly host: LockHost;
  readonly fs?: FileSystem | undefined;
  /** Told once when the file was readable by others and has been closed to them. */
  readonly warn?: ((message: string) => void) | undefined;
}

interface ReadConfig {
  readonly text: string;
  readonly snapshot: ConfigSnapshot;
  /** Absent when nothing had to be parsed. */
  readonly config: ConfigDocument | undefined;
  /** Absent when the tokens are written in a way that takes parsing. */
  readonly filled: FilledSlots | undefined;
}

export class FileConfigStore implements ConfigStore {
  readonly path: string;
  readonly #demanded: boolean;
  readonly #host: LockHost;
  readonly #fs: FileSystem;
  readonly #warn: (message: string) => void;
  #known: { readonly identity: string; readonly snapshot: ConfigSnapshot } | undefined;
  /** The last text that had to be parsed. */
  #parsed: { readonly snapshot: ConfigSnapshot; readonly slots: TokenSlots } | undefined;

  constructor(options: FileConfigStoreOptions) {
    this.path = options.location.path;
    this.#demanded = options.location.demanded;
    this.#host = options.host;
    this.#fs = options.fs ?? nodeFileSystem;
    this.#warn = options.warn ?? (() => {});
  }

  async load(): Promise<ConfigSnapshot> {
    const identity = await this.#identity();
    if (identity === undefined) return this.#absent();
    if (this.#known?.identity === identity) return this.#known.snapshot;
    const read = await this.#read();
    if (read === undefined) return this.#absent();
    // What was read may be newer than the stat before it; then the next load reads again.
    this.#known = { identity, snapshot: read.snapshot };
    return read.snapshot;
  }

  withLock<T>(context: string, wait: LockWait, section: () => Promise<T>): Promise<T | undefined> {
    const path = refreshLockPath(this.path, context);
    return withLock({ path, timeout: wait.timeout, isDone: wait.unless }, this.#host, section);
  }

  async saveTokens(update: TokenUpdate): Promise<TokenUpdateOutcome> {
    return this.#alone(async () => {
      const read = await this.#read();
      const user = read?.snapshot.contexts.find(({ user }) => user?.name === update.user)?.user;
      if (read === undefined || user === undefined) return 'superseded';
      if ((user.refreshToken ?? user.token) !== update.replaces) return 'superseded';
      const { accessToken: token, expiresAt } = update;
      const refreshToken = update.refreshToken ?? user.refreshToken;
      const changed = read.filled?.replace(user.name, { token, refresh_token: refreshToken });
      if (changed !== undefined) await this.#replace(changed);
      else {
        const config = read.config ?? (await parseConfig(read.text, this.path));
        const entry = findEntry(config, 'users', user.name)!;
        setUserTokens(config, entry, { token, refreshToken, expiresAt });
        await this.write(renderConfig(config));
      }
      return 'saved';
    });
  }

  /**
   * Reads, changes and writes the file under its write lock. Without `text` nothing is written.
   *
   * @throws ConfigError `config_unwritable`; the file is then as it was.
   */
  async edit<T>(
    change: (config: ConfigDocument) => { readonly outcome: T; readonly text?: string },
  ): Promise<T> {
    return this.#alone(async () => {
      const read = await this.#read();
      const config = read?.config ?? (await parseConfig(read?.text ?? '', this.path));
      const { outcome, text } = change(config);
      if (text !== undefined && text !== config.text) await this.write(text);
      return outcome;
    });
  }

  /** Replaces the whole text; call it inside `edit` only. */
  async write(text: string): Promise<void> {
    // What cannot be read back must not be written.
    readSnapshot(await parseConfig(text, this.path), this.#host.now());
    await this.#replace(text);
  }

  /** Under the lock that every write of ours takes. */
  async #alone<T>(work: () => Promise<T>): Promise<T> {
    // The lock needs the folder; one that cannot be made is told by the write itself.
    await createFolder(this.#fs, dirname(this.path)).catch(() => {});
    const request = { path: `${this.path}.write.lock`, timeout: WRITE_LOCK_WAIT };
    const done = await withLock(request, this.#host, async () => ({ result: await work() }));
    return done!.result;
  }

  async #replace(text: string): Promise<void> {
    await this.#tighten();
    try {
      const { sleep, now } = this.#host;
      await writeAtomically(this.path, text, { fs: this.#fs, sleep, now });
    } catch (error) {
      throw this.#failed('config_unwritable', 'be written', error);
    }
  }

  #absent(): ConfigSnapshot {
    if (this.#demanded) {
      throw new ConfigError(`The config file ${this.path} does not exist.`, {
        code: 'config_not_found',
        path: this.path,
      });
    }
    return { path: this.path, exists: false, currentContext: undefined, contexts: [] };
  }

  /** Changes whenever the file does; undefined when there is none. */
  async #identity(): Promise<string | undefined> {
    try {
      const { dev, ino, size, mtimeNs, ctimeNs } = await this.#fs.stat(this.path);
      return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw this.#failed('config_unreadable', 'be read', error);
    }
  }

  /** The Python side rewrites in place: for a moment readers see an empty or cut file. */
  async #read(): Promise<ReadConfig | undefined> {
    for (let waited = 0; ; waited += REWRITE_STEP) {
      const text = await this.#readText();
      if (text === undefined) return undefined;
      const filled = this.#parsed?.slots.read(text);
      if (filled !== undefined) {
        const snapshot = withTokens(this.#parsed!.snapshot, filled);
        return { text, snapshot, config: undefined, filled };
      }
      try {
        if (text.trim() === '') throw empty(this.path);
        const config = await parseConfig(text, this.path);
        const snapshot = readSnapshot(config, this.#host.now());
        const slots = new TokenSlots(config);
        this.#parsed = { snapshot, slots };
        return { text, snapshot, config, filled: slots.read(text) };
      } catch (error) {
        if (waited >= REWRITE_WAIT) throw error;
      }
      await this.#host.sleep(REWRITE_STEP);
    }
  }

  async #readText(): Promise<string | undefined> {
    try {
      const stat = await this.#fs.stat(this.path);
      // Reading a FIFO or a device would hang.
      if (!stat.isFile()) throw this.#unreadable('it is not a regular file');
      if (stat.size > LARGEST_CONFIG) throw this.#unreadable('it is far too large');
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await this.#fs.read(this.path));
    } catch (error) {
      if (error instanceof ConfigError) throw error;
      if (systemCode(error) === 'ENOENT') return undefined;
      throw this.#failed('config_unreadable', 'be read', error);
    }
  }

  async #tighten(): Promise<void> {
    try {
      const { mode } = await this.#fs.stat(this.path);
      if ((Number(mode) & 0o077) === 0) return;
      this.#warn(
        `The config file ${this.path} was open to other users of this machine; it is 0600 now.`,
      );
    } catch {
      // There is none yet.
    }
  }

  #unreadable(why: string): ConfigError {
    return new ConfigError(`The config file ${this.path} cannot be read: ${why}.`, {
      code: 'config_unreadable',
      path: this.path,
    });
  }

  #failed(code: NeMoErrorCode, what: string, cause: unknown): ConfigError {
    const name = systemCode(cause) ?? 'unknown error';
    return new ConfigError(`The config file ${this.path} cannot ${what} (${name}).`, {
      code,
      path: this.path,
      cause,
    });
  }
}

/** The name on which the platform's Python SDK locks too: path separators of the context become `_`. */
export function refreshLockPath(configPath: string, context: string): string {
  const name = `${basename(configPath)}.${context.replaceAll('/', '_')}.oauth-refresh.lock`;
  return join(dirname(configPath), name);
}

function empty(path: string): ConfigError {
  return new ConfigError(`The config file ${path} is empty. It was left as it is.`, {
    code: 'config_invalid',
    path,
    remedy: 'nmp auth login',
  });
}
