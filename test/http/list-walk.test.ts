/** Lists end at their last page, and need no more memory than a page. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';
import { collect, numbered, numbers, parameter, urls, withCursors } from './numbered-lists.ts';

const LIST = { method: 'GET', path: '/things' } as const;

describe('a list without a typed method', () => {
  test('awaited is the unchanged response', async () => {
    const server = await numbered(10);
    const data = await testTransport(server.url).untyped<object>(LIST);
    expect(data).toMatchObject({ data: [0, 1, 2, 3], pagination: { total_pages: 3 } });
  });

  test.each([
    ['with numbered pages', numbered, LIST],
    ['with cursors', withCursors, LIST],
    ['with cursors in the body', withCursors, { ...LIST, method: 'POST', body: { limit: 3 } }],
  ] as const)('%s can be iterated', async (_name, serving, request) => {
    const server = await serving(10);
    const list = testTransport(server.url).untyped<{ data: number[] }>(request);
    const items: number[] = await collect(list);
    expect(items).toEqual(numbers(10, 0, 10));
    const pages = testTransport(server.url).untyped<{ data: number[] }>(request).byPage();
    expect((await collect(pages)).flatMap(({ data }) => data)).toEqual(items);
    const limited = testTransport(server.url).untyped<{ data: number[] }>(request, { limit: 5 });
    expect(await collect(limited)).toEqual(numbers(10, 0, 5));
  });

  test('without pages can be iterated', async () => {
    const server = await serve(({ url }, response) =>
      sendJson(response, 200, url === '/array' ? [1, 2] : { data: [1, 2] }),
    );
    const transport = testTransport(server.url);
    expect(await collect(transport.untyped<number[]>({ ...LIST, path: '/array' }))).toEqual([1, 2]);
    expect(await collect(transport.untyped<{ data: number[] }>(LIST))).toEqual([1, 2]);
    expect(
      await collect(transport.untyped<number[]>({ ...LIST, path: '/array' }, { limit: 1 })),
    ).toEqual([1]);
  });

  test('continues from the page in its path, which is not sent twice', async () => {
    const server = await numbered(12);
    const list = testTransport(server.url).untyped<{ data: number[] }>({
      ...LIST,
      path: '/things?sort=name&page=2',
    });
    expect(await collect(list)).toEqual(numbers(12, 4, 8));
    expect(urls(server)).toEqual(['/things?sort=name&page=2', '/things?sort=name&page=3']);
  });

  test('cannot be iterated if it is not a list', async () => {
    const server = await serve((_, response) => sendJson(response, 200, { name: 'x' }));
    const iterating = collect(testTransport(server.url).untyped(LIST));
    await expect(iterating).rejects.toThrow('The response is not a list.');
  });
});

test('100,000 items pass through without a growing heap', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const row = 'x'.repeat(200);
  const server = await serve((request, response) => {
    const page = Number(parameter(request, 'page') ?? 1);
    const data = Array.from({ length: 1_000 }, (_, i) => ({ id: page * 1_000 + i, row }));
    sendJson(response, 200, { data, pagination: { total_pages: 100 } });
  });
  const heap = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  let count = 0;
  let early = 0;
  for await (const _item of testTransport(server.url).list<object>(LIST)) {
    if (++count === 10_000) early = heap();
  }
  expect(count).toBe(100_000);
  // All items together have more than 20 MB.
  expect(heap() - early).toBeLessThan(4 << 20);
});

test('a list ends when the server returns the cursor that it was given', async () => {
  const server = await serve((_, response) =>
    sendJson(response, 200, { data: [1], next_page: 'again' }),
  );
  const list = testTransport(server.url).cursorPages<number>('GET /things', {});
  expect(await collect(list)).toEqual([1, 1]);
  expect(server.received).toHaveLength(2);
});
