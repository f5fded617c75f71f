/** Loads code that few programs need, at its first use. */

import { NeMoError } from './nemo-error.ts';

/**
 * @param part - the import of the part.
 * @throws NeMoError `connection_failed`, for example when a page has lost its network or its server has newer files.
 */
export async function loadPart<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw new NeMoError('A part of nemo-platform could not be loaded.', {
      code: 'connection_failed',
      hint: 'The network may be down, or the server of the page may have newer files: load the page again.',
      retryable: true,
      cause,
    });
  }
}
