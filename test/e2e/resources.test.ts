/** Resources of the backend by the SDK and the command line, from creation to deletion. */

import { beforeAll, describe, expect, test } from 'vitest';
import {
  AbortError,
  AuthenticationError,
  ConflictError,
  NeMoPlatform,
  NotFoundError,
  PermissionDeniedError,
  UnprocessableEntityError,
} from '../../src/index.node.ts';
import type { Backend } from '../support/backends/backend.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { e2eBackend } from './backend.ts';

let backend: Backend;
let client: NeMoPlatform;

beforeAll(async () => {
  backend = await e2eBackend();
  client = clientOf(backend.admin);
});

/** A client whose token is asked for again near expiry, as a backend service does it. */
function clientOf(person: Backend['admin']): NeMoPlatform {
  const accessToken = async () => (await backend.signIn(person)).access_token;
  return new NeMoPlatform({ baseUrl: backend.baseUrl, accessToken });
}

let count = 0;
const newName = () => `crew-${process.pid}-${++count}`;

test('a workspace from creation to deletion', async () => {
  const name = newName();
  const created = await client.workspaces.create({ name, description: 'Models' });
  expect(created).toMatchObject({ name, description: 'Models' });
  expect(await client.workspaces.retrieve(name)).toMatchObject({ id: created.id });
  expect(await client.workspaces.update(name, { description: 'Data' })).toMatchObject({
    description: 'Data',
  });
  await client.workspaces.delete(name);
  await expect(client.workspaces.retrieve(name)).rejects.toBeInstanceOf(NotFoundError);
  await expect(client.workspaces.create({ name })).rejects.toBeInstanceOf(ConflictError);
  await expect(client.workspaces.delete(name)).rejects.toBeInstanceOf(NotFoundError);
  // No controller runs that would complete it.
  const left = new AbortController();
  const seen: string[] = [];
  const wait = client.workspaces.waitUntilDeleted(name, {
    signal: left.signal,
    onStatus({ status }) {
      seen.push(status);
      left.abort();
    },
  });
  await expect(wait).rejects.toBeInstanceOf(AbortError);
  // Without a report of the platform, a listed workspace is marked.
  expect(seen).toEqual([backend.reportsDeletions ? 'pending' : 'marked']);
  const { data } = await client.workspaces.list({ filter: JSON.stringify({ name }) });
  expect(data.length).toBe(backend.reportsDeletions ? 0 : 1);
});

test('a user who cannot see the deletion of a workspace never sees it as deleted', async () => {
  const name = newName();
  await client.workspaces.create({ name });
  const principal = backend.guest.email;
  await client.workspaces.members.create({ workspace: name, principal, roles: ['Admin'] });
  const guest = clientOf(backend.guest);
  await guest.workspaces.delete(name);
  await expect(guest.workspaces.waitUntilDeleted(name)).rejects.toMatchObject({
    name: 'DeletionNotVisibleError',
    code: 'deletion_not_visible',
  });
  // Of the first generation even who created it sees nothing.
  const own = newName();
  await guest.workspaces.create({ name: own });
  await guest.workspaces.delete(own);
  const seen: string[] = [];
  const left = new AbortController();
  const wait = guest.workspaces.waitUntilDeleted(own, {
    signal: left.signal,
    onStatus: ({ status }) => {
      seen.push(status);
      left.abort();
    },
  });
  await expect(wait).rejects.toMatchObject({
    code: backend.reportsDeletions ? 'aborted' : 'deletion_not_visible',
  });
  expect(seen).toEqual(backend.reportsDeletions ? ['pending'] : []);
});

test('members of a workspace', async () => {
  const name = newName();
  await client.workspaces.create({ name });
  const { members } = client.workspaces;
  await members.create({ workspace: name, principal: backend.guest.email, roles: ['Viewer'] });
  const { data } = await members.list({ workspace: name });
  expect(data.map((member) => member.principal)).toContain(backend.guest.email);
  await members.update(backend.guest.email, { workspace: name, roles: ['Editor'] });
  await members.delete(backend.guest.email, { workspace: name });
  await client.workspaces.delete(name);
});

test('lists in pages and as one sequence', async () => {
  const names = [newName(), newName(), newName()];
  for (const name of names) await client.workspaces.create({ name });
  const page = await client.workspaces.list({ page_size: 2, sort: 'name' });
  expect(page.data).toHaveLength(2);
  expect(page.hasNextPage()).toBe(true);
  const second = await page.getNextPage();
  expect(second.pagination?.page).toBe(2);
  const seen: string[] = [];
  for await (const workspace of client.workspaces.list({ page_size: 2, sort: 'name' }))
    seen.push(workspace.name);
  expect(seen).toEqual(expect.arrayContaining(names));
  expect(new Set(seen).size).toBe(seen.length);
  for (const name of names) await client.workspaces.delete(name);
});

test('withResponse returns data, response and request id', async () => {
  const { data, response, requestId } = await client.workspaces.retrieve('default').withResponse();
  expect(data.name).toBe('default');
  expect(response.status).toBe(200);
  expect(requestId).toBe(response.headers.get('x-request-id') ?? undefined);
});

