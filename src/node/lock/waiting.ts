/**
 * Waiting for a lock: looks often at first and ever less, so that many who wait do not keep the one they wait for from
 * working.
 */

import type { LockHost } from './lock-host.ts';

/** Milliseconds. */
const SHORTEST_PAUSE = 20;
const LONGEST_PAUSE = 100;
/** A pause is this part of the time waited so far; nobody waits longer than needed by more than it. */
const PART = 1 / 4;

export interface WaitingOptions {
  /** Milliseconds. */
  readonly timeout: number;
  /** True: leave the queue, the lock is no longer needed. */
  readonly isDone: () => Promise<boolean>;
}

export class Waiting {
  readonly #host: LockHost;
  readonly #options: WaitingOptions;
  readonly #since: number;

  constructor(host: LockHost, options: WaitingOptions) {
    this.#host = host;
    this.#options = options;
    this.#since = host.uptime();
  }

  /**
   * @param ended - aborts the pause: there is nothing to wait for any more, and nothing to ask.
   * @returns why waiting has no point any more; undefined after a pause, when it is time to look again.
   */
  async pause(ended?: AbortSignal): Promise<'done' | 'timeout' | undefined> {
    const waited = this.#host.uptime() - this.#since;
    if (waited >= this.#options.timeout) return 'timeout';
    const pause = Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, waited * PART));
    await this.#host.sleep(pause, ended).catch(() => {});
    if (ended?.aborted) return undefined;
    // After the pause, not before: whoever wakes up when all is done must not go for the lock first.
    return (await this.#options.isDone()) ? 'done' : undefined;
  }
}
