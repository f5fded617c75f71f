/** The embedded provider issues, rotates and revokes tokens. */

import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { call, post, refresh } from './token-requests.ts';

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

let backend: EmbeddedBackend;
const printed: unknown[] = [];

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => printed.push(chunk) > 0);
  }
  for (const level of ['info', 'warn', 'error', 'log'] as const) {
    vi.spyOn(console, level).mockImplementation((...args) => printed.push(args));
  }
  backend = await startEmbeddedBackend({ accessTokenLifetime: 30, pollInterval: 0 });
});

afterAll(async () => {
  vi.restoreAllMocks();
  await backend.stop();
  expect(printed).toEqual([]);
});

test('a password returns a JWT with the claims that the platform reads', async () => {
  const tokens = await backend.signIn(backend.admin);
  const claims = decodeJwt(tokens.access_token);
  expect(claims).toMatchObject({
    iss: backend.issuer,
    sub: 'alice',
    aud: 'nmp-platform',
    email: 'alice@company.com',
    preferred_username: 'alice',
    scope: 'platform:read platform:write',
  });
  expect(claims.exp! - claims.iat!).toBe(30);
});

test('a wrong password returns no token', async () => {
  const form = { grant_type: 'password', client_id: backend.clientId, scope: 'openid' };
  const reply = await post(backend.tokenEndpoint, { ...form, username: 'alice', password: 'x' });
  expect(reply).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
});

test('no refresh token without offline_access', async () => {
  const tokens = await backend.signIn(backend.admin, 'openid platform:read');
  expect(tokens.refresh_token).toBeUndefined();
});

test('a refresh rotates, and is counted', async () => {
  const before = await backend.refreshes();
  const first = await backend.signIn(backend.admin);
  const second = await refresh(backend, first.refresh_token);
  expect(second.status).toBe(200);
  expect(second.body['refresh_token']).not.toBe(first.refresh_token);
  expect((await call(backend, String(second.body['access_token']))).status).toBe(200);
  expect((await backend.refreshes()).succeeded).toBe(before.succeeded + 1);
});

test('a refresh token used twice revokes the newest pair too', async () => {
  const before = await backend.refreshes();
  const first = await backend.signIn(backend.admin);
  const second = await refresh(backend, first.refresh_token);
  expect((await refresh(backend, first.refresh_token)).body['error']).toBe('invalid_grant');
  const newest = String(second.body['refresh_token']);
  expect((await refresh(backend, newest)).body['error']).toBe('invalid_grant');
  expect((await backend.refreshes()).rejected).toBe(before.rejected + 2);
});

test('within the grace period a refresh token can be used twice', async () => {
  backend.setGrace(60);
  const first = await backend.signIn(backend.admin);
  expect((await refresh(backend, first.refresh_token)).status).toBe(200);
  expect((await refresh(backend, first.refresh_token)).status).toBe(200);
  backend.setGrace(0);
  expect((await refresh(backend, first.refresh_token)).status).toBe(400);
});

test('of two concurrent refreshes of one token, one succeeds', async () => {
  const { refresh_token } = await backend.signIn(backend.admin);
  const replies = await Promise.all([
    refresh(backend, refresh_token),
    refresh(backend, refresh_token),
  ]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 400]);
});

test('a revoked refresh token is refused', async () => {
  const { refresh_token } = await backend.signIn(backend.admin);
  const form = { client_id: backend.clientId, token: refresh_token };
  const revoked = await fetch(backend.revocationEndpoint, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  expect(revoked.status).toBe(200);
  expect((await refresh(backend, refresh_token)).body['error']).toBe('invalid_grant');
});

async function startDevice() {
  const { body } = await post(`${backend.issuer}/device/auth`, {
    client_id: backend.clientId,
    scope: 'openid email offline_access platform:read',
  });
  const poll = () =>
    post(backend.tokenEndpoint, {
      grant_type: DEVICE_GRANT,
      client_id: backend.clientId,
      device_code: String(body['device_code']),
    });
  return { body, poll, url: String(body['verification_uri_complete']) };
}

test('a device approved on the pages gets tokens that refresh', async () => {
  const { body, poll, url } = await startDevice();
  expect(body).toMatchObject({ interval: 0 });
  expect((await poll()).body['error']).toBe('authorization_pending');
  await backend.approveDevice(url, backend.admin);
  const { status, body: tokens } = await poll();
  expect(status).toBe(200);
  expect(decodeJwt(String(tokens['access_token']))).toMatchObject({
    email: 'alice@company.com',
    scope: 'platform:read',
  });
  const refreshed = await refresh(backend, String(tokens['refresh_token']));
  expect(decodeJwt(String(refreshed.body['access_token'])).aud).toBe('nmp-platform');
});

test('a refused device gets access_denied', async () => {
  const { poll, url } = await startDevice();
  await backend.denyDevice(url, backend.admin);
  expect((await poll()).body['error']).toBe('access_denied');
});

test('a wrong password approves nothing', async () => {
  const { poll, url } = await startDevice();
  const stranger = { ...backend.admin, password: 'wrong' };
  await expect(backend.approveDevice(url, stranger)).rejects.toThrow(/401/);
  expect((await poll()).body['error']).toBe('authorization_pending');
});

test('a client that polls too fast gets slow_down', async () => {
  const slow = await startEmbeddedBackend({ pollInterval: 60 });
  const started = await post(`${slow.issuer}/device/auth`, { client_id: slow.clientId });
  expect(started.body['interval']).toBe(60);
  const form = {
    grant_type: DEVICE_GRANT,
    client_id: slow.clientId,
    device_code: String(started.body['device_code']),
  };
  expect((await post(slow.tokenEndpoint, form)).body['error']).toBe('authorization_pending');
  expect((await post(slow.tokenEndpoint, form)).body['error']).toBe('slow_down');
  await slow.stop();
});
