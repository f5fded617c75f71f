/** Reads what the build has computed about the commands, from files beside the program. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `help`: the text of each command by its path. `completion`: a part of the command tree. */
export type PrecomputedKind = 'help' | 'completion';

/**
 * @param name - of a command group; `nmp` for the program itself.
 * @param folder - of the built program.
 * @returns undefined where there is no such file, as in a program that runs from its sources.
 */
export function readPrecomputed<T>(
  kind: PrecomputedKind,
  name: string,
  folder: string,
): T | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, kind, `${name}.json`), 'utf8')) as T;
  } catch {
    return undefined;
  }
}
