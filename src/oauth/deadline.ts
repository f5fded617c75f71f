/**
 * A time limit that counts only the time for which the process runs. Who was stopped or asleep finds an answer that lies
 * waiting, and must read it: the provider will not give it twice.
 */

/** One late timer takes no more than this part of the limit. */
const PARTS = 30;

export class Deadline {
  readonly #controller = new AbortController();
  readonly #part: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ms - milliseconds, from now on. */
  constructor(ms: number) {
    this.#part = ms / PARTS;
    this.#count(PARTS);
  }

  /** Aborts when the time is over. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  clear(): void {
    clearTimeout(this.#timer);
  }

  #count(parts: number): void {
    this.#timer = setTimeout(() => {
      if (parts > 1) this.#count(parts - 1);
      else this.#controller.abort();
    }, this.#part);
  }
}
