/** The command `nmp auth token`. */

import type { CommandSpec } from '../start/command-spec.ts';

export const TOKEN_COMMAND: CommandSpec = {
  name: 'token',
  description: 'Print a valid access token',
  arguments: [],
  options: [
    {
      flags: '--format <format>',
      description: 'Format of the token',
      choices: ['token', 'header', 'json', 'exec', 'netrc'],
    },
    { flags: '--decode', description: 'Print the claims of the token instead' },
  ],
  run: async (cli, { options }) => (await import('./token.ts')).token(cli, options),
};
