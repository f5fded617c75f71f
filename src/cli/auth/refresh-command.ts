/** The command `nmp auth refresh`. */

import type { CommandSpec } from '../start/command-spec.ts';

export const REFRESH_COMMAND: CommandSpec = {
  name: 'refresh',
  description: 'Refresh the access token now',
  arguments: [],
  options: [],
  run: async (cli) => (await import('./refresh.ts')).refresh(cli),
};
