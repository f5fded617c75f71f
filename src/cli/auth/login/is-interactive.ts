/** Whether the terminal is interactive. */

import type { CliIO } from '../../terminal/io.ts';

/** Whether a user watches a terminal that can redraw a line, so that a QR code and a spinner make sense. */
export function isInteractive(io: CliIO): boolean {
  const { env } = io.runtime;
  return io.stdoutIsTTY && io.stderrIsTTY && env('CI') === undefined && env('TERM') !== 'dumb';
}
