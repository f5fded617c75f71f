/** Loads the errors of refusals, which few programs need. */

import { loadPart } from '../errors.ts';

/** @throws NeMoError when they cannot be loaded */
export function loadRefusals(): Promise<typeof import('./refusal.ts')> {
  return loadPart(import('./refusal.ts'));
}
