/** Loads the part of the package that talks to the provider: a page can begin without it. */

import { TransientAuthError } from '../errors.ts';

export type Steps = typeof import('./provider-steps.ts');

/** @throws TransientAuthError when the part cannot be loaded, as offline or after the app was deployed again */
export async function loadSteps(): Promise<Steps> {
  try {
    return await import('./provider-steps.ts');
  } catch (cause) {
    throw new TransientAuthError('The part of the page that signs in could not be loaded.', {
      hint: 'Check the connection, or reload the page.',
      cause,
    });
  }
}
