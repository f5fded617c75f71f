/** The command for an operation: its own, or one that does more. */

import { argumentNamed, commandOf } from './names.ts';
import type { Operation } from './operation.ts';
import { argumentsOf } from './operation-arguments.ts';

/** Operations with a better, handwritten command; their own commands are hidden and name the better one. */
const BETTER: Readonly<Record<string, string>> = {
  'files.downloadFile': 'nmp files download',
  'files.uploadFile': 'nmp files upload',
  'files.deleteFile': 'nmp files delete',
  'files.headFile': 'nmp files list',
  'files.listFiles': 'nmp files list',
};

export function betterCommand({ resource, method }: Operation): string | undefined {
  return BETTER[`${resource}.${method}`];
}

/** As in `nmp jobs get NAME`. */
export function commandFor(operation: Operation): string {
  const own = [commandOf(operation), ...argumentsOf(operation).map(argumentNamed)].join(' ');
  return betterCommand(operation) ?? own;
}
