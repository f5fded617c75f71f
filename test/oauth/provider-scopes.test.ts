/** The scopes of logins and refreshes. */

import { describe, expect, test } from 'vitest';
import { displayScopes, loginScopes, refreshScopes } from '../../src/oauth/provider-scopes.ts';

const PLAIN = {
  defaultScopes: ['openid', 'email', 'platform:read', 'platform:write'],
  scopePrefix: undefined,
};
const ENTRA = { ...PLAIN, scopePrefix: 'api://client/' };

describe('a login requests', () => {
  test('the defaults', () => {
    expect(loginScopes(PLAIN)).toEqual(['openid', 'email', 'platform:read', 'platform:write']);
  });

  test('with --scope: the defaults without a colon plus what was requested', () => {
    expect(loginScopes(PLAIN, ['platform:read'])).toEqual(['openid', 'email', 'platform:read']);
  });

  test('prefixed names if the cluster has a prefix, each once', () => {
    expect(loginScopes(ENTRA, ['api://client/platform:read', '.default'])).toEqual([
      'openid',
      'email',
      'api://client/platform:read',
      'api://client/.default',
    ]);
  });
});

describe('a refresh requests', () => {
  test('no more than the token has', () => {
    expect(refreshScopes(PLAIN, ['email', 'openid', 'platform:read'])).toEqual([
      'openid',
      'email',
      'platform:read',
    ]);
  });

  test('no scopes if the token does not name its scopes', () => {
    expect(refreshScopes(PLAIN, [])).toEqual([]);
    expect(refreshScopes(PLAIN, ['openid', 'email'])).toEqual([]);
  });

  test('the short names of the token with the prefix', () => {
    expect(refreshScopes(ENTRA, ['platform:read'])).toContain('api://client/platform:read');
  });
});

describe('users see', () => {
  const scopes = ['api://client/platform:write', 'openid', 'secrets:read', 'platform:read'];

  test('the scopes of the platform without prefix, in the order of the request', () => {
    const requested = ['openid', 'platform:write', 'platform:read'];
    expect(displayScopes(ENTRA, scopes, requested)).toEqual([
      'platform:write',
      'platform:read',
      'secrets:read',
    ]);
  });

  test('sorted by name if the request is unknown', () => {
    expect(displayScopes(ENTRA, scopes)).toEqual([
      'platform:read',
      'platform:write',
      'secrets:read',
    ]);
  });

  test('the standard scopes if there are no others', () => {
    expect(displayScopes(PLAIN, ['openid', 'email'], ['openid', 'email'])).toEqual([
      'openid',
      'email',
    ]);
  });
});
