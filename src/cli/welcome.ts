/** `nmp` without arguments: the first command to run, or who is logged in and where to find help. */

import { REMEDIES } from '../errors.ts';
import { loginCommand } from '../login/login-errors.ts';
import { shownIdentity } from './auth/identity.ts';
import { type CliContext, selectedContext } from './cli-context.ts';

const ALL = 'Show all commands: nmp --help';

export async function welcome(cli: CliContext): Promise<void> {
  const { io } = cli;
  const { name, context, baseUrl } = await selectedContext(cli, 'missing');
  const token = io.runtime.env('NMP_ACCESS_TOKEN') ?? context?.user?.token;
  if (token !== undefined) {
    const identity = shownIdentity(token);
    const isStored = io.runtime.env('NMP_ACCESS_TOKEN') === undefined;
    const login = isStored
      ? 'Logged in'
      : `Using a token from ${io.runtime.nameOf('NMP_ACCESS_TOKEN')}`;
    io.out(
      identity === undefined ? `${login} (${baseUrl})` : `Logged in as ${identity} (${baseUrl})`,
    );
    io.out(ALL);
    return;
  }
  const known = context?.cluster?.baseUrl;
  io.out('Not logged in. Start with:');
  io.out(known === undefined ? `  ${REMEDIES.firstLogin}` : `  ${loginCommand(name)}`);
  io.out(ALL);
}
