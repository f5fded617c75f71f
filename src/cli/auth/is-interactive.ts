/** Tells a person at a terminal from everything else that runs commands. */

import type { CliIO } from '../terminal/io.ts';

/** Whether somebody looks at a terminal that can redraw a line: then there is more to see than text. */
export function isInteractive(io: CliIO): boolean {
  const { env } = io.runtime;
  return io.stdoutIsTTY && io.stderrIsTTY && env('CI') === undefined && env('TERM') !== 'dumb';
}
