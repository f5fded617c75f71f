/** `nmp` alone: in three lines what to do first, or who is logged in and where to read on. */

import { loginCommand } from '../login/login-errors.ts';
import { shownIdentity } from './auth/identity.ts';
import { type CliContext, selectedContext } from './cli-context.ts';

const ALL = 'All commands: nmp --help';

export async function welcome(cli: CliContext): Promise<void> {
  const { io } = cli;
  const { name, context, baseUrl } = await selectedContext(cli, { mayCreate: true });
  const token = io.runtime.env('NMP_ACCESS_TOKEN') ?? context?.user?.token;
  if (token !== undefined) {
    io.out(`Logged in as ${shownIdentity(token) ?? 'an unnamed identity'} (${baseUrl})`);
    io.out(ALL);
    return;
  }
  const known = context?.cluster?.baseUrl;
  io.out('Not logged in. Start with:');
  io.out(
    known === undefined
      ? '  nmp auth login --base-url https://nmp.company.com'
      : `  ${loginCommand(name)}`,
  );
  io.out(ALL);
}
