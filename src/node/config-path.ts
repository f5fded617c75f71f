/** Chooses the config file as the platform's Python side does, so that both sides mean the same file. */

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface ConfigPathOptions {
  /** A variable of the environment; undefined when unset or empty. */
  readonly env: (name: string) => string | undefined;
  /** Default: that of the user, also where `HOME` is unset. */
  readonly homeDir?: (() => string) | undefined;
  readonly exists?: ((path: string) => boolean) | undefined;
}

export interface ConfigPath {
  readonly path: string;
  /** True: somebody named this very file, so a missing one is an error and not an empty config. */
  readonly demanded: boolean;
}

/**
 * | first that applies | file |
 * | ------------------ | ---- |
 * | `demanded` | as given |
 * | `NMP_CONFIG_FILE` is set | as given; relative to the working folder, `~` not expanded |
 * | the folder `$XDG_CONFIG_HOME/nmp` exists | `config.yaml` in it |
 * | else | `~/.config/nmp/config.yaml` |
 *
 * One of Python's two readers takes the XDG file without asking whether its folder exists. Once that reader has written,
 * the folder exists, and both agree again.
 */
export function chooseConfigPath(options: ConfigPathOptions, demanded?: string): ConfigPath {
  const { env, homeDir = homedir, exists = existsSync } = options;
  const named = demanded ?? env('NMP_CONFIG_FILE');
  if (named !== undefined) return { path: named, demanded: true };
  const xdg = env('XDG_CONFIG_HOME');
  if (xdg !== undefined) {
    const folder = join(xdg, 'nmp');
    if (exists(folder)) return { path: join(folder, 'config.yaml'), demanded: false };
  }
  return { path: join(homeDir(), '.config', 'nmp', 'config.yaml'), demanded: false };
}
