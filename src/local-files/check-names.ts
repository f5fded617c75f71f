/** Refuses names of the server under which this system would not create the file that they name. */

import { windowsProblem } from '../file-system/windows-names.ts';

/**
 * @param path - relative, with slashes.
 * @throws TypeError
 */
export function checkNames(path: string, platform: NodeJS.Platform): void {
  if (platform !== 'win32') return;
  for (const name of path.split('/')) {
    const problem = windowsProblem(name);
    if (problem === undefined) continue;
    throw new TypeError(
      `${JSON.stringify(path)} cannot be used as a local file name: ${problem} (${JSON.stringify(name)}).`,
    );
  }
}
