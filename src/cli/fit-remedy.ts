/** Fits the command that an error offers to the command line that failed: who named a platform means it still. */

import { shellWord } from '../login/config-context.ts';
import type { GlobalOptions } from './global-options.ts';

/** What was said besides the command itself. */
export interface Invocation {
  readonly globals: GlobalOptions;
  readonly env: (name: string) => string | undefined;
}

/**
 * | remedy | fitted |
 * | ------ | ------ |
 * | shows where the address comes from | to who has just given it: what to check |
 * | about the config file | as it is |
 * | another command of ours | with the context and the base URL of the command line |
 *
 * @returns a line for people.
 */
export function fittedRemedy(remedy: string, { globals, env }: Invocation): string {
  if (remedy === 'nmp config view') {
    if (globals.baseUrl !== undefined) return 'Check --base-url.';
    if (env('NMP_BASE_URL') !== undefined) return 'Check NMP_BASE_URL.';
  }
  return `Run: ${completeCommand(remedy, globals)}`;
}

/** The command itself, for lines that are laid out in another way. */
export function completeCommand(command: string, { context, baseUrl }: GlobalOptions): string {
  if (!/^nmp (?!config\b)/.test(command)) return command;
  const missing = (flag: string, value: string | undefined) =>
    value === undefined || command.includes(` ${flag} `) ? '' : ` ${flag} ${shellWord(value)}`;
  return `${command}${missing('--context', context)}${missing('--base-url', baseUrl)}`;
}
