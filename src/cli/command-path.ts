/** The full name of a command, as in `nmp workspaces list`. */

import type { Command } from '@commander-js/extra-typings';

export function commandPath(command: Command): string {
  const parent = command.parent as Command | null;
  return parent === null ? command.name() : `${commandPath(parent)} ${command.name()}`;
}
