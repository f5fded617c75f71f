/** Creates `nmp <resource> <verb>` from every described operation; a new resource needs no code here. */

import type { Command } from '@commander-js/extra-typings';
import { addCommand } from '../../add-command.ts';
import { OPERATION_GROUPS } from '../../operations/groups.ts';
import type { Runner } from '../../runner.ts';
import { kebab } from '../names.ts';
import type { Operation } from '../operation.ts';
import { hasCommand, operationCommand } from './operation-command.ts';

/** Loads the commands of wanted groups; the others get a name and a description. */
export async function addResourceCommands(
  program: Command,
  runner: Runner,
  isWanted: (group: string) => boolean,
): Promise<void> {
  for (const { name, description, load } of OPERATION_GROUPS) {
    const root = childOf(program, name, description);
    if (!isWanted(name)) continue;
    const { OPERATIONS, DESCRIPTIONS } = await load();
    for (const operation of OPERATIONS.filter(hasCommand)) {
      const group = groupOf(root, operation, DESCRIPTIONS);
      addCommand(group, operationCommand(operation, OPERATIONS), runner);
    }
  }
}

/** The command group of a resource, created together with those above it. */
function groupOf(
  root: Command,
  { resource }: Operation,
  descriptions: Readonly<Record<string, string>>,
): Command {
  const names = resource.split('.');
  return names.slice(1).reduce((parent, name, index) => {
    const key = names.slice(0, index + 2).join('.');
    return childOf(parent, kebab(name), descriptions[key] ?? '');
  }, root);
}

/** An existing command keeps its description. */
function childOf(parent: Command, name: string, description: string): Command {
  const known = parent.commands.find((command) => command.name() === name);
  return (known ?? parent.command(name).description(description)) as Command;
}
