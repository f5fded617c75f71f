/** Tokens are extracted from responses before anything about these can fail. */

import { inspect } from 'node:util';
import { UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { AuthError, GrantRejectedError, TransientAuthError } from '../../src/errors.ts';
import {
  type ResponseReading,
  readTokenResponse,
  readTokens,
} from '../../src/oauth/token-response.ts';

const NOW = Date.UTC(2026, 1, 15);
const READING: ResponseReading = { grant: 'refresh', bearer: 'access_token', now: NOW };
const CANARY = 'canary-token';

const read = (body: unknown, status = 200, reading = READING) =>
  readTokenResponse(
    { status, text: typeof body === 'string' ? body : JSON.stringify(body), sent: undefined },
    reading,
  );

test.each([
  ['two lines', 'opaque\nX-Evil: 1'],
  ['two words', 'two words'],
  ['letters beyond ASCII', 'ünïcode'],
  ['20,000 characters', 'x'.repeat(20_000)],
])(
  'an access token that no header can carry is unusable, and the refresh token beside it is kept: %s',
  async (_, access_token) => {
    const grant = await read({ access_token, refresh_token: 'rt' });
    expect(grant.tokens).toBeUndefined();
    expect(grant.refreshToken).toBe('rt');
    await expect(grant.validate()).rejects.toThrow(
      'The response of the token endpoint to the refresh is unusable: its access_token cannot be sent in a header.',
    );
  },
);

describe('issued tokens are extracted from an invalid response', () => {
  test.each([
    ['a normal response', { token_type: 'Bearer', expires_in: 300 }],
    ['no token_type', {}],
    ['token_type in lower case', { token_type: 'bearer' }],
    ['expires_in null', { expires_in: null }],
    ['expires_in negative', { expires_in: -1 }],
    ['scope null', { scope: null }],
    ['a broken id_token', { id_token: 'x' }],
  ])('%s', async (_, extra) => {
    const grant = await read({ access_token: 'at', refresh_token: 'rt', ...extra });
    expect(grant.tokens?.accessToken).toBe('at');
    expect(grant.refreshToken).toBe('rt');
    expect((await grant.validate()).accessToken).toBe('at');
  });

  test('tokens beside an error are extracted first, then the error is thrown', async () => {
    const grant = await read({ error: 'server_error', access_token: 'at', refresh_token: 'rt' });
    expect(grant.tokens?.accessToken).toBe('at');
    expect(grant.refreshToken).toBe('rt');
    await expect(grant.validate()).rejects.toThrow(TransientAuthError);
  });

  test('tokens with another token_type are extracted first, then refused', async () => {
    const grant = await read({ access_token: 'at', refresh_token: 'rt', token_type: 'DPoP' });
    expect(grant.refreshToken).toBe('rt');
    await expect(grant.validate()).rejects.toThrow('its token_type is not Bearer');
  });

  test('status 201 counts like 200', async () => {
    const grant = await read({ access_token: 'at' }, 201);
    expect((await grant.validate()).accessToken).toBe('at');
  });

  test.each([undefined, null, ''])(
    'N-10: a refresh token of %j means that the old one stays valid',
    async (value) => {
      expect(
        (await read({ access_token: 'at', refresh_token: value })).refreshToken,
      ).toBeUndefined();
    },
  );

  test('N-20: a refresh token without an access token is extracted, and validate names the problem', async () => {
    const grant = await read({ refresh_token: 'rt', token_type: 'Bearer' });
    expect(grant.refreshToken).toBe('rt');
    await expect(grant.validate()).rejects.toThrow(AuthError);
  });

  test('a token of another type is issued but unusable', async () => {
    const grant = await read({ access_token: 'at', refresh_token: 'rt', token_type: 'DPoP' });
    expect(grant.refreshToken).toBe('rt');
    await expect(grant.validate()).rejects.toThrow(/token_type/);
  });

  test('the ID token is the bearer token if discovery says so', async () => {
    const grant = await read({ access_token: 'at', id_token: 'it' }, 200, {
      ...READING,
      bearer: 'id_token',
    });
    expect((await grant.validate()).accessToken).toBe('it');
  });
});

describe('H-18: expires_in of an opaque token', () => {
  test.each([
    [300, 300_000],
    ['300', 300_000],
    [1.5, 1500],
    [-5, undefined],
    [0, undefined],
    [true, undefined],
    ['', undefined],
    ['soon', undefined],
    [null, undefined],
    [{}, undefined],
    [1e300, 1e12],
  ])('%j', async (value, lifetime) => {
    const { tokens } = await read({ access_token: 'opaque', expires_in: value });
    expect(tokens?.lifetime).toBe(lifetime);
    expect(tokens?.expiresAt).toBe(lifetime === undefined ? undefined : NOW + lifetime);
  });
});

test('H-18: an expires_in that overflows is ignored', async () => {
  expect(
    (await read('{"access_token":"opaque","expires_in":1e400}')).tokens?.lifetime,
  ).toBeUndefined();
});

test('exp of a JWT takes precedence over expires_in', async () => {
  const seconds = NOW / 1000;
  const accessToken = new UnsecuredJWT({ iat: seconds, exp: seconds + 60 }).encode();
  expect((await read({ access_token: accessToken, expires_in: 9999 })).tokens?.expiresAt).toBe(
    NOW + 60_000,
  );
});

test('a new token is not expired on a clock that is a day ahead', async () => {
  const issued = NOW / 1000 - 86_400;
  const accessToken = new UnsecuredJWT({ iat: issued, exp: issued + 300 }).encode();
  expect((await read({ access_token: accessToken })).tokens?.expiresAt).toBe(NOW + 300_000);
});

describe('refusals', () => {
  test.each([
    [
      'N-01: a grant that is no longer valid',
      400,
      { error: 'invalid_grant' },
      'login_failed',
      'invalid_grant',
    ],
    ['in capitals', 400, { error: 'INVALID_GRANT' }, 'login_failed', 'invalid_grant'],
    ['with status 200', 200, { error: 'invalid_grant' }, 'login_failed', 'invalid_grant'],
    [
      'N-05: an unknown client',
      401,
      { error: 'invalid_client' },
      'auth_misconfigured',
      'invalid_client',
    ],
    [
      'a pending device as 428',
      428,
      { error: 'authorization_pending' },
      'login_failed',
      'authorization_pending',
    ],
  ])('%s', async (_, status, body, code, oauthError) => {
    const grant = read({ ...body, access_token: CANARY }, status).then((each) => each.validate());
    await expect(grant).rejects.toThrow(GrantRejectedError);
    await expect(read(body, status)).rejects.toThrow(expect.objectContaining({ code, oauthError }));
  });

  test.each([
    ['invalid_grant', 400, 'invalid_grant', true],
    ['invalid_grant in capitals', 400, ' INVALID_GRANT ', true],
    ['another error', 400, 'invalid_client', false],
    ['invalid_grant of a server that is down', 503, 'invalid_grant', false],
    ['invalid_grant of a server that is busy', 429, 'invalid_grant', false],
  ])(
    'whether the grant is invalid is known before its explanation is loaded: %s',
    (_, status, error, isInvalidGrant) => {
      const response = { status, text: JSON.stringify({ error }), sent: undefined };
      expect(readTokens(response, READING)).toMatchObject({ isInvalidGrant });
    },
  );

  test.each([
    ['N-02: 500', 500, 'oops'],
    ['N-02: 502 with HTML', 502, '<html>canary-token</html>'],
    ['503 with an OAuth error', 503, '{"error":"invalid_grant"}'],
    ['429', 429, ''],
    ['temporarily_unavailable', 400, '{"error":"temporarily_unavailable"}'],
    ['N-04: the HTML of a captive portal with status 200', 200, '<html>canary-token</html>'],
    ['a JSON list', 200, '[]'],
  ])('%s is temporary', async (_, status, text) => {
    const error = await caught(() => read(text, status));
    expect(error).toBeInstanceOf(TransientAuthError);
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(CANARY);
  });

  test.each([
    ['N-05: 403 of a firewall', 403],
    ['N-05: 404', 404],
  ])('%s is a problem of the setup, not of the login', async (_, status) => {
    const error = await caught(() => read('<html></html>', status));
    expect(error).toMatchObject({ code: 'auth_misconfigured', retryable: false });
    expect(error).not.toBeInstanceOf(GrantRejectedError);
  });

  test('F-10: the description of the provider is sanitized and short', async () => {
    const description = `\u001b[31mred\u001b]8;;http://evil\u0007link\u001b]8;;\u0007 \u202eevil ${'x'.repeat(9999)}`;
    const error = await caught(() =>
      read({ error: 'access_denied', error_description: description }, 400),
    );
    const { message } = error as Error;
    expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(message).toContain('red');
    expect(message.length).toBeLessThan(600);
  });
});

async function caught(action: () => Promise<unknown>): Promise<unknown> {
  try {
    await action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
