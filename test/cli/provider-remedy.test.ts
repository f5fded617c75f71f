import { expect, test } from 'vitest';
import { presentError } from '../../src/cli/present-error.ts';
import { GrantRejectedError } from '../../src/errors.ts';

test.each([
  ['invalid_scope', 'AADSTS70011: The provided value for scope is not valid.', /consented/],
  [
    'invalid_client',
    'AADSTS7000218: The request body must contain client_secret',
    /public client flows/,
  ],
  [
    'invalid_grant',
    'AADSTS50076: Due to a configuration change you must use MFA',
    /second factor[\s\S]*Run: nmp auth login/,
  ],
  [
    'unauthorized_client',
    'Client is not allowed to initiate OAuth 2.0 Device Authorization Grant.',
    /Keycloak/,
  ],
  ['unauthorized_client', 'Client not allowed for direct access grants', /Run: nmp auth login/],
  ['unsupported_grant_type', undefined, /is off for the client/],
  ['invalid_client', 'Invalid client', /does not know the client id/],
  ['invalid_scope', 'Invalid scopes', /--scope/],
  ['invalid_grant', 'Invalid user credentials', /Check user name and password/],
  ['access_denied', undefined, /refused on the page/],
  ['expired_token', undefined, /Run: nmp auth login/],
])('%s (%s)', (oauthError, description, remedy) => {
  const error = new GrantRejectedError('The provider refused the login', {
    code: 'login_failed',
    oauthError,
    description,
  });
  expect(presentError(error)).toMatch(remedy);
});

test('a bug of ours shows its kind and not its words', () => {
  expect(presentError(new RangeError('canary'))).toMatch(/^Error: unexpected RangeError/);
  expect(presentError(new RangeError('canary'))).not.toContain('canary');
});
