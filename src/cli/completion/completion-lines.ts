/** The lines that a completion script receives. */

import { sanitizeText } from '../../text/sanitize-text.ts';
import type { Candidate } from './candidate.ts';
import { candidatesAt } from './candidates.ts';
import type { CommandNode } from './command-node.ts';
import { positionOf } from './position.ts';

export interface CompletionSources {
  /** Returns the program; only the groups that a word names need their commands. */
  readonly tree: (words: readonly string[]) => Promise<CommandNode>;
  /** Reads the contexts of the config file. */
  readonly contexts: () => Promise<readonly Candidate[]>;
}

/** @param args - `--next` as the first one means that the word under the cursor is empty, which older PowerShells cannot pass. */
export async function completionLines(
  args: readonly string[],
  { tree, contexts }: CompletionSources,
): Promise<readonly string[]> {
  const words = wordsOf(args);
  const candidates = await candidatesAt(positionOf(await tree(words), words), contexts);
  return candidates === 'files' ? [':files'] : candidates.filter(isPlain).map(lineOf);
}

/** PowerShell removes the first `--` when it runs `nmp` as a script. */
function wordsOf(args: readonly string[]): readonly string[] {
  const isNext = args[0] === '--next';
  const rest = isNext ? args.slice(1) : args;
  const words = rest[0] === '--' ? rest.slice(1) : rest;
  return isNext ? [...words, ''] : words;
}

/** The shell would misread a name with a line break, a tab or an escape. */
function isPlain({ value }: Candidate): boolean {
  return sanitizeText(value) === value;
}

function lineOf({ value, description }: Candidate): string {
  return `${value}\t${description}`;
}
