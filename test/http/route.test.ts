/** Route strings become requests. */

import { expect, test } from 'vitest';
import { toRequest } from '../../src/http/prepare/route.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

test('parameters go into the path, the query and the body as the route says', () => {
  expect(
    toRequest('POST /w/{workspace}/m/{id}{?wait}', { id: 'a', wait: true, color: 'red' }),
  ).toMatchObject({
    method: 'POST',
    path: '/w/{workspace}/m/{id}',
    pathParams: { id: 'a' },
    query: { wait: true },
    body: { color: 'red' },
    mayBeEmpty: false,
    notFoundRemedy: undefined,
  });
});

test.each(['GET', 'HEAD', 'DELETE'])('the rest of a %s is its query', (method) => {
  const request = toRequest(`${method} /w`, { page: 2 });
  expect(request).toMatchObject({ query: { page: 2 } });
  expect(request.body).toBeUndefined();
});

test('a route without a body sends none, and one with a body sends an empty object', () => {
  expect(toRequest('POST /w/{name}/pause{*}', { name: 'a' }).body).toBeUndefined();
  expect(toRequest('POST /w/query', {}).body).toEqual({});
});

test('content is sent unchanged', () => {
  const content = new Uint8Array([1, 2]);
  expect(toRequest('PUT /f/{+path}{*content}', { path: 'a/b', content }).body).toBe(content);
});

test('errors know the secrets of a call, and a 404 names the list command', () => {
  const route = 'PATCH /w/{workspace}/s/{name}{!value} secrets';
  expect(toRequest(route, { name: 'k', value: 'v' })).toMatchObject({
    secrets: ['v'],
    body: { value: 'v' },
    notFoundRemedy: 'nmp secrets list --workspace {workspace}',
  });
});

test('a route without a list of its own names the workspaces only if nothing else can be missing', () => {
  expect(toRequest('GET /w/{workspace}/m', {}).notFoundRemedy).toBe('nmp workspaces list');
  expect(toRequest('GET /w/{workspace}/m/{id}', { id: 'a' }).notFoundRemedy).toBeUndefined();
  expect(toRequest('GET /m/{id}', { id: 'a' }).notFoundRemedy).toBeUndefined();
});

test('a path parameter with several segments keeps its slashes and refuses ".."', async () => {
  const server = await serve((_request, response) => sendJson(response, 200, {}));
  const transport = testTransport(server.url);
  await transport.call('GET /f/-/{+path}', { path: 'a b/c#d' });
  expect(server.received[0]!.url).toBe('/f/-/a%20b/c%23d');
  for (const path of ['a/../b', './a', 'a//b', '/a', ''])
    await expect(transport.call('GET /f/-/{+path}', { path })).rejects.toThrow(TypeError);
});

test.each([
  ['the query', 'GET /logs'],
  ['the body', 'POST /logs'],
])('pages follow the cursor in %s', async (_place, route) => {
  const server = await serve((request, response) => {
    const sent = request.body.length > 0 ? JSON.parse(request.body.toString()) : undefined;
    const cursor =
      sent?.page_cursor ?? new URL(request.url, 'http://x').searchParams.get('page_cursor');
    sendJson(response, 200, {
      data: [cursor ?? 'first'],
      total: 2,
      next_page: cursor ? null : 'c2',
    });
  });
  const list = testTransport(server.url).cursorPages<string>(route, { limit: 1 });
  const first = await list;
  expect(first).toMatchObject({ total: 2, nextCursor: 'c2' });
  const items: string[] = [];
  for await (const item of list) items.push(item);
  expect(items).toEqual(['first', 'c2']);
  const last = await first.getNextPage();
  expect(last.hasNextPage()).toBe(false);
  await expect(last.getNextPage()).rejects.toThrow(RangeError);
});

test('a download has its size and name before its content is read', async () => {
  const server = await serve((_request, response) => {
    response
      .writeHead(200, {
        'content-type': 'application/gzip',
        'content-length': 3,
        'content-disposition': 'attachment; filename="result.tar.gz"',
      })
      .end('abc');
  });
  const file = await testTransport(server.url).download('GET /f', {});
  expect(file).toMatchObject({
    size: 3,
    contentType: 'application/gzip',
    filename: 'result.tar.gz',
  });
  expect(await file.text()).toBe('abc');
  expect(await testTransport(server.url).head('HEAD /f', {})).toMatchObject({ size: 3 });
});
