/** Ends a call at once when its caller aborts, whatever the call is waiting for. */

import { AbortError } from '../../errors.ts';
import { onAbort } from './abort-watch.ts';

/** The part of a call that its caller can end. */
export class Cancellation {
  readonly #signals: readonly AbortSignal[];
  #step: AbortController | undefined;

  constructor(signals: readonly (AbortSignal | null | undefined)[]) {
    this.#signals = signals.filter((signal) => !!signal);
  }

  /**
   * Runs the work of a call. When the caller aborts, the promise rejects in the same turn and the current step is
   * aborted; work without a signal (a refresh that other calls wait for too) continues.
   *
   * @throws AbortError
   */
  run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#signals.length === 0) return work();
    const aborted = this.#aborted();
    if (aborted !== undefined) return Promise.reject(aborted);
    return new Promise((resolve, reject) => {
      const stop = this.#listen((error) => {
        reject(error);
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
    const aborted = this.#aborted();
    if (aborted !== undefined) throw aborted;
    this.#step = new AbortController();
    return this.#step;
  }

  /**
   * Ends the body that the caller reads after the call has ended.
   *
   * @returns a function that must be called at the end of the reading: it removes the listener.
   */
  follow(step: AbortController, fail: (error: AbortError) => void): () => void {
    return this.#listen((error) => {
      fail(error);
      step.abort();
    });
  }

  #aborted(): AbortError | undefined {
    const signal = this.#signals.find(({ aborted }) => aborted);
    return signal && new AbortError(signal.reason);
  }

  #listen(callback: (error: AbortError) => void): () => void {
    const stops = this.#signals.map((signal) =>
      onAbort(signal, () => callback(new AbortError(signal.reason))),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }
}
