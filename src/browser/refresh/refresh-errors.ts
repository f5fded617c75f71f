/** The two errors of a session whose token cannot be renewed by a request. */

import { LoginRequiredError, TransientAuthError } from '../../errors.ts';

export function expired(): LoginRequiredError {
  return new LoginRequiredError('Your session has expired. Sign in again.');
}

/** The error of requests while this page or another one renews the session at the provider. */
export function recovering(): TransientAuthError {
  return new TransientAuthError('The session is being renewed at the identity provider.');
}
