/** Refuses the options that shape an answer where there is none: ignored, they would promise a program what never comes. */

import type { CliContext } from '../cli-context.ts';
import { UsageError } from '../usage-error.ts';

/**
 * @param command - as in `nmp auth login`.
 * @throws UsageError
 */
export function refuseOutputOptions({ globals }: CliContext, command: string): void {
  const { outputFormat, query } = globals;
  const option =
    outputFormat !== undefined ? '--output-format' : query === undefined ? undefined : '--query';
  if (option === undefined) return;
  throw new UsageError(
    `${command} prints no answer that ${option} could shape; what there is to know of the login says nmp auth status.\n` +
      'Run: nmp auth status --json',
  );
}
