/** The config file on disk: its content, the locks of its logins, and the changes that users and refreshes make. */

import { loadPart } from '../errors.ts';
import { type FileSystem, nodeFileSystem } from '../file-system/file-system.ts';
import { LOCK_RULES, withLocks } from '../lock/lock-plan.ts';
import type { LockRuntime } from '../lock/lock-runtime.ts';
import { lockPaths, locksOfLogin, locksOfOthers, refreshLocks } from '../lock/refresh-locks.ts';
import type {
  ConfigSnapshot,
  ConfigStore,
  LockWait,
  TokenUpdate,
  TokenUpdateOutcome,
} from '../runtime/config-store.ts';
import { type ConfigDocument, parseConfig } from './config-document.ts';
import { notFound, refuseForeignPath } from './config-file-errors.ts';
import type { ConfigLocation, PathSource } from './config-path.ts';
import { ConfigReader, textIn } from './config-reader.ts';
import { readSnapshot } from './config-snapshot.ts';
import { ConfigWriter, type ReadOptions } from './config-writer.ts';
import { findEntry, renderConfig, setUserTokens } from './edits/config-edit.ts';
import type { ErasureNote } from './erase/erasure-note.ts';
import type { FileEraser, OverwriteReason } from './erase/file-eraser.ts';
import type { Span } from './erase/token-eraser.ts';
import { refuseForeign, refuseOther } from './foreign-content.ts';
import { yamlTree } from './tree/yaml-tree.ts';

export interface FileConfigStoreOptions {
  readonly location: ConfigLocation;
  readonly runtime: LockRuntime;
  readonly fs?: FileSystem | undefined;
  /** Called once if the file was accessible to other users; the write restricts it to 0600. */
  readonly warn?: ((message: string) => void) | undefined;
}

export interface EditOptions extends ReadOptions {
  /** Also remove the temporary files of killed processes: they may contain tokens. Default: false. */
  readonly removeTempFiles?: boolean | undefined;
}

/** Tokens of a valid file. */
export interface TokenChoice {
  /** The entries that hold them, in bytes. Undefined: all tokens of the file. */
  readonly within: readonly Span[] | undefined;
  /** Whether exactly these tokens are gone. */
  readonly isErased: (before: ConfigSnapshot, after: ConfigSnapshot) => boolean;
}

export class FileConfigStore implements ConfigStore {
  readonly path: string;
  readonly #source: PathSource | undefined;
  readonly #runtime: LockRuntime;
  readonly #fs: FileSystem;
  readonly #reader: ConfigReader;
  readonly #warn: (message: string) => void;
  #ownWriter: ConfigWriter | undefined;

  constructor({ location, runtime, fs = nodeFileSystem, warn = () => {} }: FileConfigStoreOptions) {
    const { path } = location;
    this.path = path;
    this.#source = location.source;
    this.#runtime = runtime;
    this.#fs = fs;
    this.#reader = new ConfigReader(path, fs, runtime);
    this.#warn = warn;
  }

