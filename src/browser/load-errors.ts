/** Loads the errors of sessions, which few pages need. */

import { loadPart } from '../errors.ts';

/**
 * @throws NeMoError `connection_failed` when they cannot be loaded
 */
export function loadErrors(): Promise<typeof import('./session-errors.ts')> {
  return loadPart(import('./session-errors.ts'));
}
