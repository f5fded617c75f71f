/** Writes the help texts and the command tree, by group, so that the program reads them instead of computing them at each start. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { type CommandNode, commandTree } from '../src/cli/completion/command-node.ts';
import { buildProgram } from '../src/cli/program.ts';
import { Runner } from '../src/cli/runner.ts';
import { HELP_COLUMNS } from '../src/cli/start/help-fast-path.ts';
import type { PrecomputedKind } from '../src/cli/start/precomputed.ts';
import type { CliIO } from '../src/cli/terminal/io.ts';

/** @param folder - of the built program. */
export async function precompute(folder: string): Promise<void> {
  let printed = '';
  const io = {
    columns: HELP_COLUMNS,
    out: (text: string) => {
      printed += `${text}\n`;
    },
  } as CliIO;
  const program = await buildProgram(io, new Runner(io));
  const write = (kind: PrecomputedKind, name: string, content: unknown) => {
    mkdirSync(join(folder, kind), { recursive: true });
    writeFileSync(join(folder, kind, `${name}.json`), JSON.stringify(content));
  };
  const helpOf = (command: Command) => {
    printed = '';
    command.outputHelp();
    return printed;
  };
  const tree = commandTree(program);
  // The program as a start builds it, without the commands of the groups.
  write('help', 'nmp', { '': helpOf(await buildProgram(io, new Runner(io), [])) });
  write('completion', 'nmp', { ...tree, commands: tree.commands.map(withoutParts) });
  for (const group of program.commands as Command[]) {
    // `nmp help --help` prints the help of the program.
    if (group.name() === 'help') continue;
    write('help', group.name(), Object.fromEntries(textsOf(group, [], helpOf)));
  }
  for (const group of tree.commands) write('completion', group.name, group);
}

function textsOf(
  command: Command,
  above: readonly string[],
  helpOf: (command: Command) => string,
): readonly (readonly [path: string, text: string])[] {
  const path = [...above, command.name()];
  const children = (command.commands as Command[]).flatMap((child) => textsOf(child, path, helpOf));
  return [[path.join(' '), helpOf(command)], ...children];
}

function withoutParts(node: CommandNode): CommandNode {
  return { ...node, options: [], arguments: [], commands: [] };
}
