/** What the error codes of identity providers mean for a login. One table for refresh, device flow and password grant. */

/**
 * - `pending`, `slow down`: poll again (RFC 8628, section 3.5)
 * - `login required`: only a new login helps
 * - `denied`: the user or a policy refused
 * - `expired`: the code has expired
 * - `unavailable`: temporary; the same request may succeed later
 * - `setup`: an administrator must change the client or the provider
 */
export type OAuthVerdict =
  | 'pending'
  | 'slow down'
  | 'login required'
  | 'denied'
  | 'expired'
  | 'unavailable'
  | 'setup';

/**
 * | source | codes |
 * | ------ | ----- |
 * | RFC 6749, section 5.2; RFC 8707 | `invalid_grant`, `invalid_client`, `invalid_request`, `invalid_scope`, `invalid_target`, `unauthorized_client`, `unsupported_grant_type` |
 * | RFC 6749, section 4.1.2.1 | `access_denied`, `server_error`, `temporarily_unavailable` |
 * | RFC 8628, section 3.5 | `authorization_pending`, `slow_down`, `expired_token` |
 * | OpenID Connect Core, section 3.1.2.6 | `interaction_required`, `login_required`, `consent_required`, `account_selection_required` |
 * | Entra | `authorization_declined`, `bad_verification_code`, `invalid_resource` |
 * | Auth0 | `mfa_required`, `too_many_requests`, `too_many_attempts`, `password_leaked` |
 * | Google | `org_internal`, `admin_policy_enforced`, `disabled_client`, `deleted_client`, `rate_limit_exceeded` |
 * | Okta | `invalid_dpop_proof`, `use_dpop_nonce` (sender-constrained tokens are required) |
 * | Keycloak | `not_allowed`, `user_disabled`, `account_disabled` |
 * | Ping | `unapproved_scope`, `unsupported_authentication_method` |
 */
const VERDICTS: Readonly<Record<string, OAuthVerdict>> = {
  authorization_pending: 'pending',
  slow_down: 'slow down',

  invalid_grant: 'login required',
  interaction_required: 'login required',
  login_required: 'login required',
  consent_required: 'login required',
  account_selection_required: 'login required',
  mfa_required: 'login required',

  access_denied: 'denied',
  authorization_declined: 'denied',
  not_allowed: 'denied',
  user_disabled: 'denied',
  account_disabled: 'denied',
  password_leaked: 'denied',
  too_many_attempts: 'denied',

  expired_token: 'expired',
  bad_verification_code: 'expired',

  server_error: 'unavailable',
  temporarily_unavailable: 'unavailable',
  too_many_requests: 'unavailable',
  rate_limit_exceeded: 'unavailable',

  invalid_client: 'setup',
  invalid_request: 'setup',
  invalid_scope: 'setup',
  invalid_target: 'setup',
  invalid_resource: 'setup',
  unauthorized_client: 'setup',
  unsupported_grant_type: 'setup',
  org_internal: 'setup',
  admin_policy_enforced: 'setup',
  disabled_client: 'setup',
  deleted_client: 'setup',
  invalid_dpop_proof: 'setup',
  use_dpop_nonce: 'setup',
  unapproved_scope: 'setup',
  unsupported_authentication_method: 'setup',
};

/** @returns undefined for a code that is not in the table. */
export function verdictOf(oauthError: string): OAuthVerdict | undefined {
  return Object.hasOwn(VERDICTS, oauthError) ? VERDICTS[oauthError] : undefined;
}
