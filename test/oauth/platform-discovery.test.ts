/** The discovery document of the platform, in both of its shapes. */

import { describe, expect, test } from 'vitest';
import { ConfigError, TransientAuthError } from '../../src/errors.ts';
import { discoverPlatform } from '../../src/oauth/discovery/platform-discovery.ts';
import { clockedContext } from './fake-clock.ts';
import { providerSettings } from './provider-settings.ts';
import { type Step, scriptedServer } from './scripted-server.ts';

const OIDC = {
  issuer: 'https://idp.company.com',
  client_id: 'nmp-cli',
  token_endpoint: 'https://idp.company.com/token',
  device_authorization_endpoint: 'https://idp.company.com/device',
};

async function discover(...steps: readonly Step[]) {
  const server = await scriptedServer(...steps);
  return { server, reply: discoverPlatform(clockedContext(), server.url) };
}

test('reads the flat shape', async () => {
  const { server, reply } = await discover({
    body: { auth_enabled: true, oidc: { ...OIDC, scope_prefix: 'api://client' } },
  });
  const provider = providerSettings({
    issuer: OIDC.issuer,
    tokenEndpoint: OIDC.token_endpoint,
    deviceAuthorizationEndpoint: OIDC.device_authorization_endpoint,
    defaultScopes: ['openid', 'profile', 'email', 'offline_access'],
    scopePrefix: 'api://client/',
  });
  const expected = { authEnabled: true, provider, clients: [provider] };
  expect(await reply).toEqual(expected);
  expect(server.asked[0]?.url).toBe('/apis/auth/discovery');
  expect(server.asked[0]?.headers.authorization).toBeUndefined();
});

test('an invalid network setting is reported as such, not as a fault of the server', async () => {
  const error = new ConfigError('HTTPS_PROXY is not a URL.', { code: 'config_invalid' });
  const fetch = () => Promise.reject(error);
  const found = discoverPlatform({ ...clockedContext(), fetch }, 'http://127.0.0.1:9');
  await expect(found).rejects.toBe(error);
});

test('F-10: names are sanitized and limited in length', async () => {
  const issuer = `https://idp\u001b]8;;http://evil\u0007\u009b2J\u202e.company.com/${'x'.repeat(10_000)}`;
  const { reply } = await discover({ body: { auth_enabled: true, oidc: { ...OIDC, issuer } } });
  const { provider } = await reply;
  expect(provider?.issuer).toMatch(/^https:\/\/idp\.company\.com\/x+…$/);
  expect(provider?.issuer.length).toBeLessThanOrEqual(2048);
});

test('reads the later shape with several clients and takes the public default one', async () => {
  const { reply } = await discover({
    body: {
      auth_enabled: true,
      oidc: {
        ...OIDC,
        clients: [
          {
            name: 'confidential',
            client_id: 'backend',
            client_authentication: 'client_secret_basic',
            default: true,
          },
          { name: 'public', client_id: 'other' },
          {
            name: 'public',
            client_id: 'cli',
            default: true,
            bearer_token_source: 'id_token',
            default_scopes: 'a b',
          },
        ],
      },
    },
  });
  expect((await reply).provider).toMatchObject({
    clientId: 'cli',
    bearer: 'id_token',
    defaultScopes: ['a', 'b'],
    tokenEndpoint: OIDC.token_endpoint,
  });
});

