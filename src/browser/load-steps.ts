/** Loads the part of the package that talks to the provider: a page can begin without it. */

import { loadPart } from '../errors.ts';

export type Steps = typeof import('./provider-steps.ts');

/** @throws NeMoError `connection_failed` when the part cannot be loaded, as offline or after the app was deployed again */
export function loadSteps(): Promise<Steps> {
  return loadPart(import('./provider-steps.ts'));
}
