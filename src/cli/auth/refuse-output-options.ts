/** Refuses output options on commands without data output: a program that sets them expects data. */

import type { CliContext } from '../cli-context.ts';
import { UsageError } from '../errors/usage-error.ts';

/**
 * @param command - as in `nmp auth login`.
 * @throws UsageError
 */
export function refuseOutputOptions({ globals }: CliContext, command: string): void {
  const { outputFormat, query } = globals;
  const option =
    outputFormat !== undefined ? '--output-format' : query === undefined ? undefined : '--query';
  if (option === undefined) return;
  throw new UsageError(`${command} does not support ${option}.`, 'nmp auth status --json');
}
