/** The candidates at a position of a command line: commands, options, and values from the command tree or the config file. */

import { TOPICS } from '../help/topics.ts';
import { attributeOf } from '../start/option-spec.ts';
import type { Candidate } from './candidate.ts';
import type { ArgumentNode, CommandNode } from './command-node.ts';
import { longOf, optionsOf, type Position, shortOf } from './position.ts';

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
  { path, command, operands, option, mayBeOption, text }: Position,
  contexts: () => Promise<readonly Candidate[]>,
): Promise<Candidates> {
  if (option !== undefined) {
    return valuesAt(option, attributeOf(option), option.flags, contexts);
  }
  if (mayBeOption) {
    return optionsOf(path).flatMap((each) =>
      [longOf(each), shortOf(each)]
        .filter((name) => name !== undefined)
        .map((value) => ({ value, description: each.description })),
    );
  }
  if (command.commands.length > 0) return operands.length > 0 ? [] : childrenOf(command, text);
  if (command.name === 'help') return helpWords(path[0]!, operands, text);
  if (command.name === 'api') {
    return (await import('./api-paths.ts')).apiWords(operands, text);
  }
  const argument = argumentAt(command, operands.length);
  return argument === undefined
    ? []
    : valuesAt(argument, argument.name, `<${argument.name}>`, contexts);
}

/** Each command once: by its alias where only the alias begins as typed, as `jobs l` with `logs` for `get-logs`. */
function childrenOf({ commands }: CommandNode, text: string): readonly Candidate[] {
  return commands
    .filter(({ isHidden }) => !isHidden)
    .map(({ name, aliases, description }) => {
      const value = [name, ...aliases].find((each) => each.startsWith(text)) ?? name;
      return { value, description };
    });
}

/** The words that can follow `nmp help`: commands of a path, or topics. */
function helpWords(
  program: CommandNode,
  path: readonly string[],
  text: string,
): readonly Candidate[] {
  let command: CommandNode | undefined = program;
  for (const name of path) command = command?.commands.find((each) => each.name === name);
  if (command === undefined) return [];
  if (command !== program) return childrenOf(command, text);
  const topics = TOPICS.map(({ name, summary }) => ({ value: name, description: summary }));
  return [...childrenOf(program, text), ...topics];
}

function argumentAt({ arguments: all }: CommandNode, index: number): ArgumentNode | undefined {
  const last = all.at(-1);
  return all[index] ?? (last?.isVariadic ? last : undefined);
}

async function valuesAt(
  { choices }: { readonly choices?: readonly string[] | undefined },
  name: string,
  flags: string,
  contexts: () => Promise<readonly Candidate[]>,
): Promise<Candidates> {
  if (name === 'context') return contexts();
  if (/[<[](?:file|local|content)[>\]]/.test(flags)) return 'files';
  // A placeholder like [true|false] lists the values itself.
  const listed = /[<[](\w+(?:\|\w+)+)[>\]]$/.exec(flags)?.[1]?.split('|');
  return (choices ?? listed ?? []).map((value) => ({ value, description: '' }));
}
