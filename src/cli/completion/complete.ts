/**
 * `nmp complete -- words…`, which the completion scripts call: prints one candidate per line, with its description after a
 * tab, or `:files`. Reads at most the config file, makes no network requests, refreshes no token, and reports no errors.
 */

import { EXIT } from '../errors/exit-codes.ts';
import type { CliIO } from '../terminal/io.ts';
import type { Candidate } from './candidate.ts';
import { completionLines } from './completion-lines.ts';
import { precomputedTree } from './precomputed-tree.ts';

export async function complete(args: readonly string[], io: CliIO): Promise<number> {
  try {
    const lines = await completionLines(args, {
      tree: async (words) => precomputedTree(words, import.meta.dirname) ?? liveTree(words, io),
      contexts: () => contextsOf(io),
    });
    if (lines.length > 0) io.out(lines.join('\n'));
  } catch {
    // An error message would disturb the line that the user is typing.
  }
  return EXIT.ok;
}

async function liveTree(words: readonly string[], io: CliIO) {
  const { buildProgram } = await import('../program.ts');
  const { Runner } = await import('../runner.ts');
  const { commandTree } = await import('./command-node.ts');
  return commandTree(await buildProgram(io, new Runner(io), words));
}

async function contextsOf({ runtime }: CliIO): Promise<readonly Candidate[]> {
  const { contexts } = await runtime.configStore!().load();
  return contexts.map(({ name, cluster }) => ({
    value: name,
    // A URL may contain a password.
    description: cluster === undefined ? '' : new URL(cluster.baseUrl).origin,
  }));
}
