/** Errors of a stored login that cannot be used any more. */

import { AuthError, LoginChangedError, LoginRequiredError, REMEDIES } from '../errors.ts';
import { sanitizeText } from '../text/sanitize-text.ts';
import { identityOf, readClaims } from '../token/claims.ts';
import type { TokenSet } from '../token/token-set.ts';

export interface LoginPlace {
  readonly context: string;
  readonly baseUrl: string;
}

/** The login command for a context. */
export const loginCommand = REMEDIES.logIn;

export function loginEnded(place: LoginPlace, tokens: TokenSet | undefined): LoginRequiredError {
  const identity = tokens === undefined ? undefined : identityOf(readClaims(tokens.accessToken));
  // The claims come from the provider.
  const who =
    identity === undefined ? place.baseUrl : `${sanitizeText(identity)}, ${place.baseUrl}`;
  return new LoginRequiredError(
    `Your session for context ${JSON.stringify(place.context)} has expired (${who}).`,
    {
      remedy: REMEDIES.logIn(place.context),
    },
  );
}

export function loggedOut(place: LoginPlace): LoginRequiredError {
  const where = `context ${JSON.stringify(place.context)} (${place.baseUrl})`;
  return new LoginRequiredError(`You are not logged in to ${where}.`, {
    remedy: REMEDIES.logIn(place.context),
  });
}

export function loginChanged(place: LoginPlace): LoginChangedError {
  return new LoginChangedError(
    `Another user logged in to context ${JSON.stringify(place.context)} while this program ran. ` +
      'A new client, or the command once more, takes the new login.',
  );
}

/** The pin of the login does not match discovery: nothing may be sent. */
export function providerMoved(place: LoginPlace, what: string): AuthError {
  return new AuthError(
    `${place.baseUrl} now names another ${what} than when you logged in; your refresh token was not sent there.`,
    { code: 'auth_misconfigured', remedy: REMEDIES.logIn(place.context) },
  );
}

/** The process ends when the provider may have rotated the refresh token but the new one is not stored yet. */
export function tornRefresh(place: LoginPlace): string {
  return (
    `The process ended in the middle of a refresh of the login for context ${JSON.stringify(place.context)}. ` +
    `Should that login have ended: ${REMEDIES.logIn(place.context)}`
  );
}
