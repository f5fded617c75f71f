/** What a token says about itself, and what it never shows. */

import { inspect } from 'node:util';
import { UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { TokenSet } from '../../src/token/token-set.ts';

const CANARY = 'canary-secret';
const jwt = (claims: Record<string, unknown>) => new UnsecuredJWT(claims).encode();

test('reads times and scopes of a JWT', () => {
  const tokens = new TokenSet({ accessToken: jwt({ iat: 100, exp: 400, scp: 'a:read b' }) });
  expect(tokens.expiresAt).toBe(400_000);
  expect(tokens.lifetime).toBe(300_000);
  expect(tokens.scopes).toEqual(['a:read', 'b']);
});

test('scp takes precedence over scope, and both can be a list or a string', () => {
  expect(new TokenSet({ accessToken: jwt({ scp: ['x'], scope: 'y' }) }).scopes).toEqual(['x']);
  expect(new TokenSet({ accessToken: jwt({ scope: ['y', 1, ''] }) }).scopes).toEqual(['y']);
});

test('an opaque token has no times', () => {
  const tokens = new TokenSet({ accessToken: 'opaque' });
  expect(tokens.expiresAt).toBeUndefined();
  expect(tokens.lifetime).toBeUndefined();
  expect(tokens.scopes).toEqual([]);
});

test('L-08: inspect, JSON and clones contain no secret', () => {
  const tokens = new TokenSet({ accessToken: `${CANARY}-at`, refreshToken: `${CANARY}-rt` });
  const seen = [
    inspect(tokens, { depth: 10, showHidden: true }),
    JSON.stringify(tokens),
    JSON.stringify({ ...tokens }),
    inspect(structuredClone(tokens)),
    String(tokens),
  ].join('\n');
  expect(seen).not.toContain(CANARY);
  expect(tokens.accessToken).toContain(CANARY);
});

test('an absurd expiry does not break JSON', () => {
  const tokens = new TokenSet({ accessToken: 'opaque', expiresAt: 1e20 });
  expect(JSON.stringify(tokens)).toBe('{"refreshable":false}');
});
