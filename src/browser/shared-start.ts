/** The start of a session: concurrent calls share one, and a start before `dispose()` changes nothing after it. */

import type { SessionState, SessionView } from './session-state.ts';

export class SharedStart {
  readonly #view: SessionView;
  #current: Promise<SessionState> | undefined;

  constructor(view: SessionView) {
    this.#view = view;
  }

  /**
   * Starts unless a start is in progress or has succeeded. The error of a failed start is shown; the next call tries again.
   *
   * @param begin - runs at once. Its argument returns false after `reset`: then it must show nothing.
   */
  run(begin: (isCurrent: () => boolean) => Promise<void>): Promise<SessionState> {
    if (this.#current !== undefined) return this.#current;
    const isCurrent = () => this.#current === starting;
    const starting = this.#begin(begin, isCurrent);
    this.#current = starting;
    return starting;
  }

  /** Abandons the start. The next call of `run` starts again. */
  reset(): void {
    this.#current = undefined;
  }

  async #begin(
    begin: (isCurrent: () => boolean) => Promise<void>,
    isCurrent: () => boolean,
  ): Promise<SessionState> {
    try {
      await begin(isCurrent);
    } catch (error) {
      // A function that throws at once does so before the start is known as the current one.
      await undefined;
      if (!isCurrent()) return this.#view.state;
      this.#current = undefined;
      throw this.#view.failed(error);
    }
    return this.#view.state;
  }
}
