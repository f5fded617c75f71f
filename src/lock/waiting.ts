/**
 * Waiting for a lock: sleeps until a file changes, and checks from time to time; without such a file often at first, then
 * less and less. Many waiting processes must not slow down the one that works.
 */

import { FileWatch } from '../file-system/file-watch.ts';
import type { LockRuntime } from './lock-runtime.ts';

/** Milliseconds. */
const SHORTEST_PAUSE = 20;
const LONGEST_PAUSE = 100;
/** A pause is this part of the time waited so far; it bounds the extra wait. */
const PART = 1 / 4;

export interface WaitingOptions {
  /** Milliseconds. */
  readonly timeout: number;
  /** True: leave the queue, the lock is no longer needed. */
  readonly isDone: () => Promise<boolean>;
  /** The file that is likely to change when it is time to look. */
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
   * @param ended - aborts the pause: there is nothing to wait for any more, and nothing to ask.
   * @returns why waiting has no point any more; undefined after a pause, when it is time to look again.
   */
  async pause(ended?: AbortSignal): Promise<'done' | 'timeout' | undefined> {
    const waited = this.#runtime.uptime() - this.#since;
    if (waited >= this.#options.timeout) return 'timeout';
    if (this.#watch !== undefined) await this.#watch.sleep(LONGEST_PAUSE, ended);
    else {
      const pause = Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, waited * PART));
      await this.#runtime.sleep(pause, ended).catch(() => {});
    }
    if (ended?.aborted) return undefined;
    // After the pause: a process that wakes up when the work is done must not queue for the lock first.
    return (await this.#options.isDone()) ? 'done' : undefined;
  }

  /** Ends the wait. */
  end(): void {
    this.#watch?.close();
  }
}
