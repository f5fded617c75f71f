/** Refuses sign-ins outside of a secure web page. */

import { SignInError } from '../../errors.ts';

/** @throws SignInError `not_a_browser`, `insecure_context` */
export function requirePage(): void {
  if (typeof document === 'undefined' || typeof location === 'undefined') {
    throw new SignInError('nemo-platform/browser signs in users of web pages; there is no page.', {
      code: 'not_a_browser',
      hint: 'Elsewhere pass `accessToken` to the client.',
    });
  }
  if (!isSecureContext) {
    throw new SignInError(`A page at ${location.origin} cannot sign in: it is not secure.`, {
      code: 'insecure_context',
      hint: 'Serve it over https, or from http://localhost during development.',
    });
  }
}
