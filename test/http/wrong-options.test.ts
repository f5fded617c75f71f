/** Options of a wrong type: what a program in JavaScript passes, where no compiler checks it. */

import { describe, expect, test } from 'vitest';
import { NeMoPlatform } from '../../src/index.node.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';

const EMPTY_PAGE = { data: [], next_page: null, pagination: { page: 1, total_pages: 0 } };

async function clientOfServer() {
  const server = await serve((_request, response) => sendJson(response, 200, EMPTY_PAGE));
  const client = new NeMoPlatform({ baseUrl: server.url, accessToken: 'token' });
  return { client, received: server.received };
}

type Client = NeMoPlatform;
type Call = (client: Client, options: never) => PromiseLike<unknown>;

const CALLS: Readonly<Record<string, Call>> = {
  'a list': (client, options) => client.workspaces.list({}, options),
  'a list by cursors': (client, options) => client.jobs.getLogs('train', {}, options),
  'a method': (client, options) => client.workspaces.retrieve('ml', options),
  'a deletion': (client, options) => client.secrets.delete('key', {}, options),
  request: (client, options) => client.request({ method: 'GET', path: '/x' }, options),
};

const WRONG: readonly (readonly [options: object, message: string])[] = [
  [{ signal: 1 }, '`signal` must be an AbortSignal.'],
  [{ signal: 'now' }, '`signal` must be an AbortSignal.'],
  [{ signal: {} }, '`signal` must be an AbortSignal.'],
  [{ headers: 5 }, '`headers` must be an object.'],
  [{ headers: 'x-team: a' }, '`headers` must be an object.'],
  [{ headers: [1] }, '`headers` must be an object.'],
];

describe.each(Object.entries(CALLS))('the options of %s', (_name, call) => {
  test.each(WRONG)(
    'that are %o are a TypeError that names the option',
    async (options, message) => {
      const { client, received } = await clientOfServer();
      const error = await failureOf(() => call(client, options as never));
      expect(error).toBeInstanceOf(TypeError);
      expect((error as Error).message).toBe(message);
      expect(received).toEqual([]);
    },
  );

  test.each([null, { signal: null }, { headers: null }, { timeout: null }, { maxRetries: null }])(
    'that are %o count as absent, as for `fetch`',
    async (options) => {
      const { client, received } = await clientOfServer();
      await call(client, options as never);
      expect(received).toHaveLength(1);
    },
  );
});

test('parameters that are `null` count as absent', async () => {
  const { client, received } = await clientOfServer();
  await client.workspaces.list(null as never, { limit: 5 });
  expect(received.map(({ url }) => url)).toEqual(['/apis/entities/v2/workspaces?page_size=5']);
});

test("a TypeError of the caller's own code stays the same", async () => {
  const own = new TypeError('the vault is closed');
  const { client } = await clientOfServer();
  const other = client.withOptions({
    accessToken: () => {
      throw own;
    },
  });
  expect(await failureOf(() => other.workspaces.list())).toBe(own);
});

describe('the options of `fetch`', () => {
  test('may be `null`', async () => {
    const { client, received } = await clientOfServer();
    await client.fetch('/x', null as never);
    await client.fetch('/x', { signal: null });
    expect(received).toHaveLength(2);
  });

  test('with an invalid signal are a TypeError that names it', async () => {
    const { client, received } = await clientOfServer();
    const error = await failureOf(() => client.fetch('/x', { signal: 1 as never }));
    expect(String(error)).toBe('TypeError: `signal` must be an AbortSignal.');
    expect(received).toEqual([]);
  });

  test('may name headers as pairs', async () => {
    const { client, received } = await clientOfServer();
    await client.fetch('/x', { headers: [['x-team', 'a']] });
    expect(received[0]?.headers['x-team']).toBe('a');
  });
});

describe('a method that HTTP does not know', () => {
  test.each(['A B', 'get', '', 5, undefined])('is a TypeError of `request`: %o', async (method) => {
    const { client, received } = await clientOfServer();
    const given = { method, path: '/x' } as never;
    const error = await failureOf(() => client.request(given));
    expect(String(error)).toBe('TypeError: `method` must be an HTTP method in capital letters.');
    expect(received).toEqual([]);
  });

  test('is a TypeError of `fetch`', async () => {
    const { client, received } = await clientOfServer();
    const error = await failureOf(() => client.fetch('/x', { method: 'A B' }));
    expect(String(error)).toBe('TypeError: `method` must be an HTTP method in capital letters.');
    expect(received).toEqual([]);
  });
});

test('`request` without a request is a TypeError that names the path', async () => {
  const { client } = await clientOfServer();
  for (const given of [undefined, null]) {
    const error = await failureOf(() => client.request(given as never));
    expect(String(error)).toBe('TypeError: `request` needs `path` in its first argument, as text.');
  }
});

test('a TypeError of the function for tokens is thrown unchanged', async () => {
  const error = new TypeError('body is undefined');
  const accessToken = () => Promise.reject(error);
  const client = new NeMoPlatform({ baseUrl: 'http://nmp.test', accessToken });
  expect(await failureOf(() => client.workspaces.create({ name: 'ml' }))).toBe(error);
});

test('a body that contains itself is a TypeError of one line', async () => {
  const { client } = await clientOfServer();
  const body: Record<string, unknown> = { name: 'team' };
  body['self'] = body;
  const error = await failureOf(() => client.workspaces.create(body as never));
  expect(error).toBeInstanceOf(TypeError);
  expect(String(error)).toContain('body is nested more than 500 levels deep');
  expect(String(error).length).toBeLessThan(200);
});

describe('the options of the client', () => {
  test.each([null, 5, 'https://nmp.company.com'])('that are %o are a TypeError', (options) => {
    expect(() => new NeMoPlatform(options as never)).toThrow('Options must be an object.');
  });

  test('may be left out of `withOptions`', async () => {
    const { client, received } = await clientOfServer();
    await client.withOptions(undefined as never).workspaces.list();
    expect(received).toHaveLength(1);
  });
});

async function failureOf(call: () => PromiseLike<unknown>): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    return error;
  }
}
