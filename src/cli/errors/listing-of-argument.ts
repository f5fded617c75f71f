/** Finds the command that lists what can be given for a missing argument of a command written by hand; `missing-values.ts` does so for operations. */

import type { Command } from '@commander-js/extra-typings';
import { shellWord } from '../../text/shell-word.ts';
import { commandPath } from '../command-path.ts';
import type { GlobalOptions } from '../global-options.ts';
import { completeCommand } from './fit-remedy.ts';

/** By the argument as commander names it, where its group has no list of its own. */
const LISTS: Readonly<Record<string, string>> = {
  fileset: 'nmp files filesets list',
  context: 'nmp config get-contexts',
};

/** Aliases of commands in other groups. */
const ALIASES: Readonly<Record<string, string>> = {
  'nmp wait inference provider': 'nmp inference providers list',
  'nmp wait inference deployment': 'nmp inference deployments list',
};

/**
 * @param command - that misses the argument.
 * @param argument - as in `name`.
 * @returns undefined where no command lists what can be given.
 */
export function listingOfArgument(command: Command, argument: string): string | undefined {
  const list = LISTS[argument] ?? (argument === 'name' ? listOfGroup(command) : undefined);
  if (list === undefined) return undefined;
  const { workspace } = command.opts() as { readonly workspace?: string };
  const whole = workspace === undefined ? list : `${list} --workspace ${shellWord(workspace)}`;
  return completeCommand(whole, command.optsWithGlobals() as GlobalOptions);
}

/** Of the nearest group that has one. */
function listOfGroup(command: Command): string | undefined {
  const alias = ALIASES[commandPath(command)];
  if (alias !== undefined) return alias;
  for (let group = command.parent; group !== null; group = group.parent) {
    const list = group.commands.find((each) => each.name() === 'list');
    if (list !== undefined) return commandPath(list as unknown as Command);
  }
  return undefined;
}
