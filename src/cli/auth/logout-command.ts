/** The command `nmp auth logout`. */

import type { CommandSpec } from '../start/command-spec.ts';

export const LOGOUT_COMMAND: CommandSpec = {
  name: 'logout',
  description: 'Log out',
  arguments: [],
  options: [
    { flags: '--all', description: 'Log out of all contexts' },
    { flags: '--revoke', description: 'Also revoke the login at the identity provider' },
  ],
  run: async (cli, { options }) => (await import('./logout.ts')).logout(cli, options),
};
