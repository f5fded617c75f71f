/** Errors about credentials: no token, no valid token, or a token that may not be sent. */

import { NeMoError, type NeMoErrorOptions, setFacts } from './nemo-error.ts';
import type { OAuthVerdict } from './oauth-verdict.ts';

/** Base of all errors about credentials. */
export class AuthError extends NeMoError {
  override readonly name: string = 'AuthError';
}

type WithoutCode = Omit<NeMoErrorOptions, 'code'>;

/** You are not logged in, or the session has expired. Log in again. */
export class LoginRequiredError extends AuthError {
  override readonly name: string = 'LoginRequiredError';

  constructor(summary: string, options: WithoutCode = {}) {
    super(summary, { ...options, code: 'login_required' });
  }
}

/** Another user has logged in to this context while the program ran. The program does not continue as that user. */
export class LoginChangedError extends AuthError {
  override readonly name: string = 'LoginChangedError';

  constructor(summary: string, options: WithoutCode = {}) {
    super(summary, { ...options, code: 'login_changed' });
  }
}

/** The token has expired and nothing can renew it (explicit token, environment, `noAutoRefresh`). */
export class TokenExpiredError extends AuthError {
  override readonly name: string = 'TokenExpiredError';

  constructor(summary: string, options: WithoutCode = {}) {
    super(summary, { ...options, code: 'token_expired' });
  }
}

/** The provider or discovery could not be reached or had a temporary fault. The stored login is unchanged. */
export class TransientAuthError extends AuthError {
  override readonly name: string = 'TransientAuthError';

  constructor(summary: string, options: WithoutCode = {}) {
    super(summary, { ...options, code: 'auth_unavailable', retryable: true });
  }
}

/** The provider refused a grant. `oauthError` is the error code of RFC 6749 or RFC 8628. */
export class GrantRejectedError extends AuthError {
  override readonly name: string = 'GrantRejectedError';
  /** For example `invalid_grant`, `access_denied` or `invalid_client`; lower case. */
  declare readonly oauthError: string;
  /** What the code means for the login; undefined for an unknown code. */
  declare readonly verdict: OAuthVerdict | undefined;
  /** The description from the provider, sanitized and at most 500 characters. */
  declare readonly description: string | undefined;

  constructor(
    summary: string,
    options: NeMoErrorOptions & {
      oauthError: string;
      verdict?: OAuthVerdict | undefined;
      description?: string | undefined;
    },
  ) {
    super(summary, options);
    const { oauthError, verdict, description } = options;
    setFacts(this, { oauthError, verdict, description });
  }
}

/** Another process held the lock of the config file for longer than the time limit. */
export class LockTimeoutError extends AuthError {
  override readonly name: string = 'LockTimeoutError';

  constructor(summary: string, options: WithoutCode = {}) {
    super(summary, { ...options, code: 'lock_timeout', retryable: true });
  }
}
