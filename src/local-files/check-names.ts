/**
 * Refuses names of the server under which this system would not create the file that they name, and those of unfinished downloads, which
 * a later download would continue.
 */

import { windowsProblem } from '../file-system/windows-names.ts';
import { isPartName } from './part-names.ts';

/**
 * @param path - relative, with slashes.
 * @throws TypeError
 */
export function checkNames(path: string, platform: NodeJS.Platform): void {
  for (const name of path.split('/')) {
    const problem = problemOf(name, platform);
    if (problem === undefined) continue;
    throw new TypeError(
      `${JSON.stringify(path)} cannot be used as a local file name: ${problem} (${JSON.stringify(name)}).`,
    );
  }
}

function problemOf(name: string, platform: NodeJS.Platform): string | undefined {
  if (isPartName(name)) return 'unfinished downloads have such names';
  return platform === 'win32' ? windowsProblem(name) : undefined;
}
