/** A command as data: commander and the direct start read the same definition. */

import type { CliContext } from '../cli-context.ts';
import type { OptionSpec } from './option-spec.ts';

export interface CommandSpec {
  /** The last word of its path, as in `status`. */
  readonly name: string;
  /** A short form of the name. */
  readonly alias?: string | undefined;
  readonly description: string;
  /** Not listed in the help. Default: false. */
  readonly isHidden?: boolean;
  /** The text after the name in the help. Default: derived from arguments and options. */
  readonly usage?: string;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  /** A text below the help. */
  readonly more?: string;
  /** Loads the code of the command and runs it. A number is its exit code; anything else means 0. */
  readonly run: (cli: CliContext, input: CommandInput) => Promise<unknown>;
}

export interface ArgumentSpec {
  /** In commander's notation, as in `<name>`, `[name]` or `[words...]`. */
  readonly name: string;
  readonly description?: string;
}

export interface CommandInput {
  /** The values of the arguments, in order; those that were left out at the end are missing. */
  readonly words: readonly string[];
  /** Values of options, by the names that `attributeOf` returns. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A command that the beginning of a command line names. */
export interface FoundCommand {
  readonly command: CommandSpec;
  /** Number of words of its path. */
  readonly length: number;
}

/** Whether commander would accept this number of words. */
export function fits({ arguments: all }: CommandSpec, count: number): boolean {
  const least = all.filter(({ name }) => name.startsWith('<')).length;
  const most = all.at(-1)?.name.includes('...') ? Number.POSITIVE_INFINITY : all.length;
  return count >= least && count <= most;
}
