/** Every method sends the request of its operation and returns what the platform responds. */

import { describe, expect, test } from 'vitest';
import { Projects } from '../../src/api/projects.ts';
import { Secrets } from '../../src/api/secrets/secrets.ts';
import { Workspaces } from '../../src/api/workspaces/workspaces.ts';
import { everythingShown } from '../support/faults/everything-shown.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

function resources(url: string) {
  const transport = testTransport(url, { maxRetries: 0 });
  return {
    workspaces: new Workspaces(transport),
    projects: new Projects(transport),
    secrets: new Secrets(transport),
  };
}

type Resources = ReturnType<typeof resources>;

const E = '/apis/entities/v2/workspaces';
const S = '/apis/secrets/v2';

/** Operation, call, request line, body. */
const CALLS: [string, (client: Resources) => PromiseLike<unknown>, string, unknown?][] = [
  ['workspaces.list', (c) => c.workspaces.list(), `GET ${E}`],
  [
    'workspaces.list',
    (c) => c.workspaces.list({ page: 2, page_size: 50, sort: '-name', filter: 'name~"ml"' }),
    `GET ${E}?page=2&page_size=50&sort=-name&filter=name~"ml"`,
  ],
  [
    'workspaces.list',
    (c) => c.workspaces.list({ filter: { name: { $in: ['a', 'b'] } } }),
    `GET ${E}?filter[name][$in]=a,b`,
  ],
  [
    'workspaces.create',
    (c) => c.workspaces.create({ name: 'ml', description: null, wait_role_propagation: false }),
    `POST ${E}?wait_role_propagation=false`,
    { name: 'ml', description: null },
  ],
  ['workspaces.retrieve', (c) => c.workspaces.retrieve('ml'), `GET ${E}/ml`],
  [
    'workspaces.update',
    (c) => c.workspaces.update('ml', { description: 'd' }),
    `PUT ${E}/ml`,
    { description: 'd' },
  ],
  ['workspaces.delete', (c) => c.workspaces.delete('ml'), `DELETE ${E}/ml`],
  ['workspaces.members.list', (c) => c.workspaces.members.list(), `GET ${E}/default/members`],
  [
    'workspaces.members.create',
    (c) => c.workspaces.members.create({ workspace: 'ml', principal: 'b@c', roles: ['Viewer'] }),
    `POST ${E}/ml/members`,
    { principal: 'b@c', roles: ['Viewer'] },
  ],
  [
    'workspaces.members.update',
    (c) => c.workspaces.members.update('b@c', { roles: ['Admin'], wait_role_propagation: true }),
    `PUT ${E}/default/members/b@c?wait_role_propagation=true`,
    { roles: ['Admin'] },
  ],
  [
    'workspaces.members.delete',
    (c) => c.workspaces.members.delete('b@c', { workspace: 'ml' }),
    `DELETE ${E}/ml/members/b@c`,
  ],
  [
    'projects.list',
    (c) => c.projects.list({ workspace: '-', sort: 'updated_at' }),
    `GET ${E}/-/projects?sort=updated_at`,
  ],
  [
    'projects.create',
    (c) => c.projects.create({ name: 'p' }),
    `POST ${E}/default/projects`,
    { name: 'p' },
  ],
  [
    'projects.retrieve',
    (c) => c.projects.retrieve('p', { workspace: 'ml' }),
    `GET ${E}/ml/projects/p`,
  ],
  [
    'projects.update',
    (c) => c.projects.update('p', { description: 'd' }),
    `PUT ${E}/default/projects/p`,
    { description: 'd' },
  ],
  ['projects.delete', (c) => c.projects.delete('p'), `DELETE ${E}/default/projects/p`],
  [
    'secrets.list',
    (c) => c.secrets.list({ page: 3 }),
    `GET ${S}/workspaces/default/secrets?page=3`,
  ],
  [
    'secrets.create',
    (c) => c.secrets.create({ workspace: 'ml', name: 'k', value: 'v' }),
    `POST ${S}/workspaces/ml/secrets`,
    { name: 'k', value: 'v' },
  ],
  ['secrets.retrieve', (c) => c.secrets.retrieve('k'), `GET ${S}/workspaces/default/secrets/k`],
  [
    'secrets.update',
    (c) => c.secrets.update('k', { value: 'w' }),
    `PATCH ${S}/workspaces/default/secrets/k`,
    { value: 'w' },
  ],
  ['secrets.delete', (c) => c.secrets.delete('k'), `DELETE ${S}/workspaces/default/secrets/k`],
  ['secrets.access', (c) => c.secrets.access('k'), `GET ${S}/workspaces/default/secrets/k/access`],
  [
    'secrets.admin.rotateEncryptionKeys',
    (c) => c.secrets.admin.rotateEncryptionKeys(),
    `POST ${S}/rotate-encryption-keys`,
  ],
];

