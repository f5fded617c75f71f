/** Unsigned tokens, for clusters without an identity provider. */

import { UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { readClaims } from '../../src/token/claims.ts';
import { mintUnsignedJwt, reissueUnsignedJwt } from '../../src/token/unsigned-jwt.ts';

const NOW = 1_800_000_000_000;
const DAY = 24 * 3600;

test.each([
  ['an hour, as it was issued', { iat: -60, exp: 3_600 }, 3_600],
  ['a day where the times are no numbers', { iat: 'x', exp: null }, DAY],
  ['a day where it expired before it was issued', { iat: 3_600, exp: 0 }, DAY],
  ['a day where the lifetime is infinite', { iat: -1e308, exp: 1e308 }, DAY],
  ['a day where the lifetime ends after the last date', { iat: 0, exp: 8.64e12 }, DAY],
])('H-16: an unsigned token that is issued again is valid for %s', (_, times, lifetime) => {
  const token = new UnsecuredJWT({ sub: 'alice', ...(times as object) }).encode();
  expect(readClaims(reissueUnsignedJwt(token, NOW))).toEqual({
    sub: 'alice',
    iat: NOW / 1000 - 60,
    exp: NOW / 1000 + lifetime,
  });
});

test.each([
  [['ml', 'ops'], { groups: ['ml', 'ops'] }],
  [[], {}],
  [undefined, {}],
])('an unsigned token with the groups %j has the claims %j', (groups, expected) => {
  const { groups: claimed } = readClaims(mintUnsignedJwt({ email: 'a@b.c', groups }, NOW)) as {
    groups?: unknown;
  };
  expect(claimed === undefined ? {} : { groups: claimed }).toEqual(expected);
});
