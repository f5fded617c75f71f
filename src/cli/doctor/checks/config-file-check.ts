/** Checks that the config file is usable, and shows its path and the context in use. */

import { type Check, ok } from '../check.ts';

export const configFile: Check = {
  id: 'config-file',
  // The login keeps an invalid file beside the new one.
  remedy: 'nmp auth login --base-url https://nmp.company.com',
  async run(diagnosis) {
    const { store, name, context } = await diagnosis.selected();
    const { exists } = await store.load();
    const why = ['NMP_CONFIG_FILE', 'XDG_CONFIG_HOME'].find(
      (variable) => diagnosis.env(variable) !== undefined,
    );
    const chosen = why === undefined ? '' : ` (${why} is set)`;
    if (!exists) return ok(`${store.path} does not exist yet${chosen}`);
    return ok(`${store.path}${chosen}, context ${JSON.stringify(name)}${context ? '' : ' (new)'}`);
  },
};
