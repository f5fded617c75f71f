/** A word is completed from the tree of the build as from the live tree of commands. */

import { dirname } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { expect, test } from 'vitest';
import { type CommandNode, commandTree } from '../../../src/cli/completion/command-node.ts';
import { completionLines } from '../../../src/cli/completion/completion-lines.ts';
import { precomputedTree } from '../../../src/cli/completion/precomputed-tree.ts';
import { buildProgram } from '../../../src/cli/program.ts';
import { Runner } from '../../../src/cli/runner.ts';
import { completionFastPath } from '../../../src/cli/start/completion-fast-path.ts';
import type { CliIO } from '../../../src/cli/terminal/io.ts';
import { NMP } from '../../support/files/sandbox.ts';

const FOLDER = dirname(NMP);
const outside = {} as CliIO;
const program = (await buildProgram(outside, new Runner(outside))) as Command;
const contexts = async () => [{ value: 'prod', description: 'https://nmp.company.com' }];

/** Lines to complete for a command: its first word, its options, and a value of each option. */
function linesFor(command: Command, path: readonly string[]): readonly (readonly string[])[] {
  const options = command.options.flatMap(({ long, short }) => [
    [...path, long!, ''],
    [...path, `${long}=`],
    ...(short === undefined ? [] : [[...path, short, '']]),
  ]);
  const children = (command.commands as Command[]).flatMap((child) =>
    linesFor(child, [...path, child.name()]),
  );
  return [[...path, ''], [...path, '-'], [...path, 'x', ''], ...options, ...children];
}

test.each(
  (program.commands as Command[]).map(
    (group) => [group.name(), linesFor(group, [group.name()])] as const,
  ),
)('every position of nmp %s', async (name, lines) => {
  const live = commandTree(await buildProgram(outside, new Runner(outside), [name]));
  const precomputed = precomputedTree([name], FOLDER)!;
  for (const words of lines) {
    const linesOf = (tree: CommandNode) =>
      completionLines(['--', ...words], { tree: async () => tree, contexts });
    expect({ words, lines: await linesOf(precomputed) }).toEqual({
      words,
      lines: await linesOf(live),
    });
  }
});

const quick = (...args: string[]) =>
  completionFastPath({ args, folder: FOLDER, columns: 80, environment: {}, now: 0 });

test('a verb is completed at once', async () => {
  expect(await quick('complete', '--', 'workspaces', 'li')).toBe('list\tList workspaces\n');
});

test('what needs the config file is left to the full command', async () => {
  expect(await quick('complete', '--', 'config', 'use-context', '')).toBeUndefined();
  expect(await quick('complete', '--', '--context', '')).toBeUndefined();
});

test('another command is not completed', async () => {
  expect(await quick('completion', 'bash')).toBeUndefined();
});
