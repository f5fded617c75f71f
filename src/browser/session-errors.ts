/** The errors of sessions in browsers. Loaded by the first failure. */

import {
  LockTimeoutError,
  LoginChangedError,
  LoginRequiredError,
  type NeMoError,
  SignInError,
  TransientAuthError,
} from '../errors.ts';

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

/** @param seconds - for which the lock was waited for in vain; undefined for another failure. */
export function lockFailed(cause: unknown, seconds: number | undefined): NeMoError {
  if (seconds !== undefined) {
    return new LockTimeoutError(`Another tab has been refreshing the session for ${seconds} s.`);
  }
  const isDenied = cause instanceof DOMException && cause.name === 'SecurityError';
  if (isDenied) return storageDenied('locks', cause);
  return new TransientAuthError('The lock of the session could not be taken.', { cause });
}

/** The error of a silent sign-in that found another user. */
export function otherUser(): LoginChangedError {
  return new LoginChangedError('Another user is signed in at the identity provider.');
}

export function staleSignIn(cause?: unknown): SignInError {
  return new SignInError('This sign-in is finished, too old, or was begun in another tab.', {
    code: 'sign_in_stale',
    hint: 'Sign in again.',
    cause,
  });
}

export function stateMismatch(): SignInError {
  return new SignInError('The response does not belong to the sign-in that this tab began.', {
    code: 'state_mismatch',
    hint: 'Sign in again.',
  });
}

export function popupBlocked(): SignInError {
  return new SignInError('The browser has blocked the popup of the sign-in.', {
    code: 'popup_blocked',
    hint: isFramed()
      ? 'In a frame of another site, the attribute `sandbox` of the frame must allow popups, and the page around it must not send `Cross-Origin-Opener-Policy: same-origin`. Call signIn() directly in the handler of a click.'
      : 'Allow popups for this site, call signIn() directly in the handler of a click, or sign in without a popup.',
  });
}

/** @param redirectUri - to which the provider returns. */
export function popupClosed(redirectUri: string): SignInError {
  const register = `If the provider showed an error there, register the redirect URI ${redirectUri} at the provider.`;
  const stillOpen = isFramed()
    ? 'A popup reaches a frame of another site only if neither the provider nor this app sends `Cross-Origin-Opener-Policy`.'
    : 'If the popup is still open, finish the sign-in there: it counts.';
  return new SignInError('The popup was closed before the sign-in was finished.', {
    code: 'popup_closed',
    hint: `${register} ${stillOpen}`,
  });
}

function isFramed(): boolean {
  return window !== window.top;
}

/** @param subject - what the browser denies, for the message. */
export function storageDenied(subject: 'locks' | 'storage', cause: unknown): SignInError {
  return deniedStore(`The browser denies this page its ${subject}.`, cause);
}

/** @param seconds - for which the store was waited for in vain; undefined for another failure. */
export function storeFailed(cause: unknown, seconds: number | undefined): SignInError {
  if (seconds === undefined) return deniedStore('The store of the session failed.', cause);
  return deniedStore(`The store of the session did not respond within ${seconds} seconds.`);
}

/** @param attempts - their number. */
export function neverCommitted(attempts: number): SignInError {
  return brokenStore(`none of ${attempts} attempts to store a new version took effect`);
}

export function notBoolean(): SignInError {
  return brokenStore('`replace` must resolve with true or false');
}

export function foreignDatabase(name: string): SignInError {
  return new SignInError(`Another app of this origin has a database "${name}" of its own.`, {
    code: 'storage_denied',
    hint: 'Delete the database, or pass a `store` of the app.',
  });
}

function brokenStore(problem: string): SignInError {
  return new SignInError(`The store of the session does not work: ${problem}.`, {
    code: 'storage_denied',
    hint: 'Compare the `store` of the app with the contract of `SessionStore`.',
  });
}

function deniedStore(summary: string, cause?: unknown): SignInError {
  return new SignInError(summary, {
    code: 'storage_denied',
    hint: "Allow the site to store data, or use `store: 'memory'` and sign in with a popup.",
    cause,
  });
}
