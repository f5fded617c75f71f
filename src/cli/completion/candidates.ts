/** The candidates at a position of a command line: commands, options, and values from the command tree or the config file. */

import type { Argument, Command, Option } from '@commander-js/extra-typings';
import { TOPICS } from '../help/topics.ts';
import type { Candidate } from './candidate.ts';
import { optionsOf, type Position } from './position.ts';

/** `files`: the shell completes file names. */
export type Candidates = readonly Candidate[] | 'files';

/** @param contexts - reads the contexts of the config file; called only where a context can be given. */
export async function candidatesAt(
  position: Position,
  contexts: () => Promise<readonly Candidate[]>,
): Promise<Candidates> {
  const { prefix, text } = position;
  const all = await allAt(position, contexts);
  if (all === 'files') return all;
  return all
    .filter(({ value }) => value.startsWith(text))
    .map(({ value, description }) => ({ value: `${prefix}${value}`, description }));
}

async function allAt(
  { command, operands, option, mayBeOption, text }: Position,
  contexts: () => Promise<readonly Candidate[]>,
): Promise<Candidates> {
  if (option !== undefined) {
    return valuesOf(option, option.attributeName(), option.flags, contexts);
  }
  if (mayBeOption) return optionsOf(command).flatMap(candidatesOf);
  if (command.commands.length > 0) return operands.length > 0 ? [] : childrenOf(command);
  if (command.name() === 'help') return helpWords(command.parent as Command, operands);
  if (command.name() === 'api') {
    return (await import('./api-paths.ts')).apiWords(operands, text);
  }
  const argument = argumentAt(command, operands.length);
  return argument === undefined
    ? []
    : valuesOf(argument, argument.name(), `<${argument.name()}>`, contexts);
}

function childrenOf(command: Command): readonly Candidate[] {
  const children = command.createHelp().visibleCommands(command) as Command[];
  return children.map((child) => ({ value: child.name(), description: child.description() }));
}

/** The path of a command, or a topic. */
function helpWords(program: Command, path: readonly string[]): readonly Candidate[] {
  let command: Command | undefined = program;
  for (const name of path)
    command = (command?.commands as Command[] | undefined)?.find((each) => each.name() === name);
  if (command === undefined) return [];
  if (command !== program) return childrenOf(command);
  const topics = TOPICS.map(({ name, summary }) => ({ value: name, description: summary }));
  return [...childrenOf(program), ...topics];
}

function argumentAt({ registeredArguments: all }: Command, index: number): Argument | undefined {
  const last = all.at(-1);
  return (all[index] ?? (last?.variadic ? last : undefined)) as Argument | undefined;
}

function candidatesOf({ long, short, description }: Option): readonly Candidate[] {
  const names = [long, short].filter((name) => name !== undefined);
  return names.map((value) => ({ value, description }));
}

async function valuesOf(
  { argChoices }: { readonly argChoices?: string[] },
  name: string,
  flags: string,
  contexts: () => Promise<readonly Candidate[]>,
): Promise<Candidates> {
  if (name === 'context') return contexts();
  if (/[<[](?:file|local|content)[>\]]/.test(flags)) return 'files';
  // A placeholder like [true|false] lists the values itself.
  const listed = /[<[](\w+(?:\|\w+)+)[>\]]$/.exec(flags)?.[1]?.split('|');
  return (argChoices ?? listed ?? []).map((value) => ({ value, description: '' }));
}
