/** A redirect that is not followed: the process must not wait until the server closes the connection. */

import { expect, test } from 'vitest';
import { makeSandbox } from '../support/files/sandbox.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { serve } from '../support/http/loopback-server.ts';

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const NEVER = { keepAliveTimeout: 0 };

test.each([
  ['a loop', (url: string) => url, 'More than 5 redirects'],
  ['another scheme', () => 'data:,x', 'not http(s)'],
])('N-27: %s ends nmp with an error', async (_, location, message) => {
  const server = await serve(({ url }, response) => {
    response.writeHead(302, { location: location(url) }).end();
  }, NEVER);
  const env = { NMP_BASE_URL: server.url, NMP_ACCESS_TOKEN: 'a-token' };
  const ended = await makeSandbox().nmp(['workspaces', 'list'], { env });
  expect(ended.code).toBe(3);
  expect(ended.stderr).toContain(message);
});

test('N-27: a token endpoint that redirects ends nmp with an error', async () => {
  const server = await serve(({ url }, response) => {
    if (url === '/token') response.writeHead(307, { location: '/elsewhere' }).end();
    else response.end(JSON.stringify(discovery));
  }, NEVER);
  const oidc = { issuer: server.url, client_id: 'cli', token_endpoint: `${server.url}/token` };
  const discovery = { auth_enabled: true, oidc, issuer: server.url };
  const sandbox = makeSandbox();
  writeStoredLogin(sandbox.configFile, {
    baseUrl: server.url,
    token: [{ alg: 'RS256' }, { iss: server.url, exp: 1 }, {}].map(encoded).join('.'),
    refreshToken: 'r',
  });
  const ended = await sandbox.nmp(['auth', 'refresh']);
  expect(ended.code).not.toBe(0);
  expect(ended.stderr).toContain('returned a redirect, which is not followed');
});
