/** Finds the config file by the rules of the platform's Python CLI, so that both always use the same file. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { VariableReader } from '../runtime/variables.ts';
import { checkAbsolute, homeFolder } from './home-folder.ts';

/** `option`, or the name of a variable. */
export type PathSource = 'option' | (string & {});

export interface ConfigLocation {
  /** As given, not resolved. */
  readonly path: string;
  /** The option or variable that names this file, so that a missing file is an error. */
  readonly source?: PathSource;
}

/** The folders of both generations of the platform's CLI. The file of the later one is used if only that file exists. */
const GENERATIONS = ['nmp', 'nhx'] as const;

/**
 * | set | the file |
 * | --- | -------- |
 * | an option | that path |
 * | `NMP_CONFIG_FILE`, else `NHX_CONFIG_FILE` | that path; `~` is not expanded |
 * | `XDG_CONFIG_HOME`, and its folder `nmp` exists | `$XDG_CONFIG_HOME/nmp/config.yaml` |
 * | nothing | `~/.config/nmp/config.yaml` |
 *
 * If the file of the last two rows does not exist but the same path with `nhx` in place of `nmp` does, that file is used.
 */
export function locateConfig(variables: VariableReader, option?: string): ConfigLocation {
  if (option !== undefined) return { path: option, source: 'option' };
  const variable = variables.env('NMP_CONFIG_FILE');
  if (variable !== undefined) {
    return { path: variable, source: variables.nameOf('NMP_CONFIG_FILE') };
  }
  const paths = usualPaths(variables.env);
  return { path: paths.find((path) => existsSync(path)) ?? paths[0]! };
}

/**
 * The default paths of the CLIs of both generations.
 *
 * @throws ConfigError for a user without a home folder, and for a relative one
 */
export function usualPaths(env: VariableReader['env']): readonly string[] {
  const xdg = env('XDG_CONFIG_HOME');
  return GENERATIONS.map((name) =>
    xdg !== undefined && existsSync(join(checkAbsolute(xdg, 'XDG_CONFIG_HOME'), name))
      ? join(xdg, name, 'config.yaml')
      : join(homeFolder(env), '.config', name, 'config.yaml'),
  );
}
