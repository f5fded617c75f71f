/** Loads the part of the package that sends requests to the provider, which a page does not need at its start. */

import { loadPart } from '../errors.ts';

export type Steps = typeof import('./provider-steps.ts');

/**
 * @throws NeMoError `connection_failed` when the part cannot be loaded, as offline or after a new deployment of
 * the app
 */
export function loadSteps(): Promise<Steps> {
  return loadPart(import('./provider-steps.ts'));
}
