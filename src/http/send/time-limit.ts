/** The time limit of an attempt: for all of it, or for the pause between two signs of progress. One timer, never two. */

// Timers with a longer delay fire at once.
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * | what is going on | limit |
 * | ---------------- | ----- |
 * | the request has no long body, and the response is read as data | `timeout` for everything |
 * | a long body is sent | `idleTimeout` between two pieces, then `timeout` for the response |
 * | the caller reads the response | `timeout` for its headers, then `idleTimeout` for each piece that the caller waits for |
 */
export class TimeLimit {
  readonly #onExpired: (ms: number, phase: Phase) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onExpired: (ms: number, phase: Phase) => void) {
    this.#onExpired = onExpired;
  }

  /** Allows this many milliseconds from now on. */
  restart(ms: number, phase: Phase): void {
    clearTimeout(this.#timer);
    const bounded = Math.min(ms, MAX_TIMER_MS);
    this.#timer = setTimeout(() => this.#onExpired(ms, phase), bounded);
  }

  /** Stops the timer. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** What the attempt was waiting for when the time was over. */
export type Phase = 'response' | 'upload' | 'body';
