/** The commands `nmp auth …`. */

import type { Command } from '@commander-js/extra-typings';
import { addCommand } from '../add-command.ts';
import { positiveNumber } from '../resources/positive-number.ts';
import type { Runner } from '../runner.ts';
import { LOGOUT_COMMAND } from './logout-command.ts';
import { REFRESH_COMMAND } from './refresh-command.ts';
import { STATUS_COMMAND } from './status/status-command.ts';
import { TOKEN_COMMAND } from './token-command.ts';

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
  for (const spec of [STATUS_COMMAND, TOKEN_COMMAND, REFRESH_COMMAND, LOGOUT_COMMAND]) {
    addCommand(auth as unknown as Command, spec, runner);
  }
}
