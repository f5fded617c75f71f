/** The help of a command, as the build has computed it. The full command handles other widths, topics and errors. */

import type { FastPath } from './fast-path.ts';
import { readPrecomputed } from './precomputed.ts';

/** Columns for which the build computes the texts: the width if the output is not a terminal. */
export const HELP_COLUMNS = 80;

/** By the words of the command. */
type HelpTexts = Readonly<Record<string, string>>;

export const helpFastPath: FastPath = ({ args, columns, folder }) => {
  const words = commandOf(args);
  if (words === undefined || columns !== HELP_COLUMNS) return undefined;
  const texts = readPrecomputed<HelpTexts>('help', words[0] ?? 'nmp', folder);
  return texts?.[words.join(' ')];
};

/** The words of the command whose help is wanted, as in `auth login --help` or `help auth login`. */
function commandOf(args: readonly string[]): readonly string[] | undefined {
  const isHelp = args.at(-1) === '--help' || args.at(-1) === '-h';
  // The help of the command `help` differs between the two forms.
  if (!isHelp && (args[0] !== 'help' || args.includes('help', 1))) return undefined;
  const words = isHelp ? args.slice(0, -1) : args.slice(1);
  return words.every((word) => /^[a-z][a-z\d-]*$/.test(word)) ? words : undefined;
}
