/** Options of a call that are given at a wrong place: each is an error that names the right one. */

import { describe, expect, test } from 'vitest';
import { NeMoPlatform } from '../../src/index.node.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';

const VALUES = {
  headers: { 'x-team': 'a' },
  timeout: 5_000,
  signal: new AbortController().signal,
  token: 'CANARY_TOKEN',
};

async function clientOfServer() {
  const server = await serve((_request, response) => sendJson(response, 200, { data: [] }));
  const client = new NeMoPlatform({ baseUrl: server.url, accessToken: 'token' });
  return { client, received: server.received };
}

/** What a JavaScript program gets, whose calls no compiler checks. */
async function failureOf(call: () => PromiseLike<unknown>): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    return error;
  }
}

describe.each(Object.entries(VALUES))('`%s`', (name, value) => {
  const misplaced = { [name]: value };

  test('in the first argument of `request` is a TypeError that names its place', async () => {
    const { client, received } = await clientOfServer();
    const request = { method: 'GET', path: '/x', ...misplaced } as const;
    const error = await failureOf(() => client.request(request));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toMatch(`\`${name}\` has no effect here: `);
    expect(String(error)).not.toContain('CANARY');
    expect(received).toEqual([]);
  });

  test('in the parameters of a method is a TypeError, for queries and for bodies', async () => {
    const { client, received } = await clientOfServer();
    for (const call of [
      () => client.workspaces.list(misplaced),
      () => client.workspaces.create({ name: 'team', ...misplaced }),
    ]) {
      const error = await failureOf(call);
      expect(error).toBeInstanceOf(TypeError);
      expect(String(error)).toMatch(`\`${name}\` has no effect here: `);
    }
    expect(received).toEqual([]);
  });
});

test('an unknown key in the first argument of `request` is a TypeError with the known ones', async () => {
  const { client } = await clientOfServer();
  const request = { method: 'GET', path: '/x', params: { page: 2 } } as const;
  expect(String(await failureOf(() => client.request(request)))).toBe(
    'TypeError: Unknown key "params" in the first argument of `request`: known are method, path, pathParams, query and body.',
  );
});

test('a request without a path is a TypeError', async () => {
  const { client, received } = await clientOfServer();
  for (const given of [{ method: 'GET' }, {}] as never[]) {
    expect(String(await failureOf(() => client.request(given)))).toBe(
      'TypeError: `request` needs `path` in its first argument, as text.',
    );
  }
  expect(received).toEqual([]);
});

test('a text or an array in place of a record is a TypeError', async () => {
  const { client, received } = await clientOfServer();
  for (const call of [
    () => client.workspaces.create('team' as never),
    () => client.workspaces.create([{ name: 'team' }] as never),
    () => client.workspaces.list('team' as never),
    () => client.workspaces.retrieve('team', 'ml' as never),
  ]) {
    expect(String(await failureOf(call))).toBe(
      'TypeError: Pass parameters and options as objects, such as { name: "my-name" }.',
    );
  }
  expect(received).toEqual([]);
});

test.each(['soon', -1, Number.NaN])(
  'a wait with the time limit %s is a TypeError',
  async (timeout) => {
    const { client, received } = await clientOfServer();
    const error = await failureOf(() => client.jobs.wait('job', { timeout: timeout as never }));
    expect(String(error)).toBe('TypeError: `timeout` must be more than 0 milliseconds.');
    expect(received).toEqual([]);
  },
);

test('files without a reference to a fileset are a TypeError that names what is missing', async () => {
  const { client, received } = await clientOfServer();
  for (const call of [
    () => client.files.upload(new Blob(['x']), undefined as never),
    () => client.files.list(undefined as never),
    () => client.files.delete(null as never),
    () => client.files.download({} as never, 'folder'),
  ]) {
    expect(String(await failureOf(call))).toMatch(
      /^TypeError: (?:`name` must be a text|Content without a name needs)/,
    );
  }
  expect(received).toEqual([]);
});

test('a token in the options of a call is a TypeError, and other unknown options are ignored', async () => {
  const { client, received } = await clientOfServer();
  const options = { token: 'CANARY_TOKEN' } as object;
  const error = await failureOf(() => client.workspaces.list({}, options));
  expect(String(error)).toBe(
    'TypeError: `token` has no effect here: set `accessToken` of the client, or an Authorization header of the call.',
  );
  await client.workspaces.list({}, { stream: true } as object);
  expect(received).toHaveLength(1);
});

test('headers in the options of transfers, waits and logs are a TypeError', async () => {
  const { client } = await clientOfServer();
  const options = { headers: {} } as object;
  expect(
    String(await failureOf(() => client.files.upload(new Blob(['x']), 's#x', options))),
  ).toMatch('`headers` has no effect here: pass it in the options of a call');
  expect(String(await failureOf(() => client.jobs.wait('job', options)))).toMatch(
    '`headers` has no effect here: pass it in the options of a call',
  );
  const logs = client.jobs.logs('job', options)[Symbol.asyncIterator]();
  expect(String(await failureOf(() => logs.next()))).toMatch(
    '`headers` has no effect here: pass it in the options of a call',
  );
});

test('a query parameter in camelCase is a TypeError that spells it as the API does', async () => {
  const { client, received } = await clientOfServer();
  const list = client.workspaces.list({ pageSize: 5 } as object);
  expect(String(await failureOf(() => list))).toBe(
    'TypeError: Unknown parameter `pageSize`. Did you mean `page_size`? Parameters have the names of the API.',
  );
  expect(received).toEqual([]);
  await client.workspaces.list({ page_size: 5 });
  await client.request({ method: 'GET', path: '/x', query: { pageSize: 5 } });
  expect(received).toHaveLength(2);
});
