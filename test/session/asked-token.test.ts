/** A token function that depends on its caller. */

import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fromAccessToken, NeMoPlatform } from '../../src/index.node.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';

test('a token function that depends on its caller never sends the token of another one', async () => {
  const server = await serve(async (request, response) => {
    await turn();
    sendJson(response, 200, { user: request.headers.authorization?.slice('Bearer '.length) });
  });
  const caller = new AsyncLocalStorage<string>();
  const accessToken = () => caller.getStore()!;
  const client = new NeMoPlatform({ baseUrl: server.url, accessToken, logLevel: 'off' });
  const whoAmI = (user: string) =>
    caller.run(user, async () => {
      await turn();
      const { user: seen } = await client.request<{ user: string }>({ method: 'GET', path: '/' });
      return seen;
    });
  const users = Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 'alice' : 'bob'));
  expect(await Promise.all(users.map(whoAmI))).toEqual(users);
});

test('the function is called for every attempt, and with the rejected token after a 401', async () => {
  const server = await serve((request, response) => {
    if (request.headers.authorization === 'Bearer second') sendJson(response, 200, {});
    else sendJson(response, 401, { detail: 'Invalid or expired token' });
  });
  const calls: unknown[] = [];
  const accessToken = (request: { rejected?: string | undefined }) => {
    calls.push(request);
    return request.rejected === 'first' ? 'second' : 'first';
  };
  const client = new NeMoPlatform({ baseUrl: server.url, accessToken });
  await client.request({ method: 'GET', path: '/' });
  await client.request({ method: 'GET', path: '/' });
  expect(calls).toEqual([{}, { rejected: 'first' }, {}, { rejected: 'first' }]);
});

test('a token that is returned again after a 401 is not sent again', async () => {
  const server = await serve((_, response) => sendJson(response, 401, { detail: 'No' }));
  const client = new NeMoPlatform({ baseUrl: server.url, accessToken: () => 'only' });
  await expect(client.request({ method: 'GET', path: '/' })).rejects.toMatchObject({ status: 401 });
  expect(server.received).toHaveLength(1);
});

test('a cached function is called once while its token is accepted', async () => {
  const server = await serve((_, response) => sendJson(response, 200, {}));
  let calls = 0;
  const credentials = fromAccessToken(() => `token-${++calls}`, { cache: true });
  const client = new NeMoPlatform({ baseUrl: server.url, credentials });
  await Promise.all(Array.from({ length: 20 }, () => client.request({ method: 'GET', path: '/' })));
  expect(calls).toBe(1);
});

test.each([
  ['an empty text', ''],
  ['a line break inside', 'can\nary'],
  ['nothing', undefined as unknown as string],
])('%s from the function is refused before it is sent', async (_, token) => {
  const client = new NeMoPlatform({ baseUrl: 'http://127.0.0.1:9', accessToken: () => token });
  await expect(client.request({ method: 'GET', path: '/' })).rejects.toMatchObject({
    code: 'token_malformed',
  });
});
