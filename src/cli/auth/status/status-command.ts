/** The command `nmp auth status`. */

import type { CommandSpec } from '../../start/command-spec.ts';

export const STATUS_COMMAND: CommandSpec = {
  name: 'status',
  description: 'Show who is logged in',
  arguments: [],
  options: [
    { flags: '--json', description: 'Print JSON' },
    { flags: '--explain', description: 'Show the result of each credential source' },
    { flags: '--check', description: 'Print nothing; report through the exit code' },
  ],
  run: async (cli, { options }) => (await import('./status.ts')).status(cli, options),
};
