/**
 * Loads the parts of the package that send requests to the provider, which a page does not need at its start: to leave for the
 * provider, to come back, and to hold a session.
 */

import { loadPart } from '../../errors.ts';

/**
 * @throws NeMoError `connection_failed` when the part cannot be loaded, as offline or after a new deployment of
 * the app
 */
export function loadLeavingSteps(): Promise<typeof import('./leaving-steps.ts')> {
  return loadPart(import('./leaving-steps.ts'));
}

/** @throws NeMoError `connection_failed` */
export function loadReturn(): Promise<typeof import('../sign-in/finish-sign-in.ts')> {
  return loadPart(import('../sign-in/finish-sign-in.ts'));
}

/** @throws NeMoError `connection_failed` */
export function loadSessionSteps(): Promise<typeof import('./session-steps.ts')> {
  return loadPart(import('./session-steps.ts'));
}
