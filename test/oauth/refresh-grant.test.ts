/** The refresh request, and what follows when its response is lost. */

import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { GrantRejectedError, TransientAuthError } from '../../src/errors.ts';
import { refreshGrant } from '../../src/oauth/grants/refresh-grant.ts';
import type { ProviderSettings } from '../../src/oauth/provider-settings.ts';
import { clockedContext } from './fake-clock.ts';
import { providerSettings } from './provider-settings.ts';
import { type Step, scriptedServer } from './scripted-server.ts';

const PAIR = {
  access_token: 'new-at',
  refresh_token: 'new-rt',
  token_type: 'Bearer',
  expires_in: 300,
};
const CANARY = 'canary-refresh-token';

function provider(url: string): ProviderSettings {
  return providerSettings({ issuer: url, tokenEndpoint: `${url}/token` });
}

async function refresh(...steps: readonly Step[]) {
  const server = await scriptedServer(...steps);
  const request = { refreshToken: CANARY, scopes: ['openid', 'platform:read'] };
  return { server, grant: refreshGrant(clockedContext(), provider(server.url), request) };
}

test('sends the form of RFC 6749, section 6, as a public client', async () => {
  const { server, grant } = await refresh({ body: PAIR });
  expect((await (await grant).validate()).accessToken).toBe('new-at');
  expect(Object.fromEntries(server.asked[0]!.form)).toEqual({
    grant_type: 'refresh_token',
    client_id: 'nmp-cli',
    refresh_token: CANARY,
    scope: 'openid platform:read',
  });
  expect(server.asked[0]?.headers.authorization).toBeUndefined();
});

describe('N-07: a reply that was lost', () => {
  test('is requested once more at once', async () => {
    const { server, grant } = await refresh('cut the connection', { body: PAIR });
    expect((await grant).refreshToken).toBe('new-rt');
    expect(server.asked).toHaveLength(2);
  });

  test('twice is a temporary fault, and nothing more is sent', async () => {
    const { server, grant } = await refresh('cut the connection');
    await expect(grant).rejects.toBeInstanceOf(TransientAuthError);
    expect(server.asked).toHaveLength(2);
  });

  test('with a provider that has revoked the grant meanwhile ends in one refusal', async () => {
    const refusal = { status: 400, body: { error: 'invalid_grant' } };
    const { server, grant } = await refresh('cut the connection', refusal);
    await expect(grant).rejects.toBeInstanceOf(GrantRejectedError);
    expect(server.asked).toHaveLength(2);
  });
});

test('a request is not repeated after a response that is not about the grant', async () => {
  const { server, grant } = await refresh({ status: 503, body: 'busy' });
  await expect(grant).rejects.toBeInstanceOf(TransientAuthError);
  expect(server.asked).toHaveLength(1);
});

test('the error for a closed port has the code of the system', async () => {
  const request = { refreshToken: CANARY, scopes: [] };
  const grant = refreshGrant(clockedContext(), provider('http://127.0.0.1:1'), request);
  await expect(grant).rejects.toThrow(
    /token endpoint did not respond\. 127\.0\.0\.1:1 could not be reached/,
  );
});

test.each([301, 302, 303, 307, 308])(
  'N-11: a redirect with status %d is not followed',
  async (status) => {
    const elsewhere = await scriptedServer({ body: PAIR });
    const { grant } = await refresh({ status, headers: { location: `${elsewhere.url}/token` } });
    await expect(grant).rejects.toMatchObject({ code: 'auth_misconfigured' });
    expect(elsewhere.asked).toHaveLength(0);
  },
);

test('L-01: no error contains the refresh token', async () => {
  for (const step of [
    'cut the connection',
    { status: 400, body: { error: 'invalid_grant', echo: CANARY } },
    { status: 400, body: { error: 'invalid_grant', error_description: `no ${CANARY} here` } },
    { status: 400, body: { error: CANARY } },
    { status: 503, body: { error: 'server_error', error_description: `x\u200b${CANARY}` } },
  ] as const) {
    const { grant } = await refresh(step);
    const error = await grant.catch((reason: unknown) => reason);
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(CANARY);
    expect(`${JSON.stringify(error)} ${error}`.toLowerCase()).not.toContain(CANARY.toLowerCase());
  }
});

test('a response of more than 1 MiB is not read completely, and the token is not sent again', async () => {
  const { server, grant } = await refresh({ body: { access_token: 'x'.repeat(2 ** 20) } });
  await expect(grant).rejects.toThrow('more than 1 MiB');
  expect(server.asked).toHaveLength(1);
});
