/** Whether somebody sees a question and can answer it. */

import type { CliIO } from './io.ts';

export function canPrompt({ stdinIsTTY, stderrIsTTY, runtime }: CliIO): boolean {
  return stdinIsTTY && stderrIsTTY && runtime.env('CI') === undefined;
}
