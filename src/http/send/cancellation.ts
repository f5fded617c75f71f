/** Ends a call at once when its caller aborts, whatever the call is waiting for. */

import { AbortError } from '../../errors.ts';
import { onAbort } from './abort-watch.ts';

/** The part of a call that its caller can end. */
export class Cancellation {
  readonly #signal: AbortSignal | undefined;
  #step: AbortController | undefined;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  /**
   * Runs the work of a call. When the caller aborts, the promise rejects in the same turn and the current step is
   * aborted; work that takes no signal (a refresh that others wait for as well) goes on without us.
   *
   * @throws AbortError
   */
  run<T>(work: () => Promise<T>): Promise<T> {
    const signal = this.#signal;
    if (signal === undefined) return work();
    if (signal.aborted) return Promise.reject(new AbortError(signal.reason));
    return new Promise((resolve, reject) => {
      const stop = onAbort(signal, () => {
        reject(new AbortError(signal.reason));
        this.#step?.abort();
      });
      work().then(resolve, reject).finally(stop);
    });
  }

  /**
   * Begins a step: an attempt or a wait, ended by its own controller or by the caller.
   *
   * @throws AbortError when the caller has aborted meanwhile.
   */
  step(): AbortController {
    if (this.#signal?.aborted) throw new AbortError(this.#signal.reason);
    this.#step = new AbortController();
    return this.#step;
  }

  /**
   * Ends what the caller reads after the call has ended.
   *
   * @returns a function that must be called at the end of the reading: it removes the listener.
   */
  follow(step: AbortController, fail: (error: AbortError) => void): () => void {
    const signal = this.#signal;
    if (signal === undefined) return () => {};
    return onAbort(signal, () => {
      fail(new AbortError(signal.reason));
      step.abort();
    });
  }
}
