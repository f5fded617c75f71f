/** Base class of all errors of the SDK: a code from a closed set, a remedy, and a cause that contains no secret. */

import { composeMessage, remedyOfRuntime } from './compose-message.ts';
import { ForeignError } from './foreign-error.ts';

/** What went wrong; a closed set, so that programs can switch over it. */
export type NeMoErrorCode =
  // The platform responded with an error status.
  | 'bad_request'
  | 'unauthenticated'
  | 'permission_denied'
  | 'not_found'
  | 'conflict'
  | 'unprocessable_entity'
  | 'rate_limited'
  | 'server_error'
  | 'unexpected_status'
  // The platform did not respond, or sent an unexpected response.
  | 'connection_failed'
  | 'timeout'
  | 'aborted'
  | 'invalid_response'
  | 'stream_failed'
  | 'stream_ended'
  // Waiting failed.
  | 'job_failed'
  | 'job_cancelled'
  | 'resource_failed'
  | 'deletion_not_visible'
  | 'wait_timeout'
  | 'transfer_failed'
  // There is no token, or it must not be sent.
  | 'login_required'
  | 'login_changed'
  | 'login_failed'
  | 'token_expired'
  | 'token_malformed'
  | 'token_wrong_origin'
  | 'insecure_http'
  | 'auth_unavailable'
  | 'auth_misconfigured'
  | 'lock_timeout'
  // The sign-in in a browser did not succeed.
  | SignInErrorCode
  // The config file or a setting cannot be used.
  | 'config_not_found'
  | 'config_unreadable'
  | 'config_invalid'
  | 'config_unwritable'
  | 'invalid_setting'
  // A file of this package is missing.
  | 'installation_incomplete';

/** Why a sign-in in a browser did not succeed. */
export type SignInErrorCode =
  | 'denied'
  | 'sign_in_stale'
  | 'state_mismatch'
  | 'issuer_mismatch'
  | 'id_token_invalid'
  | 'popup_blocked'
  | 'popup_closed'
  | 'insecure_context'
  | 'storage_denied'
  | 'misconfigured'
  | 'not_a_browser';

export interface NeMoErrorOptions {
  readonly code: NeMoErrorCode;
  /** Where it happened; the second line of the message. */
  readonly location?: string | undefined;
  /** Why it happened or what may help, in whole sentences; follows the location. */
  readonly hint?: string | undefined;
  /** The command to run next; ends the message as `Run: …`. Ignored in runtimes without a shell, such as browsers. */
  readonly remedy?: string | undefined;
  /** Whether the same call may succeed later without any change. Default: false. */
  readonly retryable?: boolean | undefined;
  /** Reduced to name and system error code unless it is an error of this package. */
  readonly cause?: unknown;
}

/**
 * Base class of all errors of this package.
 *
 * No field ever contains a token, a password, a header or a body.
 */
export class NeMoError extends Error {
  override readonly name: string = 'NeMoError';
  readonly code: NeMoErrorCode;
  /** What happened: the first part of `message`. */
  declare readonly summary: string;
  /** Where it happened, for example `GET https://nmp.company.com/apis/…`; the second part of `message`. */
  declare readonly location: string | undefined;
  /** Why it happened or what may help; the third part of `message`. */
  declare readonly hint: string | undefined;
  /** The command to run next, for example `nmp auth login`; the last part of `message`. Undefined in browsers. */
  declare readonly remedy: string | undefined;
  /** Whether the same call may succeed later without any change. */
  declare readonly retryable: boolean;

  constructor(summary: string, options: NeMoErrorOptions) {
    const { location, hint } = options;
    const remedy = remedyOfRuntime(options.remedy);
    const cause = safeCause(options.cause);
    const message = composeMessage({ summary, location, hint, remedy });
    super(message, cause === undefined ? undefined : { cause });
    this.code = options.code;
    setFacts(this, { summary, location, hint, remedy, retryable: options.retryable ?? false });
  }

  toJSON(): { name: string; code: NeMoErrorCode; message: string; retryable: boolean } {
    return { name: this.name, code: this.code, message: this.message, retryable: this.retryable };
  }
}

/** Sets properties. Consoles print those that say more than the message does, and a program reads all of them. */
export function setFacts(error: NeMoError, facts: object): void {
  for (const [key, value] of Object.entries(facts)) {
    Object.defineProperty(error, key, {
      value,
      enumerable: !!value && !error.message.includes(value),
    });
  }
}

/**
 * Errors of this package are kept unchanged. Others are reduced to name and error code: a failed fetch repeats
 * `user:password@` of the URL, YAML errors quote the line with the token, and OAuth errors contain the response.
 */
function safeCause(cause: unknown): Error | undefined {
  if (cause === undefined || cause === null) return undefined;
  if (cause instanceof NeMoError || cause instanceof ForeignError) return cause;
  return new ForeignError(cause);
}
