/** The full name of a command, as in `nmp workspaces list`. */

import type { Command } from '@commander-js/extra-typings';

export function commandPath(command: Command): string {
  const parent = command.parent as Command | null;
  return parent === null ? command.name() : `${commandPath(parent)} ${command.name()}`;
}

/** The full name of a command with the aliases that the user typed, as in `nmp jobs logs`. */
export function typedPath(command: Command, words: readonly string[]): string {
  const parent = command.parent as Command | null;
  if (parent === null) return command.name();
  const name = command.aliases().find((alias) => words.includes(alias)) ?? command.name();
  return `${typedPath(parent, words)} ${name}`;
}
