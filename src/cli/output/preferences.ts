/** How to print: what flag, environment, context or terminal chooses, in this order. */

import type { StoredPreferences } from '../../runtime/config-store.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { didYouMean } from '../did-you-mean.ts';
import { UsageError } from '../usage-error.ts';
import { FORMATS, TIMESTAMPS } from './formats.ts';

type Format = (typeof FORMATS)[number];
type Timestamps = (typeof TIMESTAMPS)[number];

/** Asked before anything is sent, so it refuses a wrong variable for the times too. */
export async function formatOf(cli: CliContext): Promise<Format> {
  const { io, globals } = cli;
  timestampsAsked(cli);
  const asked = globals.outputFormat ?? variableOf(cli, 'NMP_OUTPUT_FORMAT', FORMATS);
  if (asked !== undefined) return asked as Format;
  const preferred = io.stdoutIsTTY ? (await preferences(cli)).outputFormat : undefined;
  if (preferred !== undefined) return oneOf(FORMATS, preferred, 'output_format of the context');
  return io.stdoutIsTTY ? 'table' : 'json';
}

export async function timestampsOf(cli: CliContext): Promise<Timestamps> {
  const chosen = timestampsAsked(cli) ?? (await preferences(cli)).timestampFormat;
  return chosen === 'relative' ? 'relative' : 'iso8601';
}

function timestampsAsked(cli: CliContext): string | undefined {
  return cli.globals.timestampFormat ?? variableOf(cli, 'NMP_TIMESTAMP_FORMAT', TIMESTAMPS);
}

function variableOf<T extends string>({ io }: CliContext, name: string, known: readonly T[]) {
  const value = io.runtime.env(name);
  return value === undefined ? undefined : oneOf(known, value, name);
}

function oneOf<T extends string>(known: readonly T[], value: string, place: string): T {
  const found = known.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(
    `${place} is one of ${known.join(', ')}, not ${JSON.stringify(value)}.${didYouMean(value, known)}`,
  );
}

/** The columns that a table may have; undefined: all that it takes. */
export async function widthOf(cli: CliContext): Promise<number | undefined> {
  const { io, globals } = cli;
  if (!io.stdoutIsTTY) return undefined;
  const truncate =
    globals.truncate ??
    switchOf(io.runtime.env('NMP_TRUNCATE')) ??
    (await preferences(cli)).truncate;
  return truncate === false ? undefined : io.columns;
}

/** Whether to print bold and colours: the terminal has them, and neither variable nor context wants none. */
export async function isStyled(cli: CliContext): Promise<boolean> {
  const { io } = cli;
  if (!io.isStyled) return false;
  const wanted =
    switchOf(io.runtime.env('NMP_COLOR_OUTPUT')) ?? (await preferences(cli)).colorOutput;
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
