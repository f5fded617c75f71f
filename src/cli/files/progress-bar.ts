/** The progress of a transfer as one line of a terminal: bar, bytes, speed, time left and files. */

import type { TransferProgress } from '../../api/files/transfer.ts';
import { durationText } from '../output/duration-text.ts';
import type { CliIO } from '../terminal/io.ts';
import { byteText, fileCount } from './byte-text.ts';

/** Milliseconds between two lines. */
const INTERVAL = 100;
/** Columns of the bar. */
const BAR = 20;

/** Redraws the line while a transfer runs; draws nothing unless the terminal is interactive. */
export class ProgressBar {
  readonly #io: CliIO;
  readonly #verb: string;
  readonly #start: number;
  #timer: ReturnType<typeof setInterval> | undefined;
  #latest: TransferProgress | undefined;
  /** Bytes that an earlier command had transferred. */
  #before = 0;

  /** @param verb - as in `Uploading`. */
  constructor(io: CliIO, verb: string) {
    this.#io = io;
    this.#verb = verb;
    this.#start = io.runtime.now();
  }

  update(progress: TransferProgress): void {
    const { stderrIsTTY, runtime } = this.#io;
    if (!stderrIsTTY || runtime.env('CI') !== undefined || runtime.env('TERM') === 'dumb') return;
    this.#latest = progress;
    if (this.#timer !== undefined) return;
    this.#before = progress.allBytes;
    this.#draw();
    this.#timer = setInterval(() => this.#draw(), INTERVAL);
    this.#timer.unref();
  }

  /** Erases the line. */
  stop(): void {
    clearInterval(this.#timer);
    this.#io.progress('');
  }

  #draw(): void {
    const { allBytes } = this.#latest!;
    const elapsed = Math.max(this.#io.runtime.now() - this.#start, 1);
    const speed = ((allBytes - this.#before) * 1000) / elapsed;
    const line = lineOf(this.#verb, this.#latest!, speed);
    this.#io.progress(line.slice(0, this.#io.columns - 1));
  }
}

/** @param speed - bytes per second. */
export function lineOf(verb: string, progress: TransferProgress, speed: number): string {
  const { allBytes, totalAllBytes, files, totalFiles } = progress;
  const part =
    totalAllBytes === undefined ? undefined : Math.min(allBytes / (totalAllBytes || 1), 1);
  const filled = Math.floor((part ?? 0) * BAR);
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${Math.floor((part ?? 0) * 100)}%`;
  const left =
    totalAllBytes === undefined || speed < 1 ? undefined : (totalAllBytes - allBytes) / speed;
  const facts = [
    totalAllBytes === undefined
      ? byteText(allBytes)
      : `${byteText(allBytes)} of ${byteText(totalAllBytes)}`,
    totalFiles > 1 ? `${files} of ${fileCount(totalFiles)}` : '',
    speed < 1 ? '' : `${byteText(Math.round(speed))}/s`,
    left === undefined ? '' : `${durationText(left)} left`,
  ];
  const text = facts.filter((fact) => fact !== '').join(', ');
  return [verb, part === undefined ? '' : bar, text].filter((each) => each !== '').join(' ');
}
