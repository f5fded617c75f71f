/** Checks that the config file is usable, and shows its path, what selects it, and the context in use. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, ok } from '../check.ts';
import type { Diagnosis } from '../diagnosis.ts';

export const configFile: Check = {
  id: 'config-file',
  // The login keeps an invalid file beside the new one.
  remedy: 'nmp auth login --base-url https://nmp.company.com',
  async run(diagnosis) {
    const { store, name, context } = await diagnosis.selected();
    const { exists } = await store.load();
    const variable = ['NMP_CONFIG_FILE', 'XDG_CONFIG_HOME'].find(
      (each) => diagnosis.env(each) !== undefined,
    );
    const source = variable === undefined ? '' : ` (${variable} is set)`;
    const other = otherGeneration(diagnosis);
    if (!exists) return ok(`${store.path} does not exist yet${source}`);
    const also = other === undefined || other === store.path ? '' : `; not used: ${other}`;
    const isNew = context === undefined ? ' (new)' : '';
    return ok(`${store.path}${source}, context ${JSON.stringify(name)}${isNew}${also}`);
  },
};

/** The config file of the next generation of the platform's CLI, if there is one. */
function otherGeneration(diagnosis: Diagnosis): string | undefined {
  const folders = [diagnosis.env('XDG_CONFIG_HOME'), inHome(diagnosis.env('HOME'))];
  return folders
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'nhx', 'config.yaml'))
    .find((path) => existsSync(path));
}

function inHome(home: string | undefined): string | undefined {
  return home === undefined ? undefined : join(home, '.config');
}
