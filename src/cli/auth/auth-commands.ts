/** The commands `nmp auth …`. */

import { type Command, CommanderError, Option } from '@commander-js/extra-typings';
import type { Runner } from '../runner.ts';

export function addAuthCommands(
  program: Command,
  runner: Runner,
  isWanted: (group: string) => boolean,
): void {
  const auth = program.command('auth').description('Log in and out, show and refresh the login');
  if (!isWanted('auth')) return;
  auth
    .command('login')
    .description('Log in with a web browser, with a password, or with an unsigned token')
    .option('--no-browser', 'Only print the page to open')
    .option('--allow-insecure-http', 'Allow plain http to another machine, also for later commands')
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
      runner.run(command, async (cli) => (await import('./login.ts')).login(cli, options)),
    );
  auth
    .command('status')
    .description('Show who is logged in')
    .option('--json', 'Print JSON')
    .option('--explain', 'Say what each credential source answered')
    .option('--check', 'Print nothing; the exit code is the answer')
    .action((options, command) =>
      runner.run(command, async (cli) => (await import('./status.ts')).status(cli, options)),
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
      runner.run(command, async (cli) => (await import('./token.ts')).token(cli, options)),
    );
  auth
    .command('refresh')
    .description('Refresh the token now')
    .action((_options, command) =>
      runner.run(command, async (cli) => (await import('./refresh.ts')).refresh(cli)),
    );
  auth
    .command('logout')
    .description('Forget the login')
    .option('--all', 'Of all contexts')
    .option('--revoke', 'Revoke it at the provider too')
    .action((options, command) =>
      runner.run(command, async (cli) => (await import('./logout.ts')).logout(cli, options)),
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
