/** Reports what a command waits for: a line for each new status, and at a terminal a line with the time that has passed. */

import { durationText } from '../output/duration-text.ts';
import type { CliIO } from '../terminal/io.ts';

/** Milliseconds between two lines. */
const INTERVAL = 1000;

export class WaitStatus {
  readonly #io: CliIO;
  readonly #subject: string;
  readonly #start: number;
  readonly #timer: ReturnType<typeof setInterval> | undefined;
  #status = '';

  /** @param subject - as in `Job "train"`. */
  constructor(io: CliIO, subject: string) {
    this.#io = io;
    this.#subject = subject;
    this.#start = io.runtime.now();
    const { env } = io.runtime;
    if (!io.stderrIsTTY || env('CI') !== undefined || env('TERM') === 'dumb') return;
    this.#timer = setInterval(() => this.#draw(), INTERVAL);
    this.#timer.unref();
  }

  show(status: string): void {
    this.#status = status;
    this.#io.note(`${this.#subject}: ${status}`);
    if (this.#timer !== undefined) this.#draw();
  }

  /** @param failure - why the platform does not respond; undefined when it responds again. */
  showOutage(failure: string | undefined): void {
    this.#io.note(
      failure === undefined
        ? 'The platform responds again.'
        : `The platform does not respond: ${failure.replace(/\.$/, '')}. The wait continues for up to 2 minutes.`,
    );
  }

  /** Erases the line. */
  stop(): void {
    clearInterval(this.#timer);
    this.#io.progress('');
  }

  #draw(): void {
    const elapsed = durationText((this.#io.runtime.now() - this.#start) / 1000);
    const status = this.#status === '' ? '' : ` (${this.#status})`;
    const text = `Waiting for ${lowerFirst(this.#subject)}${status}, ${elapsed}. Ctrl-C stops waiting.`;
    this.#io.progress(text.slice(0, this.#io.columns - 1));
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
