/** Programs and commands whose way to the platform leads through a proxy, or must not. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CERT } from '../http/self-signed.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { startFront } from '../support/backends/front.ts';
import { startForwardProxy } from '../support/faults/forward-proxy.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { expired, writeStoredLogin } from '../support/files/stored-login.ts';

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
});
afterAll(() => backend.stop());

const LIST = `
import { NeMoPlatform } from 'nemo-platform';
console.log((await new NeMoPlatform().workspaces.list()).data.length > 0);
`;
const ALL_KINDS = ['discovery', 'token', 'API'];

/** Lists workspaces with an expired login, which takes a discovery, a token and an API call. */
async function listed(scheme: 'http' | 'https', variables: (proxy: string) => object) {
  const front = await startFront(backend, { tls: scheme === 'https' });
  const proxy = await startForwardProxy();
  const sandbox = makeSandbox();
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  writeStoredLogin(sandbox.configFile, {
    baseUrl: front.baseUrl,
    token: expired(access_token),
    refreshToken: refresh_token,
  });
  const bundle = join(sandbox.home, 'ca.pem');
  writeFileSync(bundle, CERT);
  const env = { NO_PROXY: '', NMP_CLIENT_SSL_CERT_FILE: bundle, ...variables(proxy.url) };
  const outcome = await sandbox.program(LIST, { env });
  expect(outcome).toMatchObject({ code: 0, stdout: 'true\n', stderr: '' });
  expect(front.passed.map(({ what }) => what)).toEqual(ALL_KINDS);
  return { asked: proxy.asked, front, sandbox, env };
}

describe('N-17: all three kinds of calls go the same way', () => {
  test.each([
    ['HTTP_PROXY', (proxy: string) => ({ HTTP_PROXY: proxy })],
    [
      'http_proxy, which goes before',
      (proxy: string) => ({ http_proxy: proxy, HTTP_PROXY: 'http://127.0.0.1:1' }),
    ],
    [
      'ALL_PROXY without a scheme',
      (proxy: string) => ({ ALL_PROXY: proxy.replace('http://', '') }),
    ],
  ])('plain HTTP is forwarded by %s', async (_, variables) => {
    const { asked, front } = await listed('http', variables);
    expect(asked).toEqual([
      `GET ${front.baseUrl}/apis/auth/discovery`,
      `POST ${front.baseUrl}/token`,
      `GET ${front.baseUrl}/apis/entities/v2/workspaces`,
    ]);
  });

  test('TLS is tunnelled by HTTPS_PROXY', async () => {
    const { asked, front } = await listed('https', (proxy) => ({ HTTPS_PROXY: proxy }));
    expect(new Set(asked)).toEqual(new Set([`CONNECT ${new URL(front.baseUrl).host}`]));
  });

  test.each<['http' | 'https', string, (proxy: string) => object]>([
    ['https', 'HTTP_PROXY alone', (proxy) => ({ HTTP_PROXY: proxy })],
    ['http', 'HTTPS_PROXY alone', (proxy) => ({ HTTPS_PROXY: proxy })],
    [
      'http',
      'the host in NO_PROXY',
      (proxy) => ({ HTTP_PROXY: proxy, NO_PROXY: 'a.com, localhost' }),
    ],
    ['https', 'the host in no_proxy', (proxy) => ({ HTTPS_PROXY: proxy, no_proxy: 'localhost' })],
    ['http', 'an asterisk among others', (proxy) => ({ HTTP_PROXY: proxy, NO_PROXY: 'a.com,*' })],
  ])('%s passes by the proxy with %s', async (scheme, _, variables) => {
    expect((await listed(scheme, variables)).asked).toEqual([]);
  });

  test('a command goes where a program goes', async () => {
    const { asked, sandbox, env } = await listed('https', (proxy) => ({ HTTPS_PROXY: proxy }));
    const before = asked.length;
    expect(await sandbox.nmp(['workspaces', 'list'], { env })).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(asked.length).toBeGreaterThan(before);
  });
});

test('N-17: a variable that is no URL is named, its value is not', async () => {
  const sandbox = makeSandbox();
  const env = { NO_PROXY: '', HTTPS_PROXY: 'http://user:CANARY@[proxy', NMP_ACCESS_TOKEN: 'x' };
  const { code, stderr } = await sandbox.nmp(['workspaces', 'list'], { env });
  expect(code).toBe(2);
  expect(stderr).toContain('HTTPS_PROXY is not the URL of a proxy.');
  expect(stderr).not.toContain('CANARY');
});
