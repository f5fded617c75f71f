/** Checks that the config file is usable, and shows its path, what selects it, and the context in use. */

import { otherConfigFile } from '../../../config-file/other-generation.ts';
import { REMEDIES } from '../../../errors.ts';
import { type Check, ok, warning } from '../check.ts';
import { hasConfigFile } from '../has-config-file.ts';

export const configFile: Check = {
  id: 'config-file',
  // The login keeps an invalid file beside the new one.
  remedy: REMEDIES.firstLogin,
  async run(diagnosis) {
    const { store, name, context } = await diagnosis.selected();
    const exists = await hasConfigFile(store);
    const variable = ['NMP_CONFIG_FILE', 'XDG_CONFIG_HOME'].find(
      (each) => diagnosis.env(each) !== undefined,
    );
    const source = variable === undefined ? '' : ` (${diagnosis.nameOf(variable)} is set)`;
    if (!exists) return ok(`${store.path} does not exist yet${source}`);
    const isNew = context === undefined ? ' (new)' : '';
    const used = `${store.path}${source}, context ${JSON.stringify(name)}${isNew}`;
    const other = otherConfigFile(diagnosis.cli.io.runtime, store.path);
    if (other === undefined) return ok(used);
    return other.differs
      ? warning(`${used}; ${other.path} differs and is not used`)
      : ok(`${used}; ${other.path} is the same`);
  },
};
