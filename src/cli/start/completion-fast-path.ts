/** The candidates that need only the command tree. The full command handles those of the config file. */

import type { FastPath } from './fast-path.ts';

export const completionFastPath: FastPath = async ({ args, folder }) => {
  if (args[0] !== 'complete') return undefined;
  const { completionLines } = await import('../completion/completion-lines.ts');
  const { precomputedTree } = await import('../completion/precomputed-tree.ts');
  try {
    const lines = await completionLines(args.slice(1), {
      tree: async (words) => precomputedTree(words, folder) ?? giveUp(),
      contexts: async () => giveUp(),
    });
    return lines.map((line) => `${line}\n`).join('');
  } catch {
    return undefined;
  }
};

function giveUp(): never {
  throw new Error('The full command is needed.');
}
