/** Programs and commands whose way to the platform leads through a proxy, or must not. */

import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { startFront } from '../support/backends/front.ts';
import { startForwardProxy } from '../support/faults/forward-proxy.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { expired, writeStoredLogin } from '../support/files/stored-login.ts';
import { rawServer } from '../support/http/raw-server.ts';
import { CERT, KEY } from '../support/http/self-signed.ts';

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
async function listed(
  scheme: 'http' | 'https',
  variables: (proxy: string) => object,
  host = 'nmp.test',
) {
  const front = await startFront(backend, { tls: scheme === 'https', host });
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
  const env = {
    NO_PROXY: '',
    NMP_CLIENT_SSL_CERT_FILE: bundle,
    NMP_ALLOW_INSECURE_HTTP: '1',
    ...variables(proxy.url),
  };
  const outcome = await sandbox.program(LIST, { env });
  expect(outcome).toMatchObject({ code: 0, stdout: 'true\n', stderr: '' });
  expect(front.passed.map(({ what }) => what)).toEqual(ALL_KINDS);
  return { asked: proxy.asked, authorizations: proxy.authorizations, front, sandbox, env };
}

describe('N-17: API, token and discovery requests use the same proxy', () => {
  test.each([
    ['HTTP_PROXY', (proxy: string) => ({ HTTP_PROXY: proxy })],
    [
      'http_proxy, which takes precedence',
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
    ['http', 'HTTP_PROXY', (proxy) => ({ HTTP_PROXY: proxy })],
    ['https', 'HTTPS_PROXY', (proxy) => ({ HTTPS_PROXY: proxy })],
    ['http', 'ALL_PROXY', (proxy) => ({ ALL_PROXY: proxy })],
  ])('%s to loopback never goes through %s', async (scheme, _, variables) => {
    expect((await listed(scheme, variables, 'localhost')).asked).toEqual([]);
  });

  test('a command uses the same proxy as a program', async () => {
    const { asked, sandbox, env } = await listed('https', (proxy) => ({ HTTPS_PROXY: proxy }));
    const before = asked.length;
    expect(await sandbox.nmp(['workspaces', 'list'], { env })).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(asked.length).toBeGreaterThan(before);
  });
});

test('N-17: the error for a variable that is not a URL names the variable, not its value', async () => {
  const sandbox = makeSandbox();
  const env = { NO_PROXY: '', HTTPS_PROXY: 'http://user:CANARY@[proxy', NMP_ACCESS_TOKEN: 'x' };
  const { code, stderr } = await sandbox.nmp(['workspaces', 'list'], { env });
  expect(code).toBe(2);
  expect(stderr).toContain('HTTPS_PROXY is not the URL of a proxy.');
  expect(stderr).not.toContain('CANARY');
});

test('N-17: a percent sign in the password of a proxy is kept', async () => {
  const { authorizations } = await listed('http', (proxy) => ({
    HTTP_PROXY: proxy.replace('http://', 'http://user:p%ss@'),
  }));
  const basic = `Basic ${Buffer.from('user:p%ss').toString('base64')}`;
  expect(authorizations).toEqual([basic, basic, basic]);
});

test('a socks proxy is refused by its scheme', async () => {
  const env = { NO_PROXY: '', ALL_PROXY: 'socks5://CANARY:1080', NMP_ACCESS_TOKEN: 'x' };
  const { code, stderr } = await makeSandbox().nmp(['workspaces', 'list'], { env });
  expect(code).toBe(2);
  expect(stderr).toContain('ALL_PROXY names a socks5 proxy, which is not supported');
  expect(stderr).not.toContain('CANARY');
});

describe('a failure at the proxy names the proxy and its variable', () => {
  async function failure(variable: string, value: string): Promise<string> {
    const scheme = variable === 'HTTPS_PROXY' ? 'https' : 'http';
    const env = { NO_PROXY: '', [variable]: value, NMP_BASE_URL: `${scheme}://nmp.test:8080` };
    const options = { env: { ...env, NMP_ACCESS_TOKEN: 'CANARY' } };
    const { stderr } = await makeSandbox().nmp(['workspaces', 'list'], options);
    expect(stderr).not.toContain('CANARY');
    return stderr;
  }

  test.each(['HTTP_PROXY', 'HTTPS_PROXY'])('that does not listen: %s', async (variable) => {
    const stderr = await failure(variable, 'http://127.0.0.1:1');
    expect(stderr).toMatch(
      new RegExp(`The proxy 127\\.0\\.0\\.1:1 \\(${variable}\\) .*\\(ECONNREFUSED\\)`),
    );
  });

  test('whose name is unknown', async () => {
    expect(await failure('HTTP_PROXY', 'http://proxy.invalid:3128')).toMatch(
      /The proxy proxy\.invalid:3128 \(HTTP_PROXY\) .*\(E(?:NOTFOUND|AI_AGAIN)\)/,
    );
  });

  test.each(['HTTP_PROXY', 'HTTPS_PROXY'])('that requires authentication: %s', async (variable) => {
    const { url } = await startForwardProxy(407);
    expect(await failure(variable, url)).toContain(
      `The proxy ${new URL(url).host} (${variable}) requires a user name and password`,
    );
  });

  test('that refuses the tunnel', async () => {
    const { url } = await startForwardProxy(403);
    expect(await failure('HTTPS_PROXY', url)).toContain('refused to connect to the platform');
  });

  test.each([
    ['HTTPS_PROXY', 'that closes the connection', '', 'closed the connection before'],
    ['HTTPS_PROXY', 'that never decides', 'HTTP/1.1 100 Continue\r\n\r\n', 'closed the connection'],
    [
      'HTTPS_PROXY',
      'that upgrades the connection',
      'HTTP/1.1 101 S\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
      'closed the connection',
    ],
    ['HTTPS_PROXY', 'that is another server', 'SSH-2.0-OpenSSH\r\n', 'sent a response that is not'],
    ['HTTP_PROXY', 'that is another server', 'SSH-2.0-OpenSSH\r\n', 'sent a response that is not'],
  ])('N-28: %s %s, and is asked once per attempt', async (variable, _, response, reason) => {
    const proxy = await rawServer((socket) => void socket.end(response));
    const stderr = await failure(variable, proxy.url);
    const { host } = new URL(proxy.url);
    expect(stderr).toContain(`The proxy ${host} (${variable}) ${reason}`);
    expect(proxy.sockets).toHaveLength(3);
  });

  test('N-28: whose certificate is not accepted', async () => {
    const proxy = createServer({ key: KEY, cert: CERT });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void proxy.close());
    const { port } = proxy.address() as AddressInfo;
    expect(await failure('HTTPS_PROXY', `https://127.0.0.1:${port}`)).toContain(
      `The proxy 127.0.0.1:${port} (HTTPS_PROXY) has a TLS certificate that is not accepted`,
    );
  });
});
