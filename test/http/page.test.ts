/** Lists in numbered pages. */

import { describe, expect, test } from 'vitest';
import { Page } from '../../src/http/parse/page.ts';
import { type LoopbackServer, sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';
import { untilHolds } from '../support/waits/until.ts';

const LIST = { method: 'GET', path: '/things' } as const;

/** Serves one list; what stands for a page is its rows and what it says about the end. */
function serving(
  pages: (page: number) => { data: unknown[]; total_pages?: unknown },
): Promise<LoopbackServer> {
  return serve((request, response) => {
    const page = Number(new URL(request.url, 'http://x').searchParams.get('page') ?? 1);
    const { data, total_pages } = pages(page);
    const pagination = {
      page,
      page_size: 2,
      current_page_size: data.length,
      total_pages,
      total_results: 5,
    };
    sendJson(response, 200, total_pages === undefined ? { data } : { data, pagination });
  });
}

const THREE = (page: number) => ({ data: [[1, 2], [3, 4], [5]][page - 1] ?? [], total_pages: 3 });

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('a list', () => {
  test('is its first page when awaited', async () => {
    const server = await serving(THREE);
    const page = await testTransport(server.url).list<number>(LIST);
    expect(page).toBeInstanceOf(Page);
    expect(page.data).toEqual([1, 2]);
    expect(page.pagination).toMatchObject({ page: 1, total_pages: 3, total_results: 5 });
    expect(page.hasNextPage()).toBe(true);
    const second = await page.getNextPage();
    expect(second.data).toEqual([3, 4]);
    const third = await second.getNextPage();
    expect(third.hasNextPage()).toBe(false);
    await expect(third.getNextPage()).rejects.toBeInstanceOf(RangeError);
    expect(server.received).toHaveLength(3);
  });

  test('yields all items when iterated, and keeps query and headers on every page', async () => {
    const server = await serving(THREE);
    const list = testTransport(server.url).list<number>(
      { ...LIST, query: { page_size: 2, sort: 'name' } },
      { headers: { 'x-own': '1' }, query: { extra: 'y' } },
    );
    expect(await collect(list)).toEqual([1, 2, 3, 4, 5]);
    expect(server.received.map((r) => r.url)).toEqual([
      '/things?page_size=2&sort=name&extra=y',
      '/things?page_size=2&sort=name&extra=y&page=2',
      '/things?page_size=2&sort=name&extra=y&page=3',
    ]);
    expect(server.received.map((r) => r.headers['x-own'])).toEqual(['1', '1', '1']);
  });

  test('begins at the page that the caller names', async () => {
    const server = await serving(THREE);
    const transport = testTransport(server.url);
    expect(await collect(transport.list<number>({ ...LIST, query: { page: 2 } }))).toEqual([
      3, 4, 5,
    ]);
    expect(await collect(transport.list<number>(LIST, { query: { page: 3 } }))).toEqual([5]);
  });

  test('can be iterated page by page', async () => {
    const server = await serving(THREE);
    const first = await testTransport(server.url).list<number>(LIST);
    const sizes = (await collect(first.pages())).map((page) => page.data.length);
    expect(sizes).toEqual([2, 2, 1]);
  });

  test('requests a page only when it is needed', async () => {
    const server = await serving(THREE);
    for await (const item of testTransport(server.url).list<number>(LIST)) {
      if (item === 1) break;
    }
    expect(server.received).toHaveLength(1);
  });

  test('requests the next page while the second half of a page is consumed', async () => {
    const server = await serving(THREE);
    const items = testTransport(server.url).list<number>(LIST)[Symbol.asyncIterator]();
    await items.next();
    expect(server.received).toHaveLength(1);
    await items.next();
    await untilHolds(() => expect(server.received).toHaveLength(2));
    await items.return();
  });

  test('byPage() yields pages', async () => {
    const server = await serving(THREE);
    const sizes: number[] = [];
    for await (const page of testTransport(server.url).list<number>(LIST).byPage())
      sizes.push(page.data.length);
    expect(sizes).toEqual([2, 2, 1]);
  });

  test('fails at the page that fails', async () => {
    const server = await serve((request, response) =>
      request.url.includes('page=2')
        ? sendJson(response, 403, { detail: 'Forbidden' })
        : sendJson(response, 200, { data: [1], pagination: { total_pages: 2 } }),
    );
    const seen: number[] = [];
    const walk = async () => {
      for await (const item of testTransport(server.url).list<number>(LIST)) seen.push(item);
    };
    await expect(walk()).rejects.toMatchObject({ status: 403 });
    expect(seen).toEqual([1]);
  });
});

describe('the end of a list', () => {
  test.each<
    [string, (page: number) => { data: unknown[]; total_pages?: unknown }, unknown[], number]
  >([
    ['is the page that total_pages names', THREE, [1, 2, 3, 4, 5], 3],
    ['is the first page when pagination is missing', () => ({ data: [1] }), [1], 1],
    ['is the first page when there are 0', () => ({ data: [], total_pages: 0 }), [], 1],
    [
      'is not an empty page in the middle',
      (page) => ({ data: page === 2 ? [] : [page], total_pages: 3 }),
      [1, 3],
      3,
    ],
    [
      'comes even if every empty page names a later one',
      (page) => ({ data: page < 3 ? [page] : [], total_pages: page + 1 }),
      [1, 2],
      3,
    ],
    [
      'comes after 1,000 empty pages, whatever the value of total_pages',
      (page) => ({ data: page === 1 ? [1] : [], total_pages: Number.MAX_SAFE_INTEGER }),
      [1],
      1_001,
    ],
    [
      'is a page that repeats the previous one',
      (page) => ({ data: [1, 2], total_pages: page + 1 }),
      [1, 2],
      2,
    ],
    [
      'is the first page if total_pages is not a number',
      () => ({ data: [1], total_pages: 'x' }),
      [1],
      1,
    ],
    ['is the first page if total_pages is null', () => ({ data: [1], total_pages: null }), [1], 1],
  ])('%s', async (_name, pages, items, requests) => {
    const server = await serving(pages);
    expect(await collect(testTransport(server.url).list(LIST))).toEqual(items);
    expect(server.received).toHaveLength(requests);
  });

  test('is the first page if total_pages is not a safe integer', async () => {
    const server = await serve((_request, response) => {
      response.end('{"data":[1],"pagination":{"total_pages":1e400}}');
    });
    expect(await collect(testTransport(server.url).list(LIST))).toEqual([1]);
  });
});
