/** Loads code that few programs need, at its first use. */

import { originOfPage } from '../text/page-origin.ts';
import { NeMoError } from './nemo-error.ts';

const OF_PAGES =
  'The network may be down, or the server of the page may have newer files: load the page again.';

let explain: (cause: unknown) => NeMoError | undefined = () => undefined;

/** Called by the entries of runtimes that load the parts from an installation. */
export function explainLostParts(by: typeof explain): void {
  explain = by;
}

/**
 * @param part - the import of the part.
 * @throws NeMoError `installation_incomplete` when its file is missing in Node.
 * @throws NeMoError `connection_failed` otherwise, for example when a page has lost its network or its server has newer files.
 */
export async function loadPart<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw (
      explain(cause) ??
      new NeMoError('A part of nemo-platform could not be loaded.', {
        code: 'connection_failed',
        hint: originOfPage() && OF_PAGES,
        retryable: true,
        cause,
      })
    );
  }
}
