/** The error of a program whose installed package lacks a file. */

import { installationLacks, lostFile } from '../text/lost-file.ts';
import { NeMoError } from './nemo-error.ts';
import * as REMEDIES from './remedies.ts';

/** @returns undefined where the import failed for another reason. */
export function incompletePackage(cause: unknown): NeMoError | undefined {
  const file = lostFile(cause);
  return file === undefined
    ? undefined
    : new NeMoError(installationLacks(file), {
        code: 'installation_incomplete',
        remedy: REMEDIES.reinstallPackages,
        cause,
      });
}
