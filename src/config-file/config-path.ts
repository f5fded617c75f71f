/** Where the config file is: the rules of the platform's Python side, so that both always mean the same file. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type Demander = 'option' | 'NMP_CONFIG_FILE';

export interface ConfigLocation {
  /** As given, not resolved. */
  readonly path: string;
  /** Who asked for this very file, so that its absence is an error. */
  readonly demandedBy?: Demander;
}

export interface PathSettings {
  readonly env: (name: string) => string | undefined;
  readonly homeDir: () => string;
}

/**
 * | set | the file |
 * | --- | -------- |
 * | an option | that path |
 * | `NMP_CONFIG_FILE` | that path; `~` is not expanded |
 * | `XDG_CONFIG_HOME`, and its folder `nmp` exists | `$XDG_CONFIG_HOME/nmp/config.yaml` |
 * | nothing | `~/.config/nmp/config.yaml` |
 */
export function locateConfig(settings: PathSettings, option?: string): ConfigLocation {
  if (option !== undefined) return { path: option, demandedBy: 'option' };
  const variable = settings.env('NMP_CONFIG_FILE');
  if (variable !== undefined) return { path: variable, demandedBy: 'NMP_CONFIG_FILE' };
  const xdg = settings.env('XDG_CONFIG_HOME');
  if (xdg !== undefined && existsSync(join(xdg, 'nmp'))) {
    return { path: join(xdg, 'nmp', 'config.yaml') };
  }
  return { path: join(settings.homeDir(), '.config', 'nmp', 'config.yaml') };
}
