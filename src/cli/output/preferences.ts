/** Output preferences, by precedence: flag, environment, context, terminal. */

import type { StoredPreferences } from '../../runtime/config-store.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { didYouMean } from '../errors/did-you-mean.ts';
import { UsageError } from '../errors/usage-error.ts';
import { FORMATS, TIMESTAMPS } from './formats.ts';

type Format = (typeof FORMATS)[number];
type Timestamps = (typeof TIMESTAMPS)[number];

/** Called before anything is sent, so that it also refuses an invalid format of times. */
export async function formatOf(cli: CliContext): Promise<Format> {
  const { io, globals } = cli;
  timestampsAsked(cli);
  const requested = globals.outputFormat ?? variableOf(cli, 'NMP_OUTPUT_FORMAT', FORMATS);
  if (requested !== undefined) return requested as Format;
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
  return value === undefined ? undefined : oneOf(known, value, io.runtime.nameOf(name));
}

function oneOf<T extends string>(known: readonly T[], value: string, source: string): T {
  const found = known.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(
    `${source} must be one of ${known.join(', ')}, not ${JSON.stringify(value)}.${didYouMean(value, known)}`,
  );
}

/** The maximum width of a table in columns; undefined: unlimited. */
export async function widthOf(cli: CliContext): Promise<number | undefined> {
  const { io, globals } = cli;
  if (!io.stdoutIsTTY) return undefined;
  const truncate =
    globals.truncate ??
    switchOf(io.runtime.env('NMP_TRUNCATE')) ??
    (await preferences(cli)).truncate;
  return truncate === false ? undefined : io.columns;
}

/** Whether to print bold and colours: the terminal supports them, and neither a variable nor the context disables them. */
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

/** A missing context or an invalid file has no preferences: the command may be about to repair it. */
async function preferences(cli: CliContext): Promise<StoredPreferences> {
  const { context } = await selectedContext(cli, 'invalid');
  return context?.preferences ?? {};
}
