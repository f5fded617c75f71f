/** The metadata of a provider must name the issuer that was asked for. */

import { expect, test } from 'vitest';
import { discoverProvider } from '../../src/oauth/discovery/provider-metadata.ts';
import { clockedContext } from './fake-clock.ts';
import { scriptedServer } from './scripted-server.ts';

test('a document that names another issuer is refused (OpenID Connect Discovery, section 4.3)', async () => {
  const server = await scriptedServer({
    body: { issuer: 'https://evil.com', revocation_endpoint: 'https://evil.com/r' },
  });
  await expect(discoverProvider(clockedContext(), server.url)).rejects.toMatchObject({
    code: 'auth_misconfigured',
    message: expect.stringContaining('calls itself https://evil.com'),
  });
});

test('a document that names its own issuer is returned', async () => {
  const server = await scriptedServer({ body: {} });
  const context = {
    ...clockedContext(),
    fetch: async () => Response.json({ issuer: server.url, token_endpoint: `${server.url}/token` }),
  };
  expect(await discoverProvider(context, server.url)).toMatchObject({ issuer: server.url });
});
