/** The error of a sign-in in a browser. */

import { AuthError } from './auth-errors.ts';
import type { NeMoErrorOptions, SignInErrorCode } from './nemo-error.ts';

/**
 * A sign-in in a browser did not succeed; `code` says why.
 *
 * | `code` | why |
 * | ------ | --- |
 * | `denied` | the user or a policy of the provider refused |
 * | `sign_in_stale` | the response belongs to a sign-in that is finished, too old, or of another tab |
 * | `state_mismatch` | the response does not belong to the sign-in that this tab began (RFC 6749, section 10.12) |
 * | `issuer_mismatch` | the response comes from another provider (RFC 9207) |
 * | `id_token_invalid` | the ID token is not for this sign-in (OpenID Connect Core, section 3.1.3.7) |
 * | `popup_blocked`, `popup_closed` | the browser opened no popup; the user closed it |
 * | `insecure_context` | the page is not served over https or from localhost |
 * | `storage_denied` | the browser denies the page its storage |
 * | `misconfigured` | the provider, or the platform that keeps the session, has to be changed; the hint says how |
 * | `not_a_browser` | there is no page, as in Node or a Worker |
 */
export class SignInError extends AuthError {
  override readonly name: string = 'SignInError';
  declare readonly code: SignInErrorCode;

  constructor(
    summary: string,
    options: Omit<NeMoErrorOptions, 'code' | 'remedy'> & { readonly code: SignInErrorCode },
  ) {
    super(summary, options);
  }
}
