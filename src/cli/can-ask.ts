/** Whether somebody sees a question and can answer it. */

import type { CliIO } from './io.ts';

export function canAsk({ stdinIsTTY, stderrIsTTY, host }: CliIO): boolean {
  return stdinIsTTY && stderrIsTTY && host.env('CI') === undefined;
}
