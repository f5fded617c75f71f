/** The lock that every write of the config file by this SDK takes. */

import { dirname } from 'node:path';
import { createFolder } from '../../file-system/create-folder.ts';
import type { FileSystem } from '../../file-system/file-system.ts';
import { ifThere, linkTarget } from '../../file-system/link-target.ts';
import { LOCK_RULES, withLocks } from '../../lock/lock-plan.ts';
import type { LockRuntime } from '../../lock/lock-runtime.ts';
import { probeLock } from '../../lock/with-lock.ts';
import { underLocksIfRoom } from './under-locks-if-room.ts';

export class WriteLock {
  readonly #path: string;
  readonly #fs: FileSystem;
  readonly #runtime: LockRuntime;

  /** @param path - of the config file. */
  constructor(path: string, fs: FileSystem, runtime: LockRuntime) {
    this.#path = path;
    this.#fs = fs;
    this.#runtime = runtime;
  }

  async hold<T>(work: () => Promise<T>): Promise<T> {
    const lock = await this.#file();
    // The lock needs the folder. If it cannot be created, the write reports that.
    await createFolder(this.#fs, dirname(lock)).catch(() => {});
    const steps = [{ rule: LOCK_RULES.write, locks: [lock] }];
    // Deferred because a process that is stopped here would keep all others waiting.
    return withLocks({ steps, onAbandoned: () => {} }, this.#runtime, () =>
      work().finally(() => this.#leaveNothing(lock)),
    );
  }

  holdIfRoom<T>(work: () => Promise<T>): Promise<T> {
    return underLocksIfRoom((locked) => this.hold(locked), work);
  }

  /** @throws ConfigError, or the system's error, if the lock cannot be used. */
  async probe(): Promise<void> {
    await probeLock(await this.#file(), this.#runtime);
  }

  async #file(): Promise<string> {
    return `${await linkTarget(this.#fs, this.#path).catch(() => this.#path)}.write.lock`;
  }

  /** Removes the lock file if there is no config file; the next process that takes the lock creates a new one. */
  async #leaveNothing(lock: string): Promise<void> {
    const isThere = await ifThere(() => this.#fs.stat(this.#path)).catch(() => true);
    if (isThere === undefined) await this.#fs.unlink(lock).catch(() => {});
  }
}
