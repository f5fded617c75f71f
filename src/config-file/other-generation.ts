/** The config file of the other generation of the platform's CLI, which this SDK does not use. */

import { MAX_CONFIG_SIZE } from '../file-system/file-system.ts';
import { readRegularFile } from '../file-system/regular-file.ts';
import type { VariableReader } from '../runtime/variables.ts';
import { usualPaths } from './config-path.ts';

export interface OtherConfigFile {
  readonly path: string;
  /** Whether its content differs: a login may then be in only one of the two files. */
  readonly differs: boolean;
}

/**
 * @param used - the file in use.
 * @returns undefined if no other file exists, or if the user has chosen the path.
 */
export function otherConfigFile(
  variables: VariableReader,
  used: string,
): OtherConfigFile | undefined {
  const paths = pathsOrNone(variables.env);
  if (!paths.includes(used)) return undefined;
  for (const path of paths) {
    const other = path === used ? undefined : contentOf(path);
    if (other !== undefined) return { path, differs: other !== contentOf(used) };
  }
  return undefined;
}

function pathsOrNone(env: VariableReader['env']): readonly string[] {
  try {
    return usualPaths(env);
  } catch {
    // Without a home folder.
    return [];
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readRegularFile(path, MAX_CONFIG_SIZE).toString('utf8');
  } catch {
    return undefined;
  }
}
