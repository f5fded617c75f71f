/** Whether a page that the system opens would be seen by the user. */

import type { CliIO } from '../../terminal/io.ts';

/** Over SSH, in CI and without a terminal, no one would see the page. */
export function hasBrowser(io: CliIO): boolean {
  const elsewhere = ['SSH_CONNECTION', 'SSH_TTY', 'CI'].some(
    (name) => io.runtime.env(name) !== undefined,
  );
  return io.stdoutIsTTY && !elsewhere;
}
