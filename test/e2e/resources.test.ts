/** Resources of the backend by the SDK and the command line, from creation to deletion. */

import { beforeAll, expect, test } from 'vitest';
import {
  AbortError,
  ConflictError,
  type NeMoPlatform,
  NotFoundError,
} from '../../src/index.node.ts';
import type { Backend } from '../support/backends/backend.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { e2eBackend } from './backend.ts';
import { clientOf, newName } from './client-of.ts';

let backend: Backend;
let client: NeMoPlatform;

beforeAll(async () => {
  backend = await e2eBackend();
  client = clientOf(backend, backend.admin);
});

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
  const guest = clientOf(backend, backend.guest);
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
