/** Whether there is a config file. Without one, commands may still have all that they need. */

import { ConfigError } from '../../errors.ts';
import type { ConfigStore } from '../../runtime/config-store.ts';

/** @returns false also for one that `NMP_CONFIG_FILE` names and that does not exist. */
export async function hasConfigFile(store: Pick<ConfigStore, 'load'>): Promise<boolean> {
  try {
    return (await store.load()).exists;
  } catch (error) {
    if (error instanceof ConfigError && error.code === 'config_not_found') return false;
    throw error;
  }
}
