/** Whether a user can see a prompt and answer it. */

import type { CliIO } from './io.ts';

export function canPrompt({ stdinIsTTY, stderrIsTTY, runtime }: CliIO): boolean {
  return stdinIsTTY && stderrIsTTY && runtime.env('CI') === undefined;
}
