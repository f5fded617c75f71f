/** The config file on disk: read when a stat says that it changed, written as a whole under its lock. */

import { dirname } from 'node:path';
import { ConfigError } from '../errors.ts';
import type {
  ConfigSnapshot,
  ConfigStore,
  LockWait,
  TokenUpdate,
  TokenUpdateOutcome,
} from '../host/config-store.ts';
import { createFolder, removeLeftovers, SupersededError, writeAtomically } from './atomic-write.ts';
import { type ConfigDocument, parseConfig } from './config-document.ts';
import { findEntry, renderConfig, setUserTokens } from './config-edit.ts';
import { notFound, refused, unwritable } from './config-file-errors.ts';
import type { ConfigLocation, Demander } from './config-path.ts';
import { ConfigReader, type ReadConfig, textIn } from './config-reader.ts';
import { readSnapshot } from './config-snapshot.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import type { LockHost } from './lock/lock-host.ts';
import { withLock } from './lock/with-lock.ts';
import {
  betweenRefreshes,
  locksOfOthers,
  locksOfUser,
  refreshLockPath,
  refreshLocks,
} from './refresh-locks.ts';
import { shield } from './shield.ts';

/** Milliseconds; writes are short. */
const WRITE_LOCK_WAIT = 20_000;
/** Milliseconds for which a person's change waits for refreshes that run, and a refresh for those of other logins. */
const REFRESH_WAIT = 2_000;
const OTHERS_WAIT = 250;
/** How often an edit begins anew because somebody without the lock has written meanwhile. */
const EDIT_TRIES = 20;

export interface FileConfigStoreOptions {
  readonly location: ConfigLocation;
  readonly host: LockHost;
  readonly fs?: FileSystem | undefined;
  /** Told once when the file was readable by others and has been closed to them. */
  readonly warn?: ((message: string) => void) | undefined;
}

/** What an edit works on; absent when there is no file yet, without snapshot when a new one is begun. */
type Read = ReadConfig | BrokenConfig | undefined;

interface BrokenConfig {
  readonly identity: string;
  readonly snapshot?: never;
  readonly config?: never;
}

export interface EditOptions {
  /** Begin a new file when this one is not valid; told where the old content is kept, for its owner alone. */
  readonly onInvalid?: ((kept: string) => void) | undefined;
  /** Also remove what killed writers have left beside the file, however young: it may hold tokens. Default: false. */
  readonly tidy?: boolean | undefined;
}

export class FileConfigStore implements ConfigStore {
  readonly path: string;
  readonly #demandedBy: Demander | undefined;
  readonly #host: LockHost;
  readonly #fs: FileSystem;
  readonly #warn: (message: string) => void;
  readonly #reader: ConfigReader;

  constructor(options: FileConfigStoreOptions) {
    this.path = options.location.path;
    this.#demandedBy = options.location.demandedBy;
    this.#host = options.host;
    this.#fs = options.fs ?? nodeFileSystem;
    this.#warn = options.warn ?? (() => {});
    this.#reader = new ConfigReader(this.path, this.#fs, this.#host);
  }

  async load(): Promise<ConfigSnapshot> {
    const read = await this.#reader.read();
    return read === undefined ? this.#absent() : read.snapshot;
  }

  async withLock<T>(
    context: string,
    wait: LockWait,
    section: () => Promise<T>,
  ): Promise<T | undefined> {
    const { timeout, unless: isDone } = wait;
    const request = { timeout, isDone, watched: this.path };
    const snapshot = await this.load();
    const user = snapshot.contexts.find(({ name }) => name === context)?.user?.name;
    const locks =
      user === undefined ? [refreshLockPath(this.path, context)] : locksOfUser(snapshot, user);
    const locked = locks.reduceRight<() => Promise<T | undefined>>(
      (inner, path) => () => withLock({ ...request, path }, this.#host, inner),
      section,
    );
    return locked();
  }

  async saveTokens(update: TokenUpdate): Promise<TokenUpdateOutcome> {
    const before = await this.#swapTokens(update);
    if (before === undefined) return 'superseded';
    // What the provider has rotated is safe. But who was just storing the refresh of another login may have undone it.
    const locks = await locksOfOthers(this.#fs, before, update.user);
    const again = () => this.#swapTokens(update);
    if (locks.length > 0) await betweenRefreshes(locks, OTHERS_WAIT, this.#host, again);
    return 'saved';
  }

  /** @returns what the file said before; undefined when that is no longer what is replaced. */
  async #swapTokens(update: TokenUpdate): Promise<ConfigSnapshot | undefined> {
    return this.#alone(async (read) => {
      const before = read?.snapshot;
      const user = before?.contexts.find(({ user }) => user?.name === update.user)?.user;
      if (before === undefined || user === undefined) return undefined;
      if ((user.refreshToken ?? user.token) !== update.replaces) return undefined;
      const { accessToken: token, expiresAt } = update;
      const refreshToken = update.refreshToken ?? user.refreshToken;
      const changed = read?.filled?.replace(user.name, { token, refresh_token: refreshToken });
      if (changed !== undefined) await this.#replace(changed, read);
      else {
        const config = await this.#document(read);
        const entry = findEntry(config, 'users', user.name)!;
        setUserTokens(config, entry, { token, refreshToken, expiresAt });
        await this.#write(renderConfig(config), read);
      }
      return before;
    });
  }

