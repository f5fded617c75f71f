/** The command tree of `nmp`: what every command shares, and the groups in the order of the help. */

import { Command } from '@commander-js/extra-typings';
import { VERSION } from '../version.ts';
import { addCommand } from './add-command.ts';
import { API_COMMAND } from './api/api-command.ts';
import { addAuthCommands } from './auth/auth-commands.ts';
import { addChatCommand } from './chat/chat-command.ts';
import { CHAT_FORMATS } from './chat/chat-formats.ts';
import { typedPath } from './command-path.ts';
import { addCompletionCommand } from './completion/completion-command.ts';
import { addConfigCommands } from './config/config-commands.ts';
import { addDoctorCommand } from './doctor/doctor-command.ts';
import { listingFor, plainMessage } from './errors/commander-message.ts';
import { addFileCommands } from './files/file-commands.ts';
import { addGlobalOptions } from './global-options.ts';
import { termOf } from './help/command-term.ts';
import { addHelpCommand } from './help/help-command.ts';
import { ownOptionsFirst } from './help/own-options-first.ts';
import { addJobCommands } from './jobs/job-commands.ts';
import { addResourceCommands } from './resources/commands/resource-commands.ts';
import type { Runner } from './runner.ts';
import type { CliIO } from './terminal/io.ts';
import { addWaitCommands } from './waiting/wait-commands.ts';

/** Each adds the names, options and help of its commands. The code of a command is loaded when it runs. */
const GROUPS = [
  addAuthCommands,
  addConfigCommands,
  addResourceCommands,
  addFileCommands,
  addJobCommands,
  addWaitCommands,
  addChatCommand,
  (program: Command, runner: Runner) => addCommand(program, API_COMMAND, runner),
  addDoctorCommand,
  addCompletionCommand,
  addHelpCommand,
];

const HELP = ['-h, --help', 'Show this help'] as const;

/**
 * @param words - the words of the command line. Groups that none of them names get only a name and a description, because
 *   building all commands takes longer than running one. Default: the whole tree.
 * @param isWhole - whether to build all groups.
 */
export async function buildProgram(
  io: CliIO,
  runner: Runner,
  words?: readonly string[],
  isWhole = words === undefined,
): Promise<Command> {
  const program = new Command('nmp')
    .description('Work with NVIDIA NeMo Platform from the command line')
    .version(VERSION, '--version', 'Show the version')
    .configureOutput({
      writeOut: (text) => io.out(text.replace(/\n$/, '')),
      writeErr: (text) => io.note(text.replace(/\n$/, '')),
      getOutHelpWidth: () => io.columns,
    })
    .configureHelp({ subcommandTerm: termOf, groupItems: ownOptionsFirst, minWidthToWrap: 20 })
    .helpOption(...HELP)
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('Run: nmp --help') as unknown as Command;
  explainErrors(program, words ?? []);
  // Commander parses global options before it knows the command.
  addGlobalOptions(program, words?.[0] === 'chat' ? CHAT_FORMATS : undefined);
  const isWanted = (group: string) => isWhole || words?.includes(group) === true;
  for (const add of GROUPS) await add(program, runner, isWanted);
  for (const group of program.commands as Command[]) {
    group.exitOverride().copyInheritedSettings(program);
    // `nmp help --help` prints the help of the program.
    if (isWanted(group.name()) && group.name() !== 'help') prepare(group, program, words ?? []);
  }
  return program;
}

/** The tree in which an unknown command is looked for: where no word names a group, the whole one. */
export async function programFor(
  io: CliIO,
  runner: Runner,
  words: readonly string[],
): Promise<Command> {
  const program = await buildProgram(io, runner, words);
  const isNamed = (command: { name(): string }) => words.includes(command.name());
  const isKnown = program.commands.some((each) => isNamed(each) && each.name() !== 'help');
  const isWord = words.some((word) => !word.startsWith('-') && word !== 'help');
  return isKnown || !isWord ? program : buildProgram(io, runner, words, true);
}

function explainErrors(command: Command, words: readonly string[]): void {
  command.configureOutput({
    outputError: (text, write) => {
      const listing = listingFor(text, command);
      // Commander prints this line after the message.
      if (listing !== undefined) command.showHelpAfterError(`Run: ${listing}`);
      write(plainMessage(text, { command, words }));
    },
  });
}

/**
 * Groups and commands inherit the settings of the program; commands also take its options.
 *
 * @param words - of the command line; a hint repeats the alias that was typed.
 */
function prepare(command: Command, program: Command, words: readonly string[]): void {
  command
    .exitOverride()
    .copyInheritedSettings(program)
    .showHelpAfterError(`Run: ${typedPath(command, words)} --help`)
    .helpOption(...HELP);
  explainErrors(command, words);
  const children = command.commands as Command[];
  if (children.length === 0) addGlobalOptions(command);
  else command.helpCommand(false);
  for (const child of children) prepare(child, program, words);
}
