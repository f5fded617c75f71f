/** The command `nmp help`, and the list of topics at the end of the program's help. */

import type { Command } from '@commander-js/extra-typings';
import type { Runner } from '../runner.ts';
import { TOPICS } from './topics.ts';

export function addHelpCommand(program: Command, runner: Runner): void {
  program
    .command('help')
    .description('Show help for a command or a topic')
    .argument('[words...]', 'Command, as in: auth login; or a topic')
    .action((words, _options, command) =>
      runner.run(command, async (cli) => (await import('./help.ts')).help(cli, program, words)),
    );
  program.addHelpText('after', listOfTopics);
}

function listOfTopics(): string {
  const width = Math.max(...TOPICS.map(({ name }) => name.length));
  const lines = TOPICS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `\nHelp topics (nmp help TOPIC):\n${lines.join('\n')}`;
}
