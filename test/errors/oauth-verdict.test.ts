/** Every error code of a provider has one meaning for a login. */

import { describe, expect, test } from 'vitest';
import { exitCodeOf } from '../../src/cli/errors/exit-codes.ts';
import { verdictOf } from '../../src/errors/oauth-verdict.ts';
import { GrantRejectedError } from '../../src/errors.ts';

/** What providers send in practice, with the exit code of a login that ends with it. */
const DIALECTS: readonly (readonly [string, string, string | undefined, number])[] = [
  ['RFC 6749', 'invalid_grant', 'login required', 1],
  ['RFC 6749', 'invalid_client', 'setup', 1],
  ['RFC 6749', 'access_denied', 'denied', 6],
  ['RFC 6749', 'temporarily_unavailable', 'unavailable', 1],
  ['RFC 8628', 'authorization_pending', 'pending', 1],
  ['RFC 8628', 'slow_down', 'slow down', 1],
  ['RFC 8628', 'expired_token', 'expired', 5],
  ['OpenID Connect', 'interaction_required', 'login required', 1],
  ['OpenID Connect', 'consent_required', 'login required', 1],
  ['Entra', 'authorization_declined', 'denied', 6],
  ['Entra', 'bad_verification_code', 'expired', 5],
  ['Auth0', 'mfa_required', 'login required', 1],
  ['Auth0', 'too_many_attempts', 'denied', 6],
  ['Google', 'rate_limit_exceeded', 'unavailable', 1],
  ['Google', 'admin_policy_enforced', 'setup', 1],
  ['Okta', 'use_dpop_nonce', 'setup', 1],
  ['Keycloak', 'user_disabled', 'denied', 6],
  ['Ping', 'unapproved_scope', 'setup', 1],
  ['RFC 6749', 'invalid_request', 'setup', 1],
  ['RFC 6749', 'invalid_scope', 'setup', 1],
  ['RFC 8707', 'invalid_target', 'setup', 1],
  ['RFC 6749', 'unauthorized_client', 'setup', 1],
  ['RFC 6749', 'unsupported_grant_type', 'setup', 1],
  ['RFC 6749', 'server_error', 'unavailable', 1],
  ['OpenID Connect', 'login_required', 'login required', 1],
  ['OpenID Connect', 'account_selection_required', 'login required', 1],
  ['Entra', 'invalid_resource', 'setup', 1],
  ['Auth0', 'too_many_requests', 'unavailable', 1],
  ['Auth0', 'password_leaked', 'denied', 6],
  ['Google', 'org_internal', 'setup', 1],
  ['Google', 'disabled_client', 'setup', 1],
  ['Google', 'deleted_client', 'setup', 1],
  ['Okta', 'invalid_dpop_proof', 'setup', 1],
  ['Keycloak', 'not_allowed', 'denied', 6],
  ['Keycloak', 'account_disabled', 'denied', 6],
  ['Ping', 'unsupported_authentication_method', 'setup', 1],
  ['an unknown provider', 'something_new', undefined, 1],
  ['a hostile server', '__proto__', undefined, 1],
  ['a hostile server', 'constructor', undefined, 1],
];

describe('an error code has one verdict and one exit code', () => {
  test.each(DIALECTS)('%s: %s', (_, oauthError, verdict, exitCode) => {
    expect(verdictOf(oauthError)).toBe(verdict);
    const error = new GrantRejectedError('refused', {
      code: 'login_failed',
      oauthError,
      verdict: verdictOf(oauthError),
    });
    expect(exitCodeOf(error)).toBe(exitCode);
  });
});
