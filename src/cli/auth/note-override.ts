/** Says that the stored login, which a command has just changed, is not what is used. */

import type { CliContext } from '../cli-context.ts';

export function noteOverride({ io }: CliContext): void {
  if (io.runtime.env('NMP_ACCESS_TOKEN') === undefined) return;
  io.note('Note: NMP_ACCESS_TOKEN is set and goes before every stored login.');
}
