/** What commands say when a call fails: what, why, and the command that mends it. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../support/backends/backend.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../../support/backends/embedded/embedded-backend.ts';
import { expired, writeStoredLogin } from '../../support/files/stored-login.ts';
import type { FakeIO } from '../fake-io.ts';
import { errorOutput, type Situation } from './error-output.ts';

let backend: EmbeddedBackend;
/** Responds as its path says: `/503`, `/page`. */
const other = createServer((request, response) => {
  const status = Number(/^\/(\d{3})\//.exec(request.url!)?.[1] ?? 200);
  response.writeHead(status, { 'content-type': 'text/html', 'x-request-id': 'r-1' });
  response.end('<h1>Welcome, please accept our terms</h1>');
});
let otherUrl = '';

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  otherUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
});
afterAll(async () => {
  other.close();
  await backend.stop();
});

interface Stored {
  readonly person?: Person;
  readonly scope?: string;
  readonly context?: string;
  readonly change?: (token: string) => string;
  readonly refreshable?: boolean;
}

/** A login in the config file. */
function stored({ person, scope, context, change, refreshable = true }: Stored = {}): Situation {
  return {
    async before(io: FakeIO) {
      const tokens = await backend.signIn(person ?? backend.admin, scope);
      const token = change?.(tokens.access_token) ?? tokens.access_token;
      const refresh = refreshable ? { refreshToken: tokens.refresh_token } : {};
      const { baseUrl } = backend;
      writeStoredLogin(io.configFile, {
        baseUrl,
        token,
        context: context ?? 'default',
        ...refresh,
      });
    },
  };
}

const say = (line: string, situation?: Situation) =>
  errorOutput(line.replaceAll('BASE', backend.baseUrl).replaceAll('OTHER', otherUrl).split(' '), {
    names: { BASE: backend.baseUrl, OTHER: otherUrl, HOST: new URL(otherUrl).host },
    ...situation,
  });

const WORKSPACES = '/apis/entities/v2/workspaces';
const VARIABLE: Situation = { env: { NMP_ACCESS_TOKEN: 'a-token' } };

describe('no login exists', () => {
  test.each([
    [
      'auth token',
      'You are not logged in.\nRun: nmp auth login --base-url https://nmp.company.com',
    ],
    [
      'auth refresh',
      'You are not logged in.\nRun: nmp auth login --base-url https://nmp.company.com',
    ],
    [
      'auth token --base-url BASE',
      'You are not logged in to context "default" (BASE).\nRun: nmp auth login --base-url BASE',
    ],
    [
      'workspaces list --base-url BASE',
      `You are not logged in (HTTP 401)\nGET BASE${WORKSPACES}\nThe call was sent without a token: you are not logged in; NMP_WORKLOAD_IDENTITY_TOKEN_FILE is not set; NMP_ACCESS_TOKEN is not set.\nRun: nmp auth login --base-url BASE`,
    ],
  ])('nmp %s', async (line, words) => {
    expect(await say(line)).toBe(`4 Error: ${words}`);
  });
});

describe('a token has expired, or the session has', () => {
  const ended = { change: expired, refreshable: false };

  test.each<[string, string, Stored]>([
    [
      'auth token',
      '5 Error: The access token of context "default" has expired and can\'t be refreshed.\nRun: nmp auth login',
      ended,
    ],
    [
      'workspaces list',
      '5 Error: The access token of context "default" has expired and can\'t be refreshed.\nRun: nmp auth login',
      ended,
    ],
    [
      'workspaces list --context prod',
      '5 Error: The access token of context "prod" has expired and can\'t be refreshed.\nRun: nmp auth login --context prod',
      { ...ended, context: 'prod' },
    ],
    [
      'workspaces list --no-auto-refresh',
      '5 Error: The access token of context "default" has expired and can\'t be refreshed.\nRun: nmp auth login',
      ended,
    ],
    [
      'workspaces list --no-auto-refresh',
      '5 Error: The access token of context "default" has expired.\nRun: nmp auth refresh',
      { change: expired },
    ],
  ])('nmp %s', async (line, words, login) => {
    expect(await say(line, stored(login))).toBe(words);
  });

  test('the token of the environment has expired', async () => {
    const { access_token } = await backend.signIn(backend.admin);
    const env = { NMP_ACCESS_TOKEN: expired(access_token) };
    const words =
      '5 Error: The access token of NMP_ACCESS_TOKEN has expired.\nRun: unset NMP_ACCESS_TOKEN';
    expect(await say('auth token', { env })).toBe(words);
    expect(await say('workspaces list --base-url BASE', { env })).toBe(words);
  });

  test('of the environment, as the platform reports', async () => {
    const env = { NMP_ACCESS_TOKEN: new UnsecuredJWT({ sub: 'x' }).encode() };
    expect(await say('workspaces list --base-url BASE', { env })).toBe(
      `4 Error: Invalid or expired token (HTTP 401)\nGET BASE${WORKSPACES}\nThe platform did not accept the token, which comes from NMP_ACCESS_TOKEN.\nRun: unset NMP_ACCESS_TOKEN`,
    );
  });
});

