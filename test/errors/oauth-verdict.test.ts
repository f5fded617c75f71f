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
  ['an unknown provider', 'something_new', undefined, 1],
  ['a hostile server', '__proto__', undefined, 1],
  ['a hostile server', 'constructor', undefined, 1],
];

describe('an error code has one verdict and one exit code', () => {
  test.each(DIALECTS)('%s: %s', (_, oauthError, verdict, exitCode) => {
    expect(verdictOf(oauthError)).toBe(verdict);
    const error = new GrantRejectedError('refused', { code: 'login_failed', oauthError });
    expect(exitCodeOf(error)).toBe(exitCode);
  });
});
