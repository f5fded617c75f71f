/** `nmp help`: the help of the program, of a command at any depth, or of a topic. */

import type { Command } from '@commander-js/extra-typings';
import type { CliContext } from '../cli-context.ts';
import { commandPath } from '../command-path.ts';
import { commandTree } from '../completion/command-node.ts';
import { closestTo, orMeant } from '../errors/did-you-mean.ts';
import { meantCommands } from '../errors/meant-command.ts';
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
    const child = children.find((each) => [each.name(), ...each.aliases()].includes(word));
    if (child === undefined) throw unknown(program, command, words);
    command = child;
  }
  command.outputHelp();
}

function unknown(program: Command, parent: Command, words: readonly string[]): UsageError {
  const [, ...path] = commandPath(parent).split(' ');
  const rest = words.slice(path.length);
  const [word = ''] = rest;
  const topic = closestTo(
    word,
    TOPICS.map(({ name }) => name),
  );
  const isTopic = parent === program && topic !== undefined;
  const meant = isTopic ? [topic] : meantCommands(commandTree(program), path, rest);
  const lines = meant.map((line) => line.replace(/^(?:nmp )?/, 'nmp help '));
  const what = parent === program ? 'command or topic' : 'command';
  const typed = JSON.stringify([...path, word].join(' '));
  return new UsageError(
    `Unknown ${what} ${typed}.${orMeant(lines)}`,
    `${commandPath(parent)} --help`,
  );
}
