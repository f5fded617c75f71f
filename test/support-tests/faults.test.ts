/** The faults between client and provider do what they promise. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RawTokens } from '../support/backends/backend.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import {
  badGateway,
  captivePortal,
  junkJson,
  outage,
  redirectTo,
} from '../support/faults/common-faults.ts';
import { untilHolds } from '../support/waits/until.ts';
import { refresh } from './token-requests.ts';

let backend: EmbeddedBackend;
let tokens: RawTokens;

beforeAll(async () => {
  backend = await startEmbeddedBackend();
});
beforeEach(async () => {
  tokens = await backend.signIn(backend.admin);
});
afterEach(() => backend.faults.clear());
afterAll(() => backend.stop());

const again = () => refresh(backend, tokens.refresh_token);
const raw = (init: RequestInit = {}) =>
  fetch(backend.tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: backend.clientId,
      refresh_token: tokens.refresh_token,
    }),
    ...init,
  });
const lastLogged = () => backend.log.entries('token').at(-1);

test('a request held before the commit has not changed the provider', async () => {
  const before = await backend.refreshes();
  backend.faults.add({ kind: 'hold before commit' });
  const reply = again();
  await backend.faults.held();
  expect(await backend.refreshes()).toEqual(before);
  backend.faults.release();
  expect((await reply).status).toBe(200);
});

test('a fault that holds a request is refused while another is on hold, also if its client has gone', async () => {
  const client = new AbortController();
  backend.faults.add({ kind: 'hold before commit' });
  const reply = raw({ signal: client.signal });
  await backend.faults.held();
  client.abort();
  await expect(reply).rejects.toThrow();
  expect(() => backend.faults.add({ kind: 'hold before commit' })).toThrow('call release() first');
  // Until then the provider would get the request after all.
  await untilHolds(() => expect(lastLogged()).toHaveProperty('cutAfter'));
  backend.faults.release();
  expect(() => backend.faults.add({ kind: 'hold before commit' })).not.toThrow();
});

test('a request held after the commit has rotated the refresh token', async () => {
  const before = await backend.refreshes();
  backend.faults.add({ kind: 'hold after commit' });
  const reply = again();
  await backend.faults.held();
  expect((await backend.refreshes()).succeeded).toBe(before.succeeded + 1);
  backend.faults.release();
  expect((await reply).status).toBe(200);
});

test('a hold may end with a promise of the test', async () => {
  const before = backend.faults.requests;
  let letGo = () => {};
  const until = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  backend.faults.add({ kind: 'hold before commit', until });
  const reply = again();
  await backend.faults.held();
  expect(backend.faults.requests).toBe(before + 1);
  letGo();
  expect((await reply).status).toBe(200);
});

test('a delay ends by itself', async () => {
  backend.faults.add({ kind: 'delay before commit', milliseconds: 5 });
  expect((await again()).status).toBe(200);
});

test('a request dropped before the commit leaves the refresh token valid', async () => {
  backend.faults.add({ kind: 'drop before commit' });
  await expect(again()).rejects.toThrow();
  expect(lastLogged()).toMatchObject({ fault: 'drop before commit', outcome: 'dropped' });
  expect((await again()).status).toBe(200);
});

test('a request dropped after the commit has used up the refresh token', async () => {
  backend.faults.add({ kind: 'drop after commit' });
  await expect(again()).rejects.toThrow();
  expect(lastLogged()?.outcome).toBe('ok, dropped');
  expect((await again()).status).toBe(400);
});

test('a request dropped after the commit can be repeated within the grace period', async () => {
  backend.setGrace(60);
  backend.faults.add({ kind: 'drop after commit' });
  await expect(again()).rejects.toThrow();
  expect((await again()).status).toBe(200);
  backend.setGrace(0);
});

test.each([500, 503, 429] as const)('an outage with status %i', async (status) => {
  backend.faults.add(outage(status, '7'));
  const reply = await raw();
  expect(reply.status).toBe(status);
  expect(reply.headers.get('retry-after')).toBe('7');
  expect((await again()).status).toBe(200);
});

test.each([
  ['a broken gateway', badGateway(), 502],
  ['a captive portal', captivePortal(), 200],
])('%s returns HTML', async (_, fault, status) => {
  backend.faults.add(fault);
  const reply = await raw();
  expect(reply.status).toBe(status);
  expect(reply.headers.get('content-type')).toBe('text/html');
});

test('a gateway that breaks after the commit hides a rotation', async () => {
  backend.faults.add(badGateway('response after commit'));
  const reply = await raw();
  expect(reply.status).toBe(502);
  expect(await reply.text()).not.toContain('access_token');
  expect((await again()).status).toBe(400);
});

test('a redirect to another origin', async () => {
  let hits = 0;
  const elsewhere = createServer((_request, response) => {
    hits++;
    response.end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/token`;
  backend.faults.add(redirectTo(location));
  const reply = await raw({ redirect: 'manual' });
  expect([reply.status, reply.headers.get('location'), hits]).toEqual([307, location, 0]);
  elsewhere.close();
});

test('junk in place of JSON', async () => {
  backend.faults.add(junkJson());
  await expect((await raw()).json()).rejects.toThrow(SyntaxError);
});

test('fields changed and left out', async () => {
  const fields = { expires_in: null, refresh_token: '', scope: undefined };
  backend.faults.add({ kind: 'patch', fields, without: ['token_type'] });
  const { body } = await again();
  expect(body).toMatchObject({ expires_in: null, refresh_token: '' });
  expect(body).not.toHaveProperty('token_type');
  expect(body).not.toHaveProperty('scope');
  expect(body['access_token']).toBeTypeOf('string');
});

test('faults apply in order, a permanent one until it is cleared', async () => {
  backend.faults.add(outage(503));
  backend.faults.always(outage(500));
  const statuses = [];
  for (let round = 0; round < 4; round++) statuses.push((await raw()).status);
  expect(statuses).toEqual([503, 500, 500, 500]);
  backend.faults.clear();
  expect((await again()).status).toBe(200);
});

test('discovery and device authorization can be made to fail', async () => {
  backend.faults.add({ ...outage(503), at: 'discovery' });
  backend.faults.add({ ...outage(500), at: 'device authorization' });
  const discovery = `${backend.baseUrl}/apis/auth/discovery`;
  expect((await fetch(discovery)).status).toBe(503);
  expect((await fetch(discovery)).status).toBe(200);
  const device = await fetch(`${backend.issuer}/device/auth`, { method: 'POST' });
  expect(device.status).toBe(500);
});

test('the log has client, request and outcome, and no secret', async () => {
  await again();
  expect(lastLogged()).toMatchObject({
    target: 'token',
    grantType: 'refresh_token',
    clientId: backend.clientId,
    outcome: 'ok',
  });
  await again();
  expect(lastLogged()?.outcome).toBe('invalid_grant');
  expect(JSON.stringify(backend.log.entries())).not.toContain(tokens.refresh_token);
});
