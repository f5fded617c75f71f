/** Lists end at their limit, and request no page in vain. */

import { describe, expect, test } from 'vitest';
import { testTransport } from '../support/http/test-transport.ts';
import { collect, numbered, numbers, urls, withCursors } from './numbered-lists.ts';

describe('limit', () => {
  test.each([
    [1, ['/things?page_size=1']],
    [3, ['/things?page_size=3']],
    [10, ['/things?page_size=10']],
  ])('of %i items is sent as the page size, and one request is enough', async (limit, sent) => {
    const server = await numbered(10);
    const items = await collect(
      testTransport(server.url).pages<number>('GET /things', {}, { limit }),
    );
    expect(items).toEqual(numbers(10, 0, limit));
    expect(urls(server)).toEqual(sent);
  });

  test('counts items over all pages, and cuts the last one', async () => {
    const server = await numbered(10);
    const list = testTransport(server.url).pages<number>(
      'GET /things',
      { page_size: 4 },
      { limit: 6 },
    );
    expect(await collect(list)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(urls(server)).toEqual(['/things?page_size=4', '/things?page_size=4&page=2']);
  });

  test('that ends with a page requests no other page', async () => {
    const server = await numbered(10);
    const list = testTransport(server.url).pages<number>(
      'GET /things',
      { page_size: 4 },
      { limit: 8 },
    );
    const sizes = (await collect(list.byPage())).map(({ data }) => data.length);
    expect(sizes).toEqual([4, 4]);
    expect(server.received).toHaveLength(2);
  });

  test('cuts the first page that is awaited', async () => {
    const server = await numbered(10);
    const page = await testTransport(server.url).pages<number>(
      'GET /things',
      { page_size: 4 },
      { limit: 2 },
    );
    expect(page.data).toEqual([0, 1]);
    expect(page.hasNextPage()).toBe(false);
  });

  test('above 100 keeps the page size of the platform', async () => {
    const server = await numbered(300, 100);
    const items = await collect(
      testTransport(server.url).pages<number>('GET /things', {}, { limit: 150 }),
    );
    expect(items).toHaveLength(150);
    expect(urls(server)).toEqual(['/things', '/things?page=2']);
  });

  test('counts items of a list with cursors', async () => {
    const server = await withCursors(10);
    const list = testTransport(server.url).cursorPages<number>(
      'GET /things{?limit,page_cursor}',
      { limit: 4 },
      { limit: 6 },
    );
    expect(await collect(list)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(server.received).toHaveLength(2);
  });

  test.each([0, -1, 1.5, Number.NaN, '5' as unknown as number])(
    'of %s is refused',
    async (limit) => {
      const list = testTransport('http://localhost').pages('GET /things', {}, { limit });
      await expect(list).rejects.toThrow('`limit` must be a whole number');
    },
  );
});