  /** Created on demand: most processes only read. */
  get #writer(): ConfigWriter {
    this.#ownWriter ??= new ConfigWriter({
      path: this.path,
      reader: this.#reader,
      runtime: this.#runtime,
      fs: this.#fs,
      warn: this.#warn,
    });
    return this.#ownWriter;
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
    const { timeout, unless, onAbandoned } = wait;
    const locks = locksOfLogin(await this.#lockPaths(), await this.load(), context);
    const rule = { ...LOCK_RULES.refresh, ...(timeout !== undefined && { wait: timeout }) };
    const plan = { steps: [{ rule, locks }], unless, watched: this.path, onAbandoned };
    return withLocks(plan, this.#runtime, () => section().finally(() => this.#writer.release()));
  }

  prepareWrite(): Promise<void> {
    return this.#writer.reserve();
  }

  async saveTokens(update: TokenUpdate): Promise<TokenUpdateOutcome> {
    const before = await this.#swapTokens(update);
    if (before === undefined) return 'superseded';
    // The new token is on disk, but a process that was storing another login at that moment may have undone it.
    const locks = await locksOfOthers(this.#fs, await this.#lockPaths(), before, update.user);
    if (locks.length > 0) {
      const plan = { steps: [{ rule: LOCK_RULES.pauseOthers, locks }] };
      await withLocks(plan, this.#runtime, () => this.#swapTokens(update));
    }
    return 'saved';
  }

  /** @returns the previous content; undefined if it no longer holds the token that is replaced. */
  async #swapTokens(update: TokenUpdate): Promise<ConfigSnapshot | undefined> {
    return this.#writer.exclusively(async (read) => {
      const before = read?.snapshot;
      const user = before?.contexts.find(({ user }) => user?.name === update.user)?.user;
      if (before === undefined || user === undefined) return undefined;
      if ((user.refreshToken ?? user.token) !== update.replaces) return undefined;
      const { accessToken: token, expiresAt } = update;
      const refreshToken = update.refreshToken ?? user.refreshToken;
      const changed = read?.filled?.replace(user.name, { token, refresh_token: refreshToken });
      if (changed !== undefined) await this.#writer.replace(changed, read);
      else {
        const config = await this.#writer.document(read);
        const entry = findEntry(config, 'users', user.name)!;
        setUserTokens(config, entry, { token, refreshToken, expiresAt });
        await this.#writer.write(renderConfig(config), read);
      }
      return before;
    });
  }

  /**
   * Reads, changes and writes the file under its write lock. `change` may be called more than once. Nothing is written if it
   * returns no `text`.
   *
   * @throws ConfigError `config_unwritable`; the file is then as it was.
   */
  async edit<T>(
    change: (config: ConfigDocument) => { readonly outcome: T; readonly text?: string },
    options: EditOptions = {},
  ): Promise<T> {
    const places = await this.#lockPaths();
    const edited = () =>
      this.#writer.exclusively(async (read) => {
        const config = await this.#writer.document(read);
        const { outcome, text } = change(config);
        if (text !== undefined && text !== config.text)
          await this.#writer.write(text, read, options);
        // No other process of this SDK writes now: all of them take the lock that is held here.
        if (options.removeTempFiles && !options.dryRun) await this.#writer.removeTempFiles();
        return outcome;
      }, options);
    const locks = await refreshLocks(this.#fs, places);
    if (locks.length === 0) return edited();
    const created = async () =>
      (await refreshLocks(this.#fs, places)).filter((lock) => !locks.includes(lock));
    const steps = [
      // One edit at a time, so that only one process waits for refreshes.
      { rule: LOCK_RULES.edit, locks: [`${places.at(-1)}.edit.lock`] },
      { rule: LOCK_RULES.pauseAll, locks },
      // Locks of logins that were refreshed for the first time during the wait.
      { rule: LOCK_RULES.pauseAll, locks: created },
    ];
    return withLocks({ steps }, this.#runtime, edited);
  }

  /**
   * Erases all tokens from the bytes of an invalid file and from the kept copies of invalid files.
   *
   * @returns how many values were erased.
   * @throws ConfigError `config_unreadable`, `config_unwritable`; `config_invalid` for a file that was never a config file
   */
  async eraseTokens(
    { copiesOnly }: { readonly copiesOnly: boolean },
    note: (note: ErasureNote) => void = () => {},
  ): Promise<number> {
    // The default path belongs to this CLI, even if the file there is damaged.
    const check = this.#source === undefined ? refuseOther : refuseForeign;
    return (await this.#eraser(note)).eraseAll(copiesOnly ? undefined : check);
  }

  /**
   * Overwrites tokens of a valid file with as many other bytes: this needs no space, and removes them under every hard link.
   *
   * @param reason - `names`: only if the file has several.
   * @param choose - undefined if no token is to be erased.
   * @returns whether they were overwritten.
   * @throws ConfigError
   */
  async overwriteTokens(
    reason: OverwriteReason,
    choose: (config: ConfigDocument) => TokenChoice | undefined,
    note: (note: ErasureNote) => void,
  ): Promise<boolean> {
    const { eraseTokens } = await loadPart(import('./erase/token-eraser.ts'));
    return (await this.#eraser(note)).overwrite(reason, async (read) => {
      const chosen = choose(await this.#writer.document(read));
      if (chosen === undefined) return undefined;
      const { bytes } = eraseTokens(read.bytes, { keepLength: true, within: chosen.within });
      return (await this.#isErased(chosen, read.snapshot, bytes)) ? bytes : undefined;
    });
  }

  /** False also if the overwritten file would not be valid. */
  async #isErased(
    { isErased }: TokenChoice,
    before: ConfigSnapshot,
    bytes: Buffer,
  ): Promise<boolean> {
    try {
      const config = await parseConfig(textIn(bytes, this.path), this.path);
      return isErased(before, readSnapshot(yamlTree(config), this.#runtime.now()));
    } catch {
      return false;
    }
  }

  /** Loaded at its first use: only a logout erases. */
  async #eraser(note: (note: ErasureNote) => void): Promise<FileEraser> {
    refuseForeignPath(this.path);
    const { path } = this;
    const { FileEraser } = await loadPart(import('./erase/file-eraser.ts'));
    return new FileEraser({
      path,
      reader: this.#reader,
      runtime: this.#runtime,
      fs: this.#fs,
      note,
    });
  }

  async #lockPaths(): Promise<readonly string[]> {
    // Before any lock file is created beside the target of a link.
    refuseForeignPath(this.path);
    return lockPaths(this.#fs, this.path);
  }

  #absent(): ConfigSnapshot {
    if (this.#source !== undefined) throw notFound(this.path, this.#source);
    return { path: this.path, exists: false, currentContext: undefined, contexts: [] };
  }
}
