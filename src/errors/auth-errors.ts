/** Errors of getting, keeping and sending a token. */

import { NeMoError, type NeMoErrorOptions } from './nemo-error.ts';
import { type OAuthVerdict, verdictOf } from './oauth-verdict.ts';

/** Base of all errors about credentials. */
export class AuthError extends NeMoError {
  override readonly name: string = 'AuthError';
}

type WithoutCode = Omit<NeMoErrorOptions, 'code'>;

/** Only a login helps: you are not logged in, or the session has expired. */
export class LoginRequiredError extends AuthError {
  override readonly name: string = 'LoginRequiredError';

  constructor(summary: string, options: WithoutCode = {}) {
    super(summary, { ...options, code: 'login_required' });
  }
}

/** Another user logged in to this context while the program ran; identities are never mixed. */
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

/** The provider or its discovery could not be reached or had a passing fault; the stored login is untouched. */
export class TransientAuthError extends AuthError {
  override readonly name: string = 'TransientAuthError';

  constructor(summary: string, options: WithoutCode = {}) {
    super(summary, { ...options, code: 'auth_unavailable', retryable: true });
  }
}

/** The provider refused a grant; `oauthError` says why in the terms of RFC 6749 and RFC 8628. */
export class GrantRejectedError extends AuthError {
  override readonly name: string = 'GrantRejectedError';
  /** As in `invalid_grant`, `access_denied`, `invalid_client`; lower case. */
  readonly oauthError: string;
  /** What the code means for the login; undefined for a code that is not known. */
  readonly verdict: OAuthVerdict | undefined;
  /** The provider's own words, cleaned and capped. */
  readonly description: string | undefined;

  constructor(
    summary: string,
    options: NeMoErrorOptions & { oauthError: string; description?: string | undefined },
  ) {
    super(summary, options);
    this.oauthError = options.oauthError;
    this.verdict = verdictOf(options.oauthError);
    this.description = options.description;
  }
}

/** Another process held the lock of the config file for longer than we wait. */
export class LockTimeoutError extends AuthError {
  override readonly name: string = 'LockTimeoutError';

  constructor(summary: string, options: WithoutCode = {}) {
    super(summary, { ...options, code: 'lock_timeout', retryable: true });
  }
}
