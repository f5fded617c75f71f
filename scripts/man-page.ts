/** Generates the manual page of `nmp` from its command tree and the topics of its help. */

import type { Command, Option } from '@commander-js/extra-typings';
import { TOPICS } from '../src/cli/help/topics.ts';
import { buildProgram } from '../src/cli/program.ts';
import { Runner } from '../src/cli/runner.ts';
import type { CliIO } from '../src/cli/terminal/io.ts';
import { VERSION } from '../src/version.ts';
import { escaped, item, paragraph, roffOf, section, subsection } from './roff.ts';

/** The usual names of these sections in manual pages. */
const USUAL_NAMES: Readonly<Record<string, string>> = { 'exit-codes': 'exit status' };

export async function manPage(): Promise<string> {
  // No command runs, so the I/O is never used.
  const io = {} as CliIO;
  const program = await buildProgram(io, new Runner(io));
  const lines = [
    `.\\" Made by npm run man:update`,
    `.TH NMP 1 "" "nemo\\-platform ${VERSION}" "NeMo Platform"`,
    '.nh',
    '.ad l',
    section('name'),
    `nmp \\- ${escaped(program.description())}`,
    section('synopsis'),
    '\\fBnmp\\fR [\\fIoptions\\fR] \\fIcommand\\fR [\\fIsubcommand\\fR] [\\fIarguments\\fR]',
    section('description'),
    paragraph(
      'Logs in to a NeMo Platform once; every command then calls it with a valid token. nmp help COMMAND shows the help of a command on the terminal.',
    ),
    section('global options'),
    paragraph('Every command has them, before or after its name. --version stands alone.'),
    ...optionsOf(program, () => true),
    section('commands'),
    ...leavesOf(program).flatMap(describe),
  ];
  for (const { name, blocks } of TOPICS) {
    lines.push(section(USUAL_NAMES[name] ?? name), ...(await blocks()).map(roffOf));
  }
  return `${lines.join('\n')}\n`;
}

function leavesOf(command: Command): readonly Command[] {
  const children = (command.createHelp().visibleCommands(command) as Command[]).filter((child) =>
    command.commands.includes(child as never),
  );
  return children.length === 0 ? [command] : children.flatMap(leavesOf);
}

function describe(command: Command): readonly string[] {
  const helper = command.createHelp();
  const isOwn = (option: Option) => option.helpGroupHeading !== 'Global options:';
  return [
    subsection(helper.commandUsage(command)),
    paragraph(command.description()),
    ...helper
      .visibleArguments(command)
      .map((argument) => item(argument.name(), helper.argumentDescription(argument))),
    ...optionsOf(command, isOwn),
  ];
}

function optionsOf(command: Command, isShown: (option: Option) => boolean): readonly string[] {
  const helper = command.createHelp();
  return (helper.visibleOptions(command) as Option[])
    .filter((option) => isShown(option) && option.long !== '--help')
    .map((option) => item(helper.optionTerm(option), helper.optionDescription(option)));
}
