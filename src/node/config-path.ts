/** Where the config file is: the rules of the platform's Python side, so that both always mean the same file. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface ConfigLocation {
  /** As given, not resolved. */
  readonly path: string;
  /** Whether a person asked for this very file, so that its absence is an error. */
  readonly demanded: boolean;
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
  const demanded = option ?? settings.env('NMP_CONFIG_FILE');
  if (demanded !== undefined) return { path: demanded, demanded: true };
  const xdg = settings.env('XDG_CONFIG_HOME');
  if (xdg !== undefined && existsSync(join(xdg, 'nmp'))) {
    return { path: join(xdg, 'nmp', 'config.yaml'), demanded: false };
  }
  return { path: join(settings.homeDir(), '.config', 'nmp', 'config.yaml'), demanded: false };
}
