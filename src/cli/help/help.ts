/** `nmp help`: the help of the program, of a command at any depth, or of a topic. */

import type { Command } from '@commander-js/extra-typings';
import type { CliContext } from '../cli-context.ts';
import { commandPath } from '../command-path.ts';
import { didYouMean } from '../errors/did-you-mean.ts';
import { UsageError } from '../errors/usage-error.ts';
import { renderBlocks } from './render.ts';
import { TOPICS } from './topics.ts';

/**
 * @param words - the path of a command, or one topic.
 * @throws UsageError
 */
export async function help(
  { io }: CliContext,
  program: Command,
  words: readonly string[],
): Promise<void> {
  const topic = words.length === 1 ? TOPICS.find(({ name }) => name === words[0]) : undefined;
  if (topic !== undefined) return io.out(renderBlocks(await topic.blocks(), io.columns));
  let command = program;
  for (const word of words) {
    const children = command.commands as Command[];
    const child = children.find((each) => each.name() === word);
    if (child === undefined) throw unknown(program, command, word);
    command = child;
  }
  command.outputHelp();
}

function unknown(program: Command, parent: Command, word: string): UsageError {
  const path = commandPath(parent);
  const names = (parent.commands as Command[]).map((command) => command.name());
  if (parent !== program) {
    return new UsageError(
      `Unknown command ${JSON.stringify(`${path} ${word}`)}.${didYouMean(word, names)}\nRun: ${path} --help`,
    );
  }
  const topics = TOPICS.map(({ name }) => name);
  return new UsageError(
    `Unknown command or topic ${JSON.stringify(word)}.${didYouMean(word, [...names, ...topics])}\nRun: nmp --help`,
  );
}
