/** The command tree of `nmp`. Holds names, options and help; what commands do is loaded when one of them runs. */

import { Command, CommanderError, Option } from '@commander-js/extra-typings';
import { VERSION } from '../version.ts';
import type { CliIO } from './io.ts';
import { addResourceCommands } from './resources/resource-commands.ts';
import type { Runner } from './runner.ts';

export function buildProgram(io: CliIO, runner: Runner): Command {
  const program = new Command('nmp')
    .description('The command line of the NeMo Platform')
    .version(VERSION, '--version', 'Show the version')
    .configureOutput({
      writeOut: (text) => io.out(text.replace(/\n$/, '')),
      writeErr: (text) => io.note(text.replace(/\n$/, '')),
      getOutHelpWidth: () => io.columns,
    })
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('Run: nmp --help');
  withGlobals(program as unknown as Command);
  addAuth(program as unknown as Command, runner);
  addResourceCommands(program as unknown as Command, runner);
  for (const command of descendants(program as unknown as Command)) {
    command.exitOverride().copyInheritedSettings(program as unknown as Command);
    if (command.commands.length === 0) withGlobals(command);
  }
  return program as unknown as Command;
}

/** Every command takes them too, so that they may stand before or after its name. */
function withGlobals(command: Command): void {
  const known = new Set(command.options.map((option) => option.long));
  const options = [
    new Option('--base-url <url>', 'Where the platform answers'),
    new Option('--context <name>', 'The context of the config file'),
    new Option('-f, --output-format <format>', 'How to print the answer').choices(FORMATS),
    new Option('--timestamp-format <format>', 'How to print times').choices([
      'iso8601',
      'relative',
    ]),
    new Option('--no-truncate', 'Do not cut cells of tables'),
    new Option('--no-auto-refresh', 'Use the stored token as it is'),
    new Option('-v, --verbose', 'Tell what happens, without secrets'),
  ];
  for (const option of options) {
    if (known.has(option.long ?? '')) continue;
    // The parent's value counts where the command itself says nothing.
    if (option.negate) option.default(undefined);
    command.addOption(option);
  }
}

const FORMATS = ['table', 'json', 'yaml', 'csv', 'markdown', 'raw', 'code'];

function addAuth(program: Command, runner: Runner): void {
  const auth = program.command('auth').description('Log in and out, show and refresh the login');
  auth
    .command('login')
    .description('Log in with a web browser, with a password, or with an unsigned token')
    .option('--no-browser', 'Only print the page to open')
    .option('--scope <scopes>', 'Scopes to ask for, separated by spaces')
    .option('--username <name>', 'Log in with a password')
    .option('--password <password>', 'Visible to others: prefer --password-stdin')
    .option('--password-stdin', 'Read the password from standard input')
    .option('--unsigned-token', 'For clusters without identity provider')
    .option('--email <email>', 'Who the unsigned token is for')
    .option('--principal-id <id>', 'Subject of the unsigned token (default: the email)')
    .option('--group <group...>', 'Groups of the unsigned token')
    .option('--expires-in <seconds>', 'Lifetime of the unsigned token (default: a day)', positive)
    .option('--audience <audience>', 'Audience of the unsigned token')
    .option('--issuer <issuer>', 'Issuer of the unsigned token')
    .action((options, command) =>
      runner.run(command, async (cli) => (await import('./auth/login.ts')).login(cli, options)),
    );
  auth
    .command('status')
    .description('Show who is logged in')
    .option('--json', 'Print JSON')
    .option('--explain', 'Say what each credential source answered')
    .option('--check', 'Print nothing; the exit code is the answer')
    .action((options, command) =>
      runner.run(command, async (cli) => (await import('./auth/status.ts')).status(cli, options)),
    );
  auth
    .command('token')
    .description('Print a token that lives')
    .addOption(
      new Option('--format <format>', 'Its form').choices([
        'token',
        'header',
        'json',
        'exec',
        'netrc',
      ]),
    )
    .option('--decode', 'Print its claims instead')
    .action((options, command) =>
      runner.run(command, async (cli) => (await import('./auth/token.ts')).token(cli, options)),
    );
  auth
    .command('refresh')
    .description('Refresh the token now')
    .action((_options, command) =>
      runner.run(command, async (cli) => (await import('./auth/refresh.ts')).refresh(cli)),
    );
  auth
    .command('logout')
    .description('Forget the login')
    .option('--all', 'Of all contexts')
    .option('--revoke', 'Revoke it at the provider too')
    .action((options, command) =>
      runner.run(command, async (cli) => (await import('./auth/logout.ts')).logout(cli, options)),
    );
}

function positive(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new CommanderError(
    2,
    'commander.invalidArgument',
    `error: ${text} is not a positive whole number`,
  );
}

function descendants(command: Command): Command[] {
  return command.commands.flatMap((child) => [child as Command, ...descendants(child as Command)]);
}
