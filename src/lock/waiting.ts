/**
 * Waiting for a lock: sleeps until a file changes and checks from time to time. Without such a file it checks often at
 * first, then less often: many waiting processes must not slow down the one that works.
 */

import { FileWatch } from '../file-system/file-watch.ts';
import type { LockRuntime } from './lock-runtime.ts';

/** Milliseconds. */
const MIN_PAUSE = 20;
const MAX_PAUSE = 100;
/** A pause as a fraction of the time waited so far, which limits how late a change is noticed. */
const PAUSE_FRACTION = 1 / 4;

export interface WaitingOptions {
  /** Milliseconds. */
  readonly timeout: number;
  /** True: leave the queue, the lock is no longer needed. */
  readonly isDone: () => Promise<boolean>;
  /** A file that is likely to change when the lock is released. */
  readonly watched?: string | undefined;
}

export class Waiting {
  readonly #runtime: LockRuntime;
  readonly #options: WaitingOptions;
  readonly #since: number;
  readonly #watch: FileWatch | undefined;
  /** Why the lock could not be taken at the last attempt; undefined while another process holds it. */
  problem: string | undefined;

  constructor(runtime: LockRuntime, options: WaitingOptions) {
    this.#runtime = runtime;
    this.#options = options;
    this.#since = runtime.uptime();
    this.#watch = options.watched === undefined ? undefined : new FileWatch(options.watched);
  }

  /**
   * @param ended - ends the pause: there is nothing left to wait for.
   * @returns why to stop waiting; undefined after a pause, when it is time to check again.
   */
  async pause(ended?: AbortSignal): Promise<'done' | 'timeout' | undefined> {
    const waited = this.elapsed();
    if (waited >= this.#options.timeout) return 'timeout';
    if (this.#watch !== undefined) await this.#watch.sleep(MAX_PAUSE, ended);
    else {
      const pause = Math.min(MAX_PAUSE, Math.max(MIN_PAUSE, waited * PAUSE_FRACTION));
      await this.#runtime.sleep(pause, ended).catch(() => {});
    }
    if (ended?.aborted) return undefined;
    // Asked after the pause: a process that wakes up when the work is done must not queue for the lock first.
    return (await this.#options.isDone()) ? 'done' : undefined;
  }

  /** Milliseconds since the wait began. */
  elapsed(): number {
    return this.#runtime.uptime() - this.#since;
  }

  /** Ends the wait. */
  end(): void {
    this.#watch?.close();
  }
}
