/** Revocation of a refresh token at a provider (RFC 7009). */

import { expect, test } from 'vitest';
import { revokeToken } from '../../src/oauth/grants/revocation.ts';
import { clockedContext } from './fake-clock.ts';
import { type Step, scriptedServer } from './scripted-server.ts';

/** A provider that names a revocation endpoint, or none, and then responds as the steps say. */
async function provider({ endpoint }: { endpoint: boolean }, ...steps: readonly Step[]) {
  const server = await scriptedServer(...steps);
  const metadata = {
    issuer: server.url,
    ...(endpoint ? { revocation_endpoint: `${server.url}/revoke` } : {}),
  };
  const context = clockedContext();
  const { fetch } = context;
  context.fetch = (url, init) =>
    String(url).endsWith('/openid-configuration')
      ? Promise.resolve(Response.json(metadata))
      : fetch(url, init);
  const revoke = () => revokeToken(context, { issuer: server.url, clientId: 'cli' }, 'canary');
  return { server, revoke };
}

test('the token is posted with its kind and the client', async () => {
  const { server, revoke } = await provider({ endpoint: true }, { status: 200 });
  expect(await revoke()).toBe(true);
  expect(server.asked.map(({ url }) => url)).toEqual(['/revoke']);
  expect(Object.fromEntries(server.asked[0]!.form)).toEqual({
    token: 'canary',
    token_type_hint: 'refresh_token',
    client_id: 'cli',
  });
});

test('without a revocation endpoint nothing is sent and nothing thrown', async () => {
  const { server, revoke } = await provider({ endpoint: false });
  expect(await revoke()).toBe(false);
  expect(server.asked).toEqual([]);
});

test('a refusal is an error without the token', async () => {
  const refusal = { status: 400, body: { error: 'invalid_client' } };
  const { revoke } = await provider({ endpoint: true }, refusal);
  const error = await revoke().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).not.toContain('canary');
});