describe('the address is wrong, or no server listens', () => {
  test.each<[string, string, Situation]>([
    [
      'workspaces list --base-url http://127.0.0.1:2',
      `7 Error: 127.0.0.1:2 refused the connection (ECONNREFUSED).\nGET http://127.0.0.1:2${WORKSPACES}\nIs the server running at this address?\nCheck --base-url.`,
      VARIABLE,
    ],
    [
      'workspaces list',
      `7 Error: 127.0.0.1:2 refused the connection (ECONNREFUSED).\nGET http://127.0.0.1:2${WORKSPACES}\nIs the server running at this address?\nCheck NMP_BASE_URL.`,
      { env: { ...VARIABLE.env, NMP_BASE_URL: 'http://127.0.0.1:2' } },
    ],
    [
      'workspaces list --base-url OTHER/503',
      `3 Error: The platform is down or overloaded (HTTP 503)\nGET OTHER/503${WORKSPACES}\nRequest id: r-1`,
      VARIABLE,
    ],
    [
      'workspaces list --base-url OTHER/500',
      `3 Error: The platform failed (HTTP 500)\nGET OTHER/500${WORKSPACES}\nRequest id: r-1`,
      VARIABLE,
    ],
    [
      'workspaces list --base-url OTHER/page',
      `3 Error: The response from HOST is not JSON but text/html (HTTP 200)\nGET OTHER/page${WORKSPACES}\nThe base URL has the path /page. Is the platform at OTHER?\nUse --base-url OTHER`,
      VARIABLE,
    ],
    [
      'workspaces list --base-url nmp.company.com',
      '2 Error: --base-url has no scheme: put https:// before it, or http:// for a platform on this machine.',
      {},
    ],
    [
      'workspaces list',
      '2 Error: NMP_BASE_URL is not an absolute http(s) URL, as in https://nmp.company.com.',
      { env: { NMP_BASE_URL: 'ftp://nmp.company.com' } },
    ],
  ])('nmp %s', { timeout: 60_000 }, async (line, words, situation) => {
    expect(await say(line, situation)).toBe(words);
  });

  test('the address of the context has no server', async () => {
    const before = (io: FakeIO) =>
      writeStoredLogin(io.configFile, { baseUrl: 'http://127.0.0.1:2', token: 'opaque' });
    expect(await say('workspaces list', { before })).toBe(
      `7 Error: 127.0.0.1:2 refused the connection (ECONNREFUSED).\nGET http://127.0.0.1:2${WORKSPACES}\nIs the server running at this address?\nThe base URL is in the config file.\nRun: nmp config view`,
    );
  });

  test('and the token expires soon: the cause is printed once', async () => {
    const claims = new UnsecuredJWT({ sub: 'x' }).setIssuedAt('-55m').setExpirationTime('2m');
    const signed = Buffer.from('{"alg":"RS256"}').toString('base64url');
    const token = claims
      .encode()
      .replace(/^[^.]*/, signed)
      .concat('AAAA');
    const login = { baseUrl: 'http://127.0.0.1:2', token, refreshToken: 'refresh' };
    const before = (io: FakeIO) => writeStoredLogin(io.configFile, login);
    const printed = await say('workspaces list', { before });
    expect(printed.match(/ECONNREFUSED/g)).toHaveLength(1);
    expect(await say('auth token', { before })).toMatch('could not be refreshed');
  });

  test('of another platform than the login is for', async () => {
    expect(await say('workspaces list --base-url OTHER', stored())).toBe(
      '1 Error: The token from context "default" of HOME/.config/nmp/config.yaml belongs to BASE and is not sent to OTHER. Log in there, or pass a token for it.\nRun: nmp auth login --base-url OTHER',
    );
  });
});

describe('the platform refuses', () => {
  const readOnly = { scope: 'openid offline_access platform:read' };

  test.each<[string, string, Stored]>([
    [
      'workspaces create new',
      `6 Error: Permission denied (HTTP 403)\nPOST BASE${WORKSPACES}\nYour token has the scope platform:read; this call needs platform:write.\nRun: nmp auth login --scope "platform:read platform:write"`,
      readOnly,
    ],
    [
      'workspaces create new --context prod',
      `6 Error: Permission denied (HTTP 403)\nPOST BASE${WORKSPACES}\nYour token has the scope platform:read; this call needs platform:write.\nRun: nmp auth login --scope "platform:read platform:write" --context prod`,
      { ...readOnly, context: 'prod' },
    ],
    [
      'projects list',
      `6 Error: Permission denied (HTTP 403)\nGET BASE${WORKSPACES}/default/projects\nYour role in workspace default does not allow it. A role granted just now takes up to 30 s to work.\nRun: nmp workspaces members list --workspace default`,
      { person: { username: 'bob', password: 'bob-password', email: 'bob@company.com' } },
    ],
    [
      'workspaces get nope',
      `3 Error: Workspace 'nope' not found (HTTP 404)\nGET BASE${WORKSPACES}/nope\nRun: nmp workspaces list`,
      {},
    ],
    [
      'workspaces create default',
      `3 Error: Workspace 'default' already exists (HTTP 409)\nPOST BASE${WORKSPACES}\nUse --exist-ok to print the existing one instead.`,
      {},
    ],
    [
      'workspaces create Bad--Name',
      `3 Error: NAME must be 2 to 63 of a-z, 0-9, -, ., _, @ and +, starting with a letter. No --, and no - at the end (HTTP 422)\nPOST BASE${WORKSPACES}`,
      {},
    ],
  ])('nmp %s', async (line, words, login) => {
    expect(await say(line, stored(login))).toBe(words);
  });
});
