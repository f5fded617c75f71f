/** Being told to end, by the system or by a key at a prompt: commands hear of it and tidy up, then the process dies of it. */

import { isExitDeferred, LONGEST_DELAY, reportAbandoned } from '../../lock/defer-exit.ts';
import { SIGNAL_EXIT } from '../exit-codes.ts';

/** Milliseconds that a command has to tidy up, when nothing is at stake. */
const TIDYING = 500;

type Reason = keyof typeof SIGNAL_EXIT;

export class Interruption {
  readonly #controller = new AbortController();
  #reason: Reason | undefined;

  constructor() {
    for (const name of Object.keys(SIGNAL_EXIT) as Reason[])
      process.on(name, () => this.begin(name));
  }

  /** Aborts once. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The first one is heard by commands; a second one ends the process at once. */
  begin(reason: Reason): void {
    if (this.#reason !== undefined) die(reason);
    this.#reason = reason;
    this.#controller.abort(new Error(reason));
    // Commands end by themselves, unless they wait for a provider, or for other processes.
    setTimeout(() => isExitDeferred() || die(reason), TIDYING).unref();
    setTimeout(() => die(reason), LONGEST_DELAY).unref();
  }

  /** Does not return when somebody wanted us to end. */
  conclude(): void {
    if (this.#reason !== undefined) die(this.#reason);
  }
}

/** A shell that sees an exit code and no signal takes Ctrl-C for handled, and goes on with its loop. */
function die(reason: Reason): void {
  reportAbandoned();
  // Windows has no signals, and the first process of a container does not die of them.
  if (process.platform === 'win32' || process.pid === 1) process.exit(SIGNAL_EXIT[reason]);
  process.removeAllListeners(reason);
  process.kill(process.pid, reason);
}
