/** Handles termination by a signal or by Ctrl-C at a prompt: commands clean up, then the signal ends the process. */

import { isExitDeferred, MAX_DELAY, reportAbandoned } from '../../lock/defer-exit.ts';
import { SIGNAL_EXIT } from '../errors/exit-codes.ts';

/** Milliseconds that a command has to clean up when no refresh is in progress. */
const CLEAN_UP_TIME = 500;

type Reason = keyof typeof SIGNAL_EXIT;

export class Interruption {
  readonly #controller = new AbortController();
  #reason: Reason | undefined;
  #instead: (() => void) | undefined;

  constructor() {
    for (const name of Object.keys(SIGNAL_EXIT) as Reason[])
      process.on(name, () => {
        if (name === 'SIGINT' && this.#instead !== undefined) this.#instead();
        else this.begin(name);
      });
  }

  /**
   * Calls a function at Ctrl-C instead of ending the command.
   *
   * @returns a function that ends this.
   */
  divert(instead: () => void): () => void {
    this.#instead = instead;
    return () => {
      this.#instead = undefined;
    };
  }

  /** Aborts once. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The first call aborts commands; a second one ends the process at once. */
  begin(reason: Reason): void {
    if (this.#reason !== undefined) terminate(reason);
    this.#reason = reason;
    this.#controller.abort(new Error(reason));
    // Commands end on their own unless they wait for a provider or for other processes.
    setTimeout(() => isExitDeferred() || terminate(reason), CLEAN_UP_TIME).unref();
    setTimeout(() => terminate(reason), MAX_DELAY).unref();
  }

  /** Does not return after an interruption. */
  conclude(): void {
    if (this.#reason !== undefined) terminate(this.#reason);
  }
}

/** A shell that sees an exit code instead of a signal treats Ctrl-C as handled and continues its loop. */
function terminate(reason: Reason): void {
  reportAbandoned();
  // Windows has no signals, and they do not terminate the first process of a container.
  if (process.platform === 'win32' || process.pid === 1) process.exit(SIGNAL_EXIT[reason]);
  process.removeAllListeners(reason);
  process.kill(process.pid, reason);
}
