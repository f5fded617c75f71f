/** What a login says that fails: what, why, and the command that mends it. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../../support/backends/embedded/embedded-backend.ts';
import { type RunningPlatform, startPlatform } from '../../support/backends/embedded/platform.ts';
import type { FaultTarget } from '../../support/faults/fault.ts';
import { errorOutput, type Situation } from './error-output.ts';

let backend: EmbeddedBackend;
/** Clusters without an identity provider. */
let open: RunningPlatform;
let trusting: RunningPlatform;

/** Responds with the status in its path; missing one with JSON of another kind. */
const other = createServer((request, response) => {
  const status = Number(/^\/(\d{3})\//.exec(request.url!)?.[1] ?? 200);
  response.writeHead(status).end(request.url!.startsWith('/page/') ? '<h1>Hello</h1>' : '{"a":1}');
});
let otherUrl = '';

beforeAll(async () => {
  backend = await startEmbeddedBackend({ pollInterval: 0.01 });
  const options = { provider: undefined, adminEmail: 'a@b.com', workloadTokenLifetime: 60 };
  open = await startPlatform({ ...options, authEnabled: false });
  trusting = await startPlatform(options);
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  otherUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
});
afterAll(async () => {
  other.close();
  await Promise.all([backend.stop(), open.stop(), trusting.stop()]);
});
beforeEach(() => backend.faults.clear());

/** At which platform, and what follows. */
function login(line: string, situation: Situation = {}): Promise<string> {
  const names = {
    BASE: backend.baseUrl,
    OPEN: open.baseUrl,
    TRUSTING: trusting.baseUrl,
    OTHER: otherUrl,
  };
  const full = `auth login --base-url ${line}`;
  const args = Object.entries(names).reduce(
    (text, [name, url]) => text.replaceAll(name, url),
    full,
  );
  return errorOutput(args.split(' '), { names, ...situation });
}

describe('discovery of the platform fails', () => {
  test.each([
    [
      'http://127.0.0.1:2',
      7,
      'http://127.0.0.1:2',
      '127.0.0.1:2 refused the connection (ECONNREFUSED). Is the server running at this address?\nCheck --base-url.',
    ],
    [
      'OTHER/404',
      7,
      'OTHER/404',
      'The server returned HTTP 404: is the address right?\nCheck --base-url.',
    ],
    ['OTHER/503', 7, 'OTHER/503', 'The server returned HTTP 503: it is down or overloaded.'],
    ['OTHER/302', 7, 'OTHER/302', 'The response is a redirect, which is not followed.'],
    [
      'OTHER/page',
      7,
      'OTHER/page',
      'The response is not a JSON object. It may come from a proxy, the sign-in page of a network or another server.\nCheck --base-url.',
    ],
  ])('%s', async (line, code, url, why) => {
    expect(await login(line)).toBe(
      `${code} Error: The discovery of the platform at ${url}/apis/auth/discovery failed.\n${why}`,
    );
  });

  test('it is another server', async () => {
    expect(await login('OTHER')).toBe(
      '1 Error: The response of OTHER/apis/auth/discovery has no auth_enabled: is this a NeMo Platform?\nCheck --base-url.',
    );
  });
});

describe('another kind of login is needed', () => {
  test.each([
    [
      'OPEN',
      '2 Error: Authentication is disabled on OPEN: commands work without a login.\nRun: nmp config set --base-url OPEN',
    ],
    [
      'TRUSTING',
      '2 Error: TRUSTING has no identity provider; it accepts unsigned tokens.\nRun: nmp auth login --base-url TRUSTING --unsigned-token --email you@company.com',
    ],
    [
      'TRUSTING --unsigned-token',
      '2 Error: --unsigned-token requires --email.\nRun: nmp auth login --help',
    ],
    [
      'BASE --unsigned-token --email a@b.com',
      '2 Error: BASE has an identity provider and does not accept unsigned tokens.\nRun: nmp auth login --base-url BASE',
    ],
    [
      'BASE --username alice',
      "2 Error: Can't prompt for the password without a terminal. Use --password-stdin.\nRun: nmp auth login --help",
    ],
    [
      'BASE --username alice --password-stdin',
      '2 Error: Standard input has no password on its first line.\nRun: nmp auth login --help',
    ],
  ])('%s', async (line, words) => {
    expect(await login(line)).toBe(words);
  });

  test('a password without a username', async () => {
    expect(await login('BASE --password-stdin', { input: 'x\n' })).toBe(
      '2 Error: A password requires a username: use --username or NMP_OIDC_USERNAME.\nRun: nmp auth login --help',
    );
  });

  test('there is no device flow', async () => {
    const oidc = { issuer: backend.issuer, client_id: 'x', token_endpoint: backend.tokenEndpoint };
    const body = JSON.stringify({ auth_enabled: true, oidc });
    backend.faults.add({ kind: 'response', at: 'discovery', status: 200, body });
    expect(await login('BASE')).toBe(
      '1 Error: The identity provider of this platform offers no device flow. Log in with a password, if it allows that.\nRun: nmp auth login --username you@company.com --base-url BASE',
    );
  });
});

const OFF =
  'The device flow is disabled for this client. An administrator can enable it: in Keycloak as "OAuth 2.0 Device Authorization Grant", in Okta as "Device Authorization", in Entra as "Allow public client flows". Or log in with a password.\nRun: nmp auth login --username you@company.com --base-url BASE';
const SCOPES =
  'A scope is not set up for this client, or an administrator has not consented to it. Ask an administrator, or log in with fewer scopes.\nRun: nmp auth login --scope platform:read --base-url BASE';
const CLIENT =
  "The identity provider doesn't know the platform's client id, or requires a client secret. Contact a platform administrator.";
const AGAIN = 'Run: nmp auth login --base-url BASE';

describe('F-13: the provider refuses', () => {
  test.each<[FaultTarget | 'password', string, string | undefined, number, string]>([
    ['device authorization', 'invalid_scope', 'AADSTS70011: The scope is not valid.', 1, SCOPES],
    [
      'device authorization',
      'invalid_client',
      'AADSTS7000218: The request body must contain client_secret.',
      1,
      'In Entra, allow public client flows for the application of this client id.',
    ],
    [
      'device authorization',
      'unauthorized_client',
      'Client is not allowed to initiate OAuth 2.0 Device Authorization Grant.',
      1,
      OFF,
    ],
    ['device authorization', 'unsupported_grant_type', undefined, 1, OFF],
    ['device authorization', 'invalid_client', 'Invalid client', 1, CLIENT],
    [
      'token',
      'invalid_grant',
      'AADSTS50076: You must use multi-factor authentication.',
      1,
      `Multi-factor authentication is required. Complete it on the provider's page.\n${AGAIN}`,
    ],
    [
      'token',
      'access_denied',
      'The person refused',
      6,
      "The login was denied on the provider's page.",
    ],
    ['token', 'something_new', undefined, 1, ''],
    [
      'password',
      'invalid_grant',
      'AADSTS50076: You must use multi-factor authentication.',
      1,
      `Multi-factor authentication is required, which a password login doesn't support.\n${AGAIN}`,
    ],
    [
      'password',
      'invalid_grant',
      'Invalid user credentials',
      1,
      'Check your username and password.',
    ],
    [
      'password',
      'unauthorized_client',
      'Client not allowed for direct access grants',
      1,
      `The identity provider doesn't allow password logins for this client.\n${AGAIN}`,
    ],
  ])('at %s: %s (%s)', async (where, error, description, code, hint) => {
    const at = where === 'password' ? 'token' : where;
    const body = JSON.stringify({ error, error_description: description });
    backend.faults.add({ kind: 'response', at, status: 400, body });
    const way = where === 'password' ? ' --username alice --password-stdin' : '';
    const words = description === undefined ? '.' : `: ${description}`;
    expect(await login(`BASE${way}`, { input: 'a-password\n' })).toBe(
      `${code} Error: The provider refused the login (${error})${words}\n${hint}`.trimEnd(),
    );
  });

  test.each([
    ['by its own word', { kind: 'response', status: 400, body: '{"error":"expired_token"}' }],
    ['by our clock', { kind: 'patch', at: 'device authorization', fields: { expires_in: 0.02 } }],
  ] as const)('the code has expired %s', async (_, fault) => {
    backend.faults.add(fault);
    expect(await login('BASE')).toBe(`5 Error: The code has expired before it was used.\n${AGAIN}`);
  });

  test('with a response that is not OAuth', async () => {
    backend.faults.add({
      kind: 'response',
      at: 'device authorization',
      status: 404,
      body: '<html>',
    });
    expect(await login('BASE')).toBe(
      '1 Error: The device authorization endpoint of the provider returned HTTP 404 without an OAuth error: the platform names a wrong address, or a proxy has responded.',
    );
  });
});
