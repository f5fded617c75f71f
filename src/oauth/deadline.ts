/**
 * A time limit that counts only the time during which the process runs. A process that was stopped or asleep must still
 * read a response that has arrived meanwhile: the provider does not send it twice.
 */

/** Maximum part of the limit that one late timer uses up. */
const PARTS = 30;

export class Deadline {
  readonly #controller = new AbortController();
  readonly #part: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ms - milliseconds from now. */
  constructor(ms: number) {
    this.#part = ms / PARTS;
    this.#count(PARTS);
  }

  /** Aborts when the time has passed. */
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
