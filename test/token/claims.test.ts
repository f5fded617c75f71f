import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { readClaims } from '../../src/token/claims.ts';

const base64url = (text: string) => Buffer.from(text).toString('base64url');
const jwt = (payload: string) => `${base64url('{"alg":"none"}')}.${payload}.`;

/** What jose reads, where it reads anything. */
function byJose(token: string): unknown {
  try {
    return decodeJwt(token);
  } catch {
    return {};
  }
}

describe('claims are read as jose reads them', () => {
  test.each([
    ['of a token', jwt(base64url('{"sub":"alice","exp":1800000000,"scope":["a","b"]}'))],
    ['with characters beyond ASCII', jwt(base64url('{"upn":"Zoë 🐈 \\u00fc","x":"ÿþ>?"}'))],
    ['with the letters that only base64url has', jwt(base64url('{"x":"~~~???>>>"}'))],
    ['with the letters that only base64 has', jwt('eyJ4Ijoifn5+Pz8/Pj4+In0')],
    ['with padding', jwt(`${base64url('{"a":1}')}=`)],
    ['of no object', jwt(base64url('[1]'))],
    ['of null', jwt(base64url('null'))],
    ['of no JSON', jwt(base64url('{"sub":'))],
    ['of bytes that are not UTF-8', jwt(Buffer.from([0x22, 0xff, 0x22]).toString('base64url'))],
    ['of no base64url', jwt('€€€')],
    ['without a payload', jwt('')],
    ['of two parts', `a.${base64url('{"sub":"a"}')}`],
    ['of four parts', `${jwt(base64url('{"sub":"a"}'))}.x`],
    ['of an encrypted token', `a.${base64url('{"sub":"a"}')}.c.d.e`],
    ['of an opaque token', 'opaque'],
    ['of an empty token', ''],
  ])('%s', (_, token) => {
    expect(readClaims(token)).toEqual(byJose(token));
  });

  test('whatever the payload contains', () => {
    for (let code = 0; code < 0x3000; code += 7) {
      const token = jwt(base64url(JSON.stringify({ sub: String.fromCodePoint(code, code + 1) })));
      expect(readClaims(token)).toEqual(byJose(token));
    }
  });
});
