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
import { type ConfigDocument, LARGEST_CONFIG, parseConfig, textOf } from './config-document.ts';
import { findEntry, renderConfig, setUserTokens, spliceTexts } from './config-edit.ts';
import type { ConfigLocation } from './config-path.ts';
import { readSnapshot } from './config-snapshot.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import type { LockHost } from './lock/lock.ts';
import { withLock } from './lock/with-lock.ts';

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

export class FileConfigStore implements ConfigStore {
  readonly path: string;
  readonly #demanded: boolean;
  readonly #host: LockHost;
  readonly #fs: FileSystem;
  readonly #warn: (message: string) => void;
  #known: { readonly identity: string; readonly snapshot: ConfigSnapshot } | undefined;

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
    const config = await this.#parsePatiently();
    if (config === undefined) return this.#absent();
    const snapshot = readSnapshot(config, this.#host.now());
    // What was read may be newer than the stat before it; then the next load reads again.
    this.#known = { identity, snapshot };
    return snapshot;
  }

  withLock<T>(context: string, wait: LockWait, section: () => Promise<T>): Promise<T | undefined> {
    const path = refreshLockPath(this.path, context);
    return withLock({ path, timeout: wait.timeout, isDone: wait.unless }, this.#host, section);
  }

  async saveTokens(update: TokenUpdate): Promise<TokenUpdateOutcome> {
    return this.edit((config) => {
      const user = findEntry(config, 'users', update.user);
      if (user === undefined) return { outcome: 'superseded' };
      const refreshToken = textOf(config, user, 'refresh_token');
      const current = refreshToken ?? textOf(config, user, 'token');
      if (current !== update.replaces) return { outcome: 'superseded' };
      const changes = [{ map: user, key: 'token', value: update.accessToken }];
      const next = update.refreshToken ?? refreshToken;
      if (next !== undefined) changes.push({ map: user, key: 'refresh_token', value: next });
      const simple = !user.has('expires_at') && textOf(config, user, 'type') === 'oauth';
      const spliced = simple ? spliceTexts(config, changes) : undefined;
      if (spliced !== undefined) return { outcome: 'saved', text: spliced };
      const { accessToken: token, expiresAt } = update;
      setUserTokens(config, user, { token, refreshToken: next, expiresAt });
      return { outcome: 'saved', text: renderConfig(config) };
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
    const run = async (): Promise<{ outcome: T }> => {
      const config = (await this.#parsePatiently()) ?? (await parseConfig('', this.path));
      const result = change(config);
      if (result.text !== undefined && result.text !== config.text) await this.write(result.text);
      return { outcome: result.outcome };
    };
    // The lock needs the folder; one that cannot be made is told by the write itself.
    await createFolder(this.#fs, dirname(this.path)).catch(() => {});
    const path = `${this.path}.write.lock`;
    const done = await withLock({ path, timeout: WRITE_LOCK_WAIT }, this.#host, run);
    return done!.outcome;
  }

  /** Replaces the whole text; call it inside `edit` only. */
  async write(text: string): Promise<void> {
    // What cannot be read back must not be written.
    readSnapshot(await parseConfig(text, this.path), this.#host.now());
    await this.#tighten();
    try {
      await writeAtomically(this.path, text, { fs: this.#fs, sleep: this.#host.sleep });
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
  async #parsePatiently(): Promise<ConfigDocument | undefined> {
    for (let waited = 0; ; waited += REWRITE_STEP) {
      const text = await this.#readText();
      if (text === undefined) return undefined;
      try {
        if (text.trim() === '') throw empty(this.path);
        const config = await parseConfig(text, this.path);
        readSnapshot(config, this.#host.now());
        return config;
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
