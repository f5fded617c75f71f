/** The errors of a session whose token cannot be renewed by a request. */

import { LoginRequiredError, TransientAuthError } from '../../errors.ts';

export function expired(): LoginRequiredError {
  return new LoginRequiredError('Your session has expired. Sign in again.');
}

/**
 * The error of a session that an interrupted refresh ended, because the provider does not know the user any more.
 *
 * @param offlineAccess - whether `offline_access` was asked for: Keycloak then keeps no session that it could know the user by.
 */
export function notRecovered(offlineAccess: boolean): LoginRequiredError {
  return new LoginRequiredError(
    'A refresh was interrupted, and the session has expired. Sign in again.',
    {
      hint: offlineAccess
        ? 'With Keycloak, `offlineAccess: false` lets such a session recover without a password.'
        : undefined,
    },
  );
}

/** The error of requests while this page or another one renews the session at the provider. */
export function recovering(): TransientAuthError {
  return new TransientAuthError('The session is being renewed at the identity provider.');
}
