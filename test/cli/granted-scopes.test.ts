/** Which grants a login accepts, and which differences of scopes it shows. */

import { UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { requireScopes, scopeDifference } from '../../src/cli/auth/login/granted-scopes.ts';
import { TokenSet } from '../../src/token/token-set.ts';

const PREFIX = 'api://nmp/';

/** @param ofToken - undefined: an opaque token. */
function granted(ofToken: string | undefined, ofReply?: string) {
  const accessToken =
    ofToken === undefined ? 'opaque' : new UnsecuredJWT({ scp: ofToken }).encode();
  return { tokens: new TokenSet({ accessToken }), granted: ofReply?.split(' ') };
}

describe('F-14: a login is accepted if', () => {
  test.each<[string, string, ReturnType<typeof granted>]>([
    ['the token names all', 'openid a:read a:write', granted('a:write a:read')],
    ['the response names what the token does not', 'a:read a:write', granted('a:read', 'a:write')],
    ['neither names any', 'openid a:read', granted(undefined)],
    ['what is missing is no scope of the platform', 'openid email a:read', granted('a:read')],
    ['one side writes the prefix', `${PREFIX}a:read`, granted('a:read')],
    ['the other side does', 'a:read', granted(`${PREFIX}a:read`)],
    ['all that is set up was asked for', `${PREFIX}.default`, granted('a:read')],
  ])('%s', (_, requested, result) => {
    expect(() => requireScopes(requested.split(' '), result)).not.toThrow();
  });
});

describe('F-14: a login is refused if', () => {
  test.each<[string, string, ReturnType<typeof granted>, RegExp, string | undefined]>([
    [
      'a scope is named by neither',
      `openid ${PREFIX}a:read ${PREFIX}a:write`,
      granted('a:read', 'openid'),
      /did not grant a:write, so the login was not saved/,
      'nmp auth login --scope "a:read"',
    ],
    [
      'none was granted',
      'a:read a:write',
      granted('openid'),
      /not grant a:read a:write/,
      undefined,
    ],
  ])('%s', (_, requested, result, message, remedy) => {
    expect(() => requireScopes(requested.split(' '), result)).toThrow(message);
    expect(() => requireScopes(requested.split(' '), result)).toThrow(
      expect.objectContaining({ code: 'login_failed', remedy }),
    );
  });
});

describe('the difference between requested and granted scopes', () => {
  test.each<[string, string, string, readonly string[], readonly string[]]>([
    ['is empty if they are equal', 'a:read b:read', 'b:read a:read', [], []],
    ['ignores the prefix of the cluster', `${PREFIX}a:read`, 'a:read', [], []],
    ['ignores scopes that grant nothing', 'openid a:read', 'a:read email', [], []],
    ['names both', 'a:read groups', 'a:read b:write', ['groups'], ['b:write']],
    ['is unknown without granted scopes', 'a:read', '', [], []],
    ['is unknown without requested scopes', '', 'a:read', [], []],
    ['is unknown if all that is set up was requested', `${PREFIX}.default`, 'a:read', [], []],
  ])('%s', (_, requested, ofToken, missing, additional) => {
    const words = (text: string) => text.split(' ').filter((word) => word !== '');
    expect(scopeDifference(words(requested), words(ofToken))).toEqual({ missing, additional });
  });
});
