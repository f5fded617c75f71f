/** How to print: what flag, environment, context or terminal chooses, in this order. */

import type { StoredPreferences } from '../../host/config-store.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { didYouMean } from '../did-you-mean.ts';
import { UsageError } from '../usage-error.ts';
import { FORMATS } from './formats.ts';

export async function formatOf(cli: CliContext): Promise<(typeof FORMATS)[number]> {
  const { io, globals } = cli;
  const chosen =
    globals.outputFormat ??
    io.host.env('NMP_OUTPUT_FORMAT') ??
    (io.stdoutIsTTY ? (await preferences(cli)).outputFormat : undefined) ??
    (io.stdoutIsTTY ? 'table' : 'json');
  const format = FORMATS.find((each) => each === chosen);
  if (format !== undefined) return format;
  throw new UsageError(
    `The output format is one of ${FORMATS.join(', ')}, not ${JSON.stringify(chosen)}.${didYouMean(chosen, FORMATS)}`,
  );
}

export async function timestampsOf(cli: CliContext): Promise<'iso8601' | 'relative'> {
  const { io, globals } = cli;
  const chosen =
    globals.timestampFormat ??
    io.host.env('NMP_TIMESTAMP_FORMAT') ??
    (await preferences(cli)).timestampFormat;
  return chosen === 'relative' ? 'relative' : 'iso8601';
}

/** The columns that a table may have; undefined: all that it takes. */
export async function widthOf(cli: CliContext): Promise<number | undefined> {
  const { io, globals } = cli;
  if (!io.stdoutIsTTY) return undefined;
  const truncate =
    globals.truncate ?? switchOf(io.host.env('NMP_TRUNCATE')) ?? (await preferences(cli)).truncate;
  return truncate === false ? undefined : io.columns;
}

/** Whether to print bold and colours: the terminal has them, and neither variable nor context wants none. */
export async function isStyled(cli: CliContext): Promise<boolean> {
  const { io } = cli;
  if (!io.isStyled) return false;
  const wanted = switchOf(io.host.env('NMP_COLOR_OUTPUT')) ?? (await preferences(cli)).colorOutput;
  return wanted !== false;
}

function switchOf(variable: string | undefined): boolean | undefined {
  return variable === undefined ? undefined : !/^(?:0|n|no|f|false|off)$/i.test(variable);
}

/** A context that does not exist prefers nothing, nor does a broken file: the command may be there to mend it. */
async function preferences(cli: CliContext): Promise<StoredPreferences> {
  const { context } = await selectedContext(cli, { mayCreate: true, mayReplace: true });
  return context?.preferences ?? {};
}
