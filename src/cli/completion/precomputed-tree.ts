/** The command tree that the build has written, without commander. */

import { readPrecomputed } from '../start/precomputed.ts';
import type { CommandNode } from './command-node.ts';

/**
 * @param words - the groups that none of them names have no commands.
 * @param folder - of the built program.
 * @returns undefined where the build has written none.
 */
export function precomputedTree(words: readonly string[], folder: string): CommandNode | undefined {
  const program = readPrecomputed<CommandNode>('completion', 'nmp', folder);
  if (program === undefined) return undefined;
  const commands = program.commands.map((command) =>
    words.includes(command.name)
      ? readPrecomputed<CommandNode>('completion', command.name, folder)
      : command,
  );
  return commands.includes(undefined)
    ? undefined
    : { ...program, commands: commands as readonly CommandNode[] };
}