describe('clients in a list', () => {
  const direct = { name: 'public', client_id: 'cli', client_authentication: 'public' };
  const secret = {
    name: 'confidential',
    client_id: 'backend',
    client_authentication: 'client_secret_basic',
    authorization_start_endpoint: 'https://nmp.company.com/apis/auth/v2/authorize',
    broker_token_endpoint: 'https://nmp.company.com/apis/auth/v2/token',
  };
  const sessions = { ...direct, ...secret, name: 'public', server_side_sessions: true };

  async function clients(...listed: readonly object[]) {
    const oidc = { ...OIDC, clients: listed };
    const { reply } = await discover({ body: { auth_enabled: true, oidc } });
    const found = await reply;
    expect(found.provider).toBe(found.clients[0]);
    return found.clients.map(({ client, clientId, broker }) => [
      client,
      clientId,
      broker !== undefined,
    ]);
  }

  test.each([
    [
      'the default one first',
      [{ ...secret }, { ...direct, default: true }],
      ['public', 'cli', false],
    ],
    [
      'the first one if no client is the default',
      [secret, direct],
      ['confidential', 'backend', true],
    ],
    ['only a confidential one', [secret], ['confidential', 'backend', true]],
    ['a public one that the server signs in', [sessions], ['public', 'backend', true]],
    [
      'the complete one if the default one names no broker',
      [{ ...secret, default: true, broker_token_endpoint: null }, direct],
      ['public', 'cli', false],
    ],
  ])('%s', async (_, listed, expected) => {
    expect((await clients(...listed))[0]).toEqual(expected);
  });

  test('a broker at an unsafe URL is not offered and does not prevent another login', async () => {
    const exposed = { ...secret, broker_token_endpoint: 'http://nmp.company.com/token' };
    expect(await clients({ ...direct, default: true }, exposed)).toEqual([
      ['public', 'cli', false],
    ]);
    await expect(clients(exposed)).rejects.toMatchObject({ code: 'auth_misconfigured' });
  });

  test('the extensions of the device flow come from discovery', async () => {
    const listed = {
      ...direct,
      device_authorization_requires_device_id: true,
      device_authorization_display_name: 'My cluster',
      device_token_request_includes_scope: false,
    };
    const body = { auth_enabled: true, oidc: { ...OIDC, clients: [listed] } };
    const { reply } = await discover({ body });
    expect((await reply).provider?.device).toEqual({
      requiresId: true,
      displayName: 'My cluster',
      pollsWithScope: false,
    });
  });
});

test('a token endpoint can be unknown for a while', async () => {
  const { reply } = await discover({
    body: { auth_enabled: true, oidc: { ...OIDC, token_endpoint: null } },
  });
  expect((await reply).provider?.tokenEndpoint).toBeUndefined();
});

test('authentication that is off is a result, not an error', async () => {
  const { reply } = await discover({ body: { auth_enabled: false, oidc: null } });
  const expected = { authEnabled: false, provider: undefined, clients: [] };
  expect(await reply).toEqual(expected);
});

describe('temporary faults', () => {
  test.each<[string, Step]>([
    ['503', { status: 503 }],
    ['N-04: the HTML of a captive portal', { body: '<html>log in</html>' }],
    ['a JSON list', { body: [] }],
    ['a cut connection', 'cut the connection'],
  ])('%s', async (_, step) => {
    const { server, reply } = await discover(step);
    await expect(reply).rejects.toBeInstanceOf(TransientAuthError);
    await expect(reply).rejects.toThrow(server.url);
  });
});

test('N-11: a redirect is not followed', async () => {
  const elsewhere = await scriptedServer({ body: { auth_enabled: true, oidc: OIDC } });
  const { reply } = await discover({
    status: 307,
    headers: { location: `${elsewhere.url}/apis/auth/discovery` },
  });
  await expect(reply).rejects.toThrow(/redirect/);
  expect(elsewhere.asked).toHaveLength(0);
});

test.each([
  ['no auth_enabled', { hello: 'world' }],
  ['no issuer', { auth_enabled: true, oidc: { client_id: 'x' } }],
  [
    'an endpoint that is not https',
    { auth_enabled: true, oidc: { ...OIDC, token_endpoint: 'http://idp.company.com/t' } },
  ],
])('%s is a setup error', async (_, body) => {
  const { reply } = await discover({ body });
  await expect(reply).rejects.toMatchObject({ code: 'auth_misconfigured' });
});

test('a discovery document of more than 1 MiB is not read completely', async () => {
  const server = await scriptedServer({
    body: { auth_enabled: false, padding: 'x'.repeat(2 ** 20) },
  });
  await expect(discoverPlatform(clockedContext(), server.url)).rejects.toThrow('larger than 1 MiB');
});
