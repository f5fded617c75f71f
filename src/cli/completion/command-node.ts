/** The command tree as data, with everything that completion needs. */

import type { Argument, Command } from '@commander-js/extra-typings';
import { GLOBAL_GROUP } from '../global-option-specs.ts';
import type { OptionSpec } from '../start/option-spec.ts';

export interface CommandNode {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string;
  /** Not offered. Default: false. */
  readonly isHidden?: true;
  /** Its own options, without those of the program. */
  readonly options: readonly OptionSpec[];
  readonly arguments: readonly ArgumentNode[];
  readonly commands: readonly CommandNode[];
}

export interface ArgumentNode {
  readonly name: string;
  /** Takes all further words. Default: false. */
  readonly isVariadic?: true;
  readonly choices?: readonly string[] | undefined;
}

/** @param program - as commander has it; the root of the tree. */
export function commandTree(program: Command): CommandNode {
  const all = program.createHelp().visibleOptions(program);
  return { ...nodeOf(program), options: all.map(specOf) };
}

function nodeOf(command: Command): CommandNode {
  const visible = new Set<unknown>(command.parent?.createHelp().visibleCommands(command.parent));
  const own = command.options.filter((option) => option.helpGroupHeading !== GLOBAL_GROUP);
  return {
    name: command.name(),
    aliases: command.aliases(),
    description: command.description(),
    ...(command.parent !== null && !visible.has(command) && { isHidden: true }),
    options: own.filter(({ hidden }) => !hidden).map(specOf),
    arguments: command.registeredArguments.map(argumentOf),
    commands: (command.commands as Command[]).map(nodeOf),
  };
}

export function specOf(option: {
  readonly flags: string;
  readonly description: string;
  readonly argChoices?: string[];
}): OptionSpec {
  const { flags, description, argChoices: choices } = option;
  return choices === undefined ? { flags, description } : { flags, description, choices };
}

function argumentOf(argument: Argument): ArgumentNode {
  return {
    name: argument.name(),
    ...(argument.variadic && { isVariadic: true }),
    ...(argument.argChoices !== undefined && { choices: argument.argChoices }),
  };
}