  /**
   * Reads, changes and writes the file under its write lock; `change` may be asked again. Without `text` nothing is
   * written.
   *
   * @throws ConfigError `config_unwritable`; the file is then as it was.
   */
  async edit<T>(
    change: (config: ConfigDocument) => { readonly outcome: T; readonly text?: string },
    options: EditOptions = {},
  ): Promise<T> {
    const edited = () =>
      this.#alone(async (read) => {
        const config = await this.#document(read);
        const { outcome, text } = change(config);
        if (text !== undefined && text !== config.text) await this.#write(text, read);
        // No writer of ours is at work: they take the lock that we hold.
        if (options.tidy) await this.#tidy();
        return outcome;
      }, options);
    const locks = await refreshLocks(this.#fs, this.path);
    if (locks.length === 0) return edited();
    // One at a time, so that whoever waits for a refresh waits for nothing else.
    const request = { path: `${this.path}.edit.lock`, timeout: WRITE_LOCK_WAIT, pastGate: true };
    const done = await withLock(request, this.#host, async () => ({
      result: await betweenRefreshes(locks, REFRESH_WAIT, this.#host, edited),
    }));
    return done!.result;
  }

  /**
   * Works on the file under the lock that every write of ours takes. The Python side writes without a lock: then the work
   * begins anew with what it has written.
   */
  async #alone<T>(work: (read: Read) => Promise<T>, options: EditOptions = {}): Promise<T> {
    // The lock needs the folder; one that cannot be made is told by the write itself.
    await createFolder(this.#fs, dirname(this.path)).catch(() => {});
    const request = { path: `${this.path}.write.lock`, timeout: WRITE_LOCK_WAIT };
    // Whoever slept in here, or with what it has taken before, would keep all others waiting.
    const done = await withLock(request, this.#host, () =>
      shield(
        async () => ({ result: await this.#untilCurrent(work, options) }),
        () => {},
      ),
    );
    return done!.result;
  }

  async #untilCurrent<T>(work: (read: Read) => Promise<T>, options: EditOptions): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await work(await this.#read(options));
      } catch (error) {
        if (!(error instanceof SupersededError)) throw error;
        if (tries === EDIT_TRIES) throw unwritable(this.path, 'somebody keeps writing it');
      }
    }
  }

  async #read({ onInvalid }: EditOptions): Promise<Read> {
    try {
      return await this.#reader.read();
    } catch (error) {
      if (!(error instanceof ConfigError && error.code === 'config_invalid')) throw error;
      const file = onInvalid === undefined ? undefined : await this.#reader.readBytes();
      if (file === undefined) throw error;
      const day = new Date(this.#host.now()).toISOString().replace(/[-:]|\.\d+/g, '');
      const kept = `${this.path}.${day}.broken`;
      await this.#put(kept, [file.bytes]);
      onInvalid?.(kept);
      return { identity: file.identity };
    }
  }

  async #document(read: Read): Promise<ConfigDocument> {
    if (read?.config !== undefined) return read.config;
    return parseConfig(read?.snapshot === undefined ? '' : textIn(read.bytes), this.path);
  }

  async #write(text: string, read: Read): Promise<void> {
    // What cannot be read back must not be written.
    readSnapshot(await parseConfig(text, this.path), this.#host.now());
    await this.#replace([new TextEncoder().encode(text)], read);
  }

  async #replace(parts: readonly Uint8Array[], read: Read): Promise<void> {
    await this.#tighten();
    await this.#put(
      this.path,
      parts,
      async () => (await this.#reader.identity()) === read?.identity,
    );
  }

  async #put(path: string, parts: readonly Uint8Array[], isCurrent?: () => Promise<boolean>) {
    const { sleep, now } = this.#host;
    try {
      await writeAtomically(path, parts, { fs: this.#fs, sleep, now, isCurrent });
    } catch (error) {
      if (error instanceof SupersededError) throw error;
      throw refused(path, 'config_unwritable', 'be written', error);
    }
  }

  async #tidy(): Promise<void> {
    try {
      await removeLeftovers(this.#fs, this.path);
    } catch (error) {
      throw refused(this.path, 'config_unwritable', 'be freed of the old files beside it', error);
    }
  }

  #absent(): ConfigSnapshot {
    if (this.#demandedBy !== undefined) throw notFound(this.path, this.#demandedBy);
    return { path: this.path, exists: false, currentContext: undefined, contexts: [] };
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
}
