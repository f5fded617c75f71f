/** The commands `nmp auth …`. */

import type { Command } from '@commander-js/extra-typings';
import { addCommand } from '../add-command.ts';
import { optionOf } from '../commander-option.ts';
import { positiveNumber } from '../resources/positive-number.ts';
import type { Runner } from '../runner.ts';
import { STATUS_COMMAND } from './status-command.ts';
import { TOKEN_OPTIONS } from './token-options.ts';

export function addAuthCommands(
  program: Command,
  runner: Runner,
  isWanted: (group: string) => boolean,
): void {
  const auth = program.command('auth').description('Log in and out, show and refresh your login');
  if (!isWanted('auth')) return;
  auth
    .command('login')
    .description('Log in with a web browser, a password, or an unsigned token')
    .option('--no-browser', "Don't open a browser; only print the URL")
    .option('--client <name>', 'OAuth client to log in with: public or confidential')
    .option(
      '--allow-insecure-http',
      'Allow unencrypted http to another machine; remembered for the context',
    )
    .option('--scope <scopes>', 'Scopes to request, separated by spaces')
    .option('--username <name>', 'Log in with a password')
    .option('--password <password>', 'Password (insecure; use --password-stdin)')
    .option('--password-stdin', 'Read the password from standard input')
    .option('--unsigned-token', 'Use an unsigned token (clusters without an identity provider)')
    .option('--email <email>', 'Email address in the unsigned token')
    .option('--principal-id <id>', 'Subject of the unsigned token (default: the email address)')
    .option('--group <group...>', 'Groups of the unsigned token')
    .option('--expires-in <seconds>', 'Lifetime of the unsigned token (default: 86400)')
    .option('--audience <audience>', 'Audience of the unsigned token')
    .option('--issuer <issuer>', 'Issuer of the unsigned token')
    .option('-y, --yes', 'Replace an invalid config file without asking')
    .action((options, command) =>
      runner.run(command, async (cli) => {
        const { login } = await import('./login/login.ts');
        const expiresIn = positiveNumber(options.expiresIn, '--expires-in');
        return login(cli, { ...options, expiresIn });
      }),
    );
  addCommand(auth as unknown as Command, STATUS_COMMAND, runner);
  const token = auth
    .command('token')
    .description('Print a valid access token')
    .action((options, command) =>
      runner.run(command, async (cli) => (await import('./token.ts')).token(cli, options)),
    );
  for (const spec of TOKEN_OPTIONS) token.addOption(optionOf(spec));
  auth
    .command('refresh')
    .description('Refresh the access token now')
    .action((_options, command) =>
      runner.run(command, async (cli) => (await import('./refresh.ts')).refresh(cli)),
    );
  auth
    .command('logout')
    .description('Log out')
    .option('--all', 'Log out of all contexts')
    .option('--revoke', 'Also revoke the login at the identity provider')
    .action((options, command) =>
      runner.run(command, async (cli) => (await import('./logout.ts')).logout(cli, options)),
    );
}
