/** Hints for refusals of identity providers. */

import { expect, test } from 'vitest';
import { LoginRefusal } from '../../src/cli/auth/login/login-refusal.ts';
import { formatError } from '../../src/cli/errors/format-error.ts';
import { GrantRejectedError } from '../../src/errors.ts';
import { variableReader } from '../../src/runtime/variables.ts';

const invocation = { globals: {}, ...variableReader(() => ({})) };

const ENTRA_MFA = 'AADSTS50076: Due to a configuration change you must use multi-factor';
const KEYCLOAK_OFF = 'Client is not allowed to initiate OAuth 2.0 Device Authorization Grant.';
const WITH_BROWSER = /\nRun: nmp auth login$/;

test.each<['device' | 'password', string, string | undefined, RegExp]>([
  [
    'device',
    'invalid_scope',
    'AADSTS70011: The scope is not valid.',
    /consented.*\nRun: .*--scope/,
  ],
  ['device', 'invalid_client', 'AADSTS7000218: must contain client_secret', /public client flows/],
  ['password', 'invalid_grant', ENTRA_MFA, WITH_BROWSER],
  ['password', 'invalid_grant', ENTRA_MFA, /Multi-factor.*password login doesn't support/],
  ['device', 'invalid_grant', ENTRA_MFA, /Complete it on the provider's page/],
  ['device', 'unauthorized_client', KEYCLOAK_OFF, /Keycloak.*\nRun: nmp auth login --username/],
  ['password', 'unauthorized_client', 'Client not allowed for direct access grants', WITH_BROWSER],
  ['device', 'unsupported_grant_type', undefined, /device flow is disabled/],
  [
    'password',
    'unsupported_grant_type',
    undefined,
    /doesn't allow password logins.*\nRun: nmp auth login$/,
  ],
  ['device', 'invalid_client', 'Invalid client', /doesn't know the platform's client id/],
  ['device', 'invalid_scope', 'Invalid scopes', /\nRun: nmp auth login --scope platform:read$/],
  ['password', 'invalid_grant', 'Invalid user credentials', /Check your username and password\.$/],
  [
    'device',
    'invalid_grant',
    'Device code not valid',
    /code is no longer valid.*\nRun: nmp auth login$/,
  ],
  ['device', 'access_denied', undefined, /denied on the provider's page/],
  ['device', 'expired_token', undefined, WITH_BROWSER],
  ['device', 'something_new', 'Never heard', /: Never heard$/],
])('a login by %s: %s (%s)', (way, oauthError, description, words) => {
  const refused = new GrantRejectedError(`The provider refused: ${description}`, {
    code: 'login_failed',
    oauthError,
    description,
  });
  expect(formatError(new LoginRefusal(refused, way), invocation)).toMatch(words);
});

test('an unexpected error shows its kind and not its message', () => {
  const shown = formatError(new RangeError('canary'), invocation);
  expect(shown).toMatch(/^Error: unexpected RangeError/);
  expect(shown).not.toContain('canary');
});
