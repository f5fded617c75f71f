/** Refuses output options that a command does not support: a program that sets them expects data in that form. */

import type { CliContext } from '../cli-context.ts';
import { UsageError } from '../errors/usage-error.ts';

/**
 * For commands without data output.
 *
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

/**
 * For commands whose output has some of the formats and cannot be queried.
 *
 * @param instead - what the user can do, as a sentence.
 * @throws UsageError
 */
export function refuseOtherFormats(
  { globals }: CliContext,
  command: string,
  supported: readonly string[],
  instead: string,
): void {
  const { outputFormat, query } = globals;
  if (query === undefined && (outputFormat === undefined || supported.includes(outputFormat)))
    return;
  const option = query === undefined ? `--output-format ${outputFormat}` : '--query';
  throw new UsageError(`${command} does not support ${option}. ${instead}`);
}
