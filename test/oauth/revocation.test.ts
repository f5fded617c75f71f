/** Revocation of a refresh token at a provider (RFC 7009). */

import { expect, test } from 'vitest';
import { revokeToken } from '../../src/oauth/grants/revocation.ts';
import { clockedContext } from './fake-clock.ts';
import { type Step, scriptedServer } from './scripted-server.ts';

/** A provider that responds as the steps say. */
async function provider(...steps: readonly Step[]) {
  const server = await scriptedServer(...steps);
  const settings = { issuer: server.url, clientId: 'cli' };
  const revoke = () => revokeToken(clockedContext(), settings, `${server.url}/revoke`, 'canary');
  return { server, revoke };
}

test('the token is posted with its kind and the client', async () => {
  const { server, revoke } = await provider({ status: 200 });
  await revoke();
  expect(server.asked.map(({ url }) => url)).toEqual(['/revoke']);
  expect(Object.fromEntries(server.asked[0]!.form)).toEqual({
    token: 'canary',
    token_type_hint: 'refresh_token',
    client_id: 'cli',
  });
});

test('a refusal is an error without the token', async () => {
  const { revoke } = await provider({ status: 400, body: { error: 'invalid_client' } });
  const error = await revoke().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).not.toContain('canary');
});
