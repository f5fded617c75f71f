/** Output preferences, by precedence: flag, environment, context, terminal. */

import { choiceVariable, switchVariable } from '../../runtime/choice-variable.ts';
import type { StoredPreferences } from '../../runtime/config-store.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { didYouMean } from '../errors/did-you-mean.ts';
import { UsageError } from '../errors/usage-error.ts';
import { FORMATS, TIMESTAMPS } from './formats.ts';

const SWITCHES = ['NMP_TRUNCATE', 'NMP_COLOR_OUTPUT'];

type Format = (typeof FORMATS)[number];
type Timestamps = (typeof TIMESTAMPS)[number];

/**
 * Called before anything is sent, so that it also refuses the other variables of the output.
 *
 * @throws ConfigError for an invalid variable, UsageError for an invalid preference of the context
 */
export async function formatOf(cli: CliContext): Promise<Format> {
  const { io, globals } = cli;
  timestampsAsked(cli);
  for (const name of SWITCHES) switchVariable(io.runtime, name);
  const requested = globals.outputFormat ?? variableOf(cli, 'NMP_OUTPUT_FORMAT', FORMATS);
  if (requested !== undefined) return requested as Format;
  const preferred = io.stdoutIsTTY ? (await preferences(cli)).outputFormat : undefined;
  if (preferred !== undefined) return preferredFormat(preferred);
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
  return choiceVariable(io.runtime, name, known, (value) => didYouMean(value, known));
}

function preferredFormat(value: string): Format {
  const found = FORMATS.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(
    `output_format of the context must be one of ${FORMATS.join(', ')}, not ${JSON.stringify(value)}.${didYouMean(value, FORMATS)}`,
    'nmp config set --output-format table',
  );
}

/** The maximum width of a table in columns; undefined: unlimited. */
export async function widthOf(cli: CliContext): Promise<number | undefined> {
  const { io, globals } = cli;
  if (!io.stdoutIsTTY) return undefined;
  const truncate =
    globals.truncate ??
    switchVariable(io.runtime, 'NMP_TRUNCATE') ??
    (await preferences(cli)).truncate;
  return truncate === false ? undefined : io.columns;
}

/** Whether to print bold and colors: the terminal supports them, and neither a variable nor the context disables them. */
export async function isStyled(cli: CliContext): Promise<boolean> {
  const { io } = cli;
  if (!io.isStyled) return false;
  const wanted =
    switchVariable(io.runtime, 'NMP_COLOR_OUTPUT') ?? (await preferences(cli)).colorOutput;
  return wanted !== false;
}

/** A missing context or an invalid file has no preferences: the command may be about to repair it. */
async function preferences(cli: CliContext): Promise<StoredPreferences> {
  const { context } = await selectedContext(cli, 'invalid');
  return context?.preferences ?? {};
}
