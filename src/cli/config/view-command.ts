/** The command `nmp config view`. */

import type { CommandSpec } from '../start/command-spec.ts';

export const VIEW_COMMAND: CommandSpec = {
  name: 'view',
  description: 'Show a context (never secrets)',
  arguments: [],
  options: [
    { flags: '--all-contexts', description: 'Show all contexts' },
    { flags: '--json', description: 'Print JSON' },
  ],
  run: async (cli, { options }) => (await import('./view.ts')).view(cli, options),
};
