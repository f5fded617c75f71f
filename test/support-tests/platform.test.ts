/** The embedded platform checks tokens and rights as the real one does. */

import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { type RunningPlatform, startPlatform } from '../support/backends/embedded/platform.ts';
import { signingKey } from '../support/backends/embedded/signing-key.ts';
import { call, post } from './token-requests.ts';

const WORKSPACES = '/apis/entities/v2/workspaces';

let backend: EmbeddedBackend;
let admin: string;
let guest: string;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 60 });
  admin = (await backend.signIn(backend.admin)).access_token;
  guest = (await backend.signIn(backend.guest)).access_token;
});

afterAll(() => backend.stop());

/** A token like that of the provider except for the given changes. */
async function forged(changes: object, kid = 'provider-key'): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: backend.issuer,
    aud: 'nmp-platform',
    sub: 'alice',
    email: 'alice@company.com',
    iat: now,
    exp: now + 60,
    ...changes,
  };
  const header = { alg: 'RS256', kid: 'provider-key' };
  const { privateKey } = await signingKey(kid);
  return new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
}

describe('tokens', () => {
  test('the unchanged token of the following tests is accepted', async () => {
    expect((await call(backend, await forged({}))).status).toBe(200);
  });

  test('a request without a token gets 401', async () => {
    const { status, body, headers } = await call(backend, undefined);
    expect({ status, body }).toEqual({ status: 401, body: { detail: 'Unauthorized' } });
    expect(headers.get('www-authenticate')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect(headers.get('x-trace-id')).toMatch(/^\w{32}$/);
  });

  test.each([
    ['another issuer', { iss: 'http://127.0.0.1:1' }],
    ['another audience', { aud: 'other' }],
    ['expired a second ago', { exp: Math.floor(Date.now() / 1000) - 1 }],
    ['no expiry', { exp: undefined }],
    ['no subject', { sub: undefined }],
  ])('%s', async (_, changes) => {
    const { status, body } = await call(backend, await forged(changes));
    expect({ status, body }).toEqual({ status: 401, body: { detail: 'Invalid or expired token' } });
  });

  test.each([
    ['another key', () => forged({}, 'another-key')],
    [
      'no signature',
      async () => new UnsecuredJWT({ sub: 'alice' }).setExpirationTime('1h').encode(),
    ],
    ['junk', async () => 'junk'],
  ])('%s', async (_, token) => {
    expect((await call(backend, await token())).status).toBe(401);
  });
});

describe('rights', () => {
  const member = { principal: 'bob@company.com', roles: ['Editor'] };

  test('a user without a role has no access to a workspace and sees none', async () => {
    expect((await call(backend, guest)).body['data']).toEqual([]);
    for (const path of [`${WORKSPACES}/default`, `${WORKSPACES}/nope`]) {
      expect(await call(backend, guest, 'GET', path)).toMatchObject({
        status: 403,
        body: { detail: 'Forbidden' },
      });
    }
    const update = { description: 'mine' };
    expect((await call(backend, guest, 'PUT', `${WORKSPACES}/default`, update)).status).toBe(403);
  });

  test('the creator of a workspace is its admin', async () => {
    const created = await call(backend, guest, 'POST', WORKSPACES, { name: 'mine' });
    expect(created.status).toBe(201);
    const members = await call(backend, guest, 'GET', `${WORKSPACES}/mine/members`);
    expect(members.body['data']).toMatchObject([{ principal: member.principal, roles: ['Admin'] }]);
    expect((await call(backend, guest, 'DELETE', `${WORKSPACES}/mine`)).status).toBe(200);
  });

  test('a role gives access to its workspace only, within the scopes', async () => {
    const workspace = `${WORKSPACES}/shared`;
    await call(backend, admin, 'POST', WORKSPACES, { name: 'shared' });
    await call(backend, admin, 'POST', `${workspace}/members`, member);
    expect((await call(backend, guest)).body['data']).toMatchObject([{ name: 'shared' }]);
    expect((await call(backend, guest, 'GET', `${WORKSPACES}/default`)).status).toBe(403);
    expect((await call(backend, guest, 'DELETE', workspace)).status).toBe(403);
    const project = { name: 'one' };
    const projects = `${workspace}/projects`;
    const reader = (await backend.signIn(backend.guest, 'openid platform:read')).access_token;
    expect((await call(backend, reader, 'GET', projects)).status).toBe(200);
    expect((await call(backend, reader, 'POST', projects, project)).status).toBe(403);
    expect((await call(backend, guest, 'POST', projects, project)).status).toBe(201);
  });

  test('a scope of an area gives access to that area only; a token without area scopes is not restricted', async () => {
    const secrets = '/apis/secrets/v2/workspaces/default/secrets';
    await call(backend, admin, 'POST', `${WORKSPACES}/default/members`, member);
    const narrow = (await backend.signIn(backend.guest, 'openid secrets:read')).access_token;
    expect((await call(backend, narrow, 'GET', secrets)).status).toBe(200);
    expect((await call(backend, narrow)).status).toBe(403);
    const plain = (await backend.signIn(backend.guest, 'openid')).access_token;
    expect((await call(backend, plain)).status).toBe(200);
    await call(backend, admin, 'DELETE', `${WORKSPACES}/default/members/bob%40company.com`);
    expect((await call(backend, plain, 'GET', secrets)).status).toBe(403);
  });
});

describe('resources', () => {
  test('workspaces are created, changed and deleted', async () => {
    const one = `${WORKSPACES}/team`;
    const created = await call(backend, admin, 'POST', WORKSPACES, { name: 'team' });
    expect(created).toMatchObject({
      status: 201,
      body: { name: 'team', created_by: admin && 'alice@company.com' },
    });
    const again = await call(backend, admin, 'POST', WORKSPACES, { name: 'team' });
    expect(again.status).toBe(409);
    expect(again.headers.get('x-should-retry')).toBe('false');
    const changed = await call(backend, admin, 'PUT', one, { description: 'ours' });
    expect(changed.body).toMatchObject({ name: 'team', description: 'ours' });
    expect((await call(backend, admin, 'DELETE', one)).body).toEqual({
      id: 'team',
      message: 'Workspace marked for deletion',
    });
    // All roles end at once.
    expect((await call(backend, admin, 'GET', one)).status).not.toBe(200);
  });

  test('lists are sorted, filtered and paged', async () => {
    const page = await call(backend, admin, 'GET', `${WORKSPACES}?sort=name&page_size=1&page=1`);
    expect(page.body).toMatchObject({
      data: [{ name: 'default' }],
      pagination: { page: 1, page_size: 1, current_page_size: 1 },
      sort: 'name',
    });
    const found = await call(backend, admin, 'GET', `${WORKSPACES}?filter[name]=system`);
    expect(found.body['data']).toMatchObject([{ name: 'system' }]);
    expect((await call(backend, admin, 'GET', `${WORKSPACES}?page=0`)).status).toBe(422);
  });

  test('an invalid name is reported with field and pattern', async () => {
    const { status, body } = await call(backend, admin, 'POST', WORKSPACES, { name: 'No--Good' });
    expect(status).toBe(422);
    expect(body['detail']).toMatchObject([
      { loc: ['body', 'name'], type: 'string_pattern_mismatch' },
    ]);
  });

  test('the value of a secret is returned by one route only', async () => {
    const secrets = '/apis/secrets/v2/workspaces/default/secrets';
    const secret = { name: 'key', value: 'hidden' };
    const created = await call(backend, admin, 'POST', secrets, secret);
    expect(JSON.stringify(created.body)).not.toContain('hidden');
    const list = await call(backend, admin, 'GET', secrets);
    expect(JSON.stringify(list.body)).not.toContain('hidden');
    const accessed = await call(backend, admin, 'GET', `${secrets}/key/access`);
    expect(accessed.body).toEqual({ name: 'key', workspace: 'default', value: 'hidden' });
    expect((await call(backend, admin, 'DELETE', `${secrets}/key`)).status).toBe(204);
  });

  test('the error for an unknown route names it', async () => {
    expect(await call(backend, admin, 'GET', '/v2/workspaces')).toMatchObject({
      status: 404,
      body: { detail: 'Not Found', path: '/v2/workspaces', method: 'GET' },
    });
  });
});

describe('workload identity', () => {
  const exchange = (subjectToken: string) =>
    post(`${backend.baseUrl}/apis/auth/token`, {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      client_id: 'nmp-workload',
      subject_token: subjectToken,
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    });

  test('a subject token is exchanged for a token of the platform', async () => {
    const { status, body } = await exchange(await backend.workload.subjectToken());
    expect(status).toBe(200);
    expect((await call(backend, String(body['access_token']))).status).toBe(200);
  });

  test('the access token of a user is not exchanged, because its audience differs', async () => {
    expect(await exchange(admin)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });
});

describe('without a provider', () => {
  const start = (authEnabled: boolean): Promise<RunningPlatform> =>
    startPlatform({
      provider: undefined,
      authEnabled,
      adminEmail: 'alice@company.com',
      workloadTokenLifetime: 60,
    });

  test('unsigned tokens are required and trusted', async () => {
    const platform = await start(true);
    const found = await call(platform, undefined, 'GET', '/apis/auth/discovery');
    expect(found.body).toEqual({ auth_enabled: true, oidc: null });
    const now = Math.floor(Date.now() / 1000);
    const claims = { sub: 'alice', email: 'alice@company.com', iat: now - 60, exp: now + 60 };
    expect((await call(platform, new UnsecuredJWT(claims).encode())).status).toBe(200);
    expect((await call(platform, new UnsecuredJWT({ ...claims, exp: now }).encode())).status).toBe(
      401,
    );
    expect((await call(platform, undefined)).status).toBe(401);
    await platform.stop();
  });

  test('with authentication off no token is needed', async () => {
    const platform = await start(false);
    expect((await call(platform, undefined)).status).toBe(200);
    await platform.stop();
  });
});
