/** Loads code that few programs need, at its first use. */

import { installationLacks, lostFile } from '../text/lost-file.ts';
import { NeMoError } from './nemo-error.ts';
import * as REMEDIES from './remedies.ts';

/**
 * @param part - the import of the part.
 * @throws NeMoError `installation_incomplete` when its file is missing in Node.
 * @throws NeMoError `connection_failed` otherwise, for example when a page has lost its network or its server has newer files.
 */
export async function loadPart<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    const file = lostFile(cause);
    if (file !== undefined)
      throw new NeMoError(installationLacks(file), {
        code: 'installation_incomplete',
        remedy: REMEDIES.reinstallPackages,
        cause,
      });
    throw new NeMoError('A part of nemo-platform could not be loaded.', {
      code: 'connection_failed',
      hint: 'The network may be down, or the server of the page may have newer files: load the page again.',
      retryable: true,
      cause,
    });
  }
}