describe('errors by status', () => {
  test('404 is a NotFoundError that names the call and a command', async () => {
    const error = await client.workspaces.retrieve('nope').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ status: 404, code: 'not_found' });
    expect(String(error)).toContain(
      `(HTTP 404)\nGET ${backend.baseUrl}/apis/entities/v2/workspaces/nope`,
    );
    expect(String(error)).toContain('Run: nmp workspaces list');
  });

  test('409 is a ConflictError', async () => {
    await expect(client.workspaces.create({ name: 'default' })).rejects.toBeInstanceOf(
      ConflictError,
    );
  });

  test('422 names the field', async () => {
    const error = await client.workspaces
      .create({ name: 'Not--Good' })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnprocessableEntityError);
    // The platform with all of its services in one process responds with a sentence instead of a list of fields.
    const { fields, detail } = error as UnprocessableEntityError;
    expect([...fields.map(({ field }) => field), detail].join()).toContain('name');
  });

  test('403 for a user without a role', async () => {
    const guest = clientOf(backend.guest);
    await expect(guest.workspaces.update('system', { description: 'mine' })).rejects.toBeInstanceOf(
      PermissionDeniedError,
    );
  });

  test('403 for a token without the scope names the missing scope', async () => {
    const { access_token } = await backend.signIn(
      backend.admin,
      'openid profile email offline_access platform:read',
    );
    const reader = new NeMoPlatform({ baseUrl: backend.baseUrl, accessToken: access_token });
    await reader.workspaces.list();
    const error = await reader.workspaces
      .create({ name: newName() })
      .catch((reason: unknown) => reason);
    // The real platform lets its admin write whatever the scope says.
    if (!(error instanceof PermissionDeniedError)) expect(backend.name).toBe('platform');
    else {
      expect(error.message).toContain(
        'Your token has the scope platform:read; this call needs platform:write',
      );
      expect(error.remedy).toBe('nmp auth login --scope "platform:read platform:write"');
    }
  });

  test('401 without a token', async () => {
    const call = new NeMoPlatform({ baseUrl: backend.baseUrl }).workspaces.list();
    await expect(call).rejects.toBeInstanceOf(AuthenticationError);
    await expect(call).rejects.toThrow('a client with `baseUrl` alone uses no login');
  });

  test('401 for a context without a login', async () => {
    const sandbox = makeSandbox();
    const { stdout } = await sandbox.program(
      "import { LoginRequiredError, NeMoPlatform } from 'nemo-platform';\n" +
        'const error = await new NeMoPlatform().workspaces.list().catch((reason) => reason);\n' +
        'console.log(error instanceof LoginRequiredError, error.remedy);',
      { env: { NMP_BASE_URL: backend.baseUrl } },
    );
    expect(stdout).toBe('true nmp auth login\n');
  });
});

test('workload identity: the token file is exchanged at the platform', async () => {
  const sandbox = makeSandbox();
  const { writeFileSync } = await import('node:fs');
  const file = `${sandbox.home}/workload-token`;
  writeFileSync(file, `${await backend.workload.subjectToken()}\n`);
  const { code, stdout, stderr } = await sandbox.program(
    `
    import { NeMoPlatform } from 'nemo-platform';
    const client = new NeMoPlatform({ baseUrl: process.env.TEST_BASE_URL });
    const page = await client.workspaces.list();
    const { source, refreshable } = await client.credential();
    console.log(Array.isArray(page.data), source, refreshable);
  `,
    { env: { NMP_WORKLOAD_IDENTITY_TOKEN_FILE: file, TEST_BASE_URL: backend.baseUrl } },
  );
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: 'true workload identity true\n',
    stderr: '',
  });
});

test('the CLI does what the SDK does', async () => {
  const sandbox = makeSandbox();
  const name = newName();
  const { username, password } = backend.admin;
  const args = ['auth', 'login', '--base-url', backend.baseUrl, '--username', username];
  await sandbox.nmp([...args, '--password-stdin'], { input: `${password}\n` });
  const nmp = async (...words: string[]) => {
    const { stdout, code } = await sandbox.nmp(words);
    return {
      code,
      reply: code === 0 ? (JSON.parse(stdout) as Record<string, unknown>) : undefined,
    };
  };
  expect((await nmp('workspaces', 'create', name, '--description', 'Models')).reply).toMatchObject({
    name,
  });
  expect((await nmp('workspaces', 'create', name)).code).toBe(3);
  expect((await nmp('workspaces', 'create', name, '--exist-ok')).reply).toMatchObject({ name });
  expect((await nmp('workspaces', 'get', name)).reply).toMatchObject({ description: 'Models' });
  const list = (await nmp('workspaces', 'list')).reply as unknown as { name: string }[];
  expect(list.map((workspace) => workspace.name)).toContain(name);
  const project = ['projects', 'create', 'assistant', '--workspace', name];
  const { reply } = await nmp(...project);
  expect((await nmp(...project)).code).toBe(3);
  expect((await nmp(...project, '--exist-ok')).reply).toEqual(reply);
  // A member cannot be asked for, so nothing is promised.
  expect((await nmp('workspaces', 'members', 'create', 'x', '--exist-ok')).code).toBe(2);
  await nmp('projects', 'delete', 'assistant', '--workspace', name);
  expect((await nmp('workspaces', 'delete', name, '--yes')).code).toBe(0);
});
