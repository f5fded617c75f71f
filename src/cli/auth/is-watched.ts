/** Tells a person at a terminal from everything else that runs commands. */

import type { CliIO } from '../io.ts';

/** Whether somebody looks at a terminal that can redraw a line: then there is more to see than text. */
export function isWatched(io: CliIO): boolean {
  const { env } = io.host;
  return io.stdoutIsTTY && io.stderrIsTTY && env('CI') === undefined && env('TERM') !== 'dumb';
}
