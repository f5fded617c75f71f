/** Notes that commands do not use the stored login, which the command is changing. */

import type { CliContext } from '../cli-context.ts';

export function noteOverride({ io }: CliContext): void {
  if (io.runtime.env('NMP_ACCESS_TOKEN') === undefined) return;
  const name = io.runtime.nameOf('NMP_ACCESS_TOKEN');
  io.note(`Note: ${name} is set and takes precedence over the stored login.`);
}