describe('what a method sends', () => {
  test.each(CALLS)('%s', async (_name, call, line, body) => {
    const server = await serve((_request, response) => sendJson(response, 200, { data: [] }));
    await call(resources(server.url));
    const [received] = server.received;
    expect(decodeURIComponent(`${received!.method} ${received!.url}`)).toBe(line);
    const text = received!.body.toString();
    expect(text === '' ? undefined : JSON.parse(text)).toEqual(body);
  });
});

test('lists are iterable over all pages', async () => {
  const server = await serve((request, response) => {
    const page = Number(new URL(request.url, 'http://x').searchParams.get('page') ?? 1);
    sendJson(response, 200, { data: [{ name: `w${page}` }], pagination: { total_pages: 2 } });
  });
  const names: string[] = [];
  for await (const workspace of resources(server.url).workspaces.list()) names.push(workspace.name);
  expect(names).toEqual(['w1', 'w2']);
});

test('deletions accept an empty response', async () => {
  const server = await serve((_request, response) => void response.writeHead(204).end());
  const client = resources(server.url);
  await expect(client.secrets.delete('k')).resolves.toBeUndefined();
  await expect(client.workspaces.delete('ml')).resolves.toBeUndefined();
});

test('an unknown field goes into the body', async () => {
  const server = await serve((_request, response) => sendJson(response, 200, {}));
  const newer = { name: 'p', color: 'green' };
  await resources(server.url).projects.create(newer);
  expect(JSON.parse(server.received[0]!.body.toString())).toEqual(newer);
});

test('a name that would change the path is refused', async () => {
  const server = await serve((_request, response) => sendJson(response, 200, {}));
  await expect(resources(server.url).workspaces.delete('..')).rejects.toThrow(TypeError);
  expect(server.received).toHaveLength(0);
});

// L-02
test('no error contains the value of a secret', async () => {
  const server = await serve((request, response) =>
    sendJson(response, 422, {
      detail: [{ loc: ['body', 'value'], msg: `not ${JSON.parse(request.body.toString()).value}` }],
    }),
  );
  const client = resources(server.url);
  for (const call of [
    client.secrets.create({ name: 'k', value: 'CANARY_VALUE' }),
    client.secrets.update('k', { value: 'CANARY_VALUE' }),
  ]) {
    const error = await call.catch((e: unknown) => e);
    expect(error).toMatchObject({ status: 422, fields: [{ reason: 'not [redacted]' }] });
    expect(everythingShown(error)).not.toContain('CANARY');
  }
});

test('other values stay readable', async () => {
  const server = await serve((_request, response) =>
    sendJson(response, 409, { detail: "Secret 'ngc-key' exists" }, { 'x-should-retry': 'false' }),
  );
  const call = resources(server.url).secrets.create({ name: 'ngc-key', value: 'CANARY_VALUE' });
  await expect(call).rejects.toMatchObject({ detail: "Secret 'ngc-key' exists" });
});

test('a 404 names the list of the same workspace', async () => {
  const server = await serve((_request, response) =>
    sendJson(response, 404, { detail: "Secret 'k' not found" }),
  );
  const call = resources(server.url).secrets.retrieve('k', { workspace: 'ml' });
  await expect(call).rejects.toThrow(/Run: nmp secrets list --workspace ml$/);
});
