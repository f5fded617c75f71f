/** Lists end at their limit or their last page, and request no page in vain. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { AbortError } from '../../src/errors.ts';
import {
  type LoopbackServer,
  type Received,
  sendJson,
  serve,
} from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';
import { untilHolds } from '../support/waits/until.ts';

const LIST = { method: 'GET', path: '/things' } as const;

const parameter = ({ url }: Received, name: string) =>
  new URL(url, 'http://x').searchParams.get(name);

/** `total` numbers in numbered pages. */
const numbered = (total: number, usual = 4): Promise<LoopbackServer> =>
  serve((request, response) => {
    const size = Number(parameter(request, 'page_size') ?? usual);
    const page = Number(parameter(request, 'page') ?? 1);
    const pages = Math.ceil(total / size);
    sendJson(response, 200, {
      data: numbers(total, (page - 1) * size, size),
      pagination: { page, page_size: size, total_pages: pages, total_results: total },
    });
  });

/** `total` numbers in pages with cursors; a POST has its cursor in the body. */
const withCursors = (total: number, usual = 4): Promise<LoopbackServer> =>
  serve((request, response) => {
    const body = request.method === 'POST' ? JSON.parse(request.body.toString()) : {};
    const size = Number(body.limit ?? parameter(request, 'limit') ?? usual);
    const start = Number(body.page_cursor ?? parameter(request, 'page_cursor') ?? 0);
    const next = start + size < total ? String(start + size) : null;
    sendJson(response, 200, { data: numbers(total, start, size), total, next_page: next });
  });

function numbers(total: number, start: number, size: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(size, total - start)) }, (_, i) => start + i);
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const urls = ({ received }: LoopbackServer) => received.map(({ url }) => url);

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

describe('the page that is requested ahead', () => {
  /** Sends the first page, and no response for the second one. */
  async function holding() {
    let arrive = () => {};
    let leave = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const gone = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const server = await serve((request, response) => {
      if (parameter(request, 'page') === '2') {
        response.on('close', leave);
        return arrive();
      }
      sendJson(response, 200, { data: [1, 2, 3, 4], pagination: { total_pages: 2 } });
    });
    return { url: server.url, arrived, gone };
  }

  test('is cancelled when the loop over items is left', async () => {
    const { url, arrived, gone } = await holding();
    for await (const item of testTransport(url).list<number>(LIST)) {
      if (item < 3) continue;
      await arrived;
      break;
    }
    await gone;
  });

  test('is cancelled when the loop over pages is left', async () => {
    const { url, arrived, gone } = await holding();
    for await (const _page of testTransport(url).list<number>(LIST).byPage()) {
      await arrived;
      break;
    }
    await gone;
  });

  test('is cancelled when the loop throws', async () => {
    const { url, arrived, gone } = await holding();
    const loop = async () => {
      for await (const item of testTransport(url).list<number>(LIST)) {
        if (item < 3) continue;
        await arrived;
        throw new Error('own');
      }
    };
    await expect(loop()).rejects.toThrow('own');
    await gone;
  });

  test('is cancelled when the caller aborts', async () => {
    const { url, arrived, gone } = await holding();
    const controller = new AbortController();
    const seen: number[] = [];
    const loop = async () => {
      const list = testTransport(url).list<number>(LIST, { signal: controller.signal });
      for await (const item of list) {
        seen.push(item);
        if (item < 4) continue;
        await arrived;
        controller.abort();
        await gone;
      }
    };
    await expect(loop()).rejects.toBeInstanceOf(AbortError);
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  test('that fails is reported when it is needed, never as an unhandled rejection', async () => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', listen);
    const server = await serve((request, response) =>
      parameter(request, 'page') === '2'
        ? sendJson(response, 403, {})
        : sendJson(response, 200, { data: [1, 2, 3, 4], pagination: { total_pages: 2 } }),
    );
    const seen: number[] = [];
    const loop = async () => {
      for await (const item of testTransport(server.url).list<number>(LIST)) {
        seen.push(item);
        if (item === 3) await untilHolds(() => expect(server.received).toHaveLength(2));
        // Long enough for Node to report an unhandled rejection.
        for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
      }
    };
    await expect(loop()).rejects.toMatchObject({ status: 403 });
    expect(seen).toEqual([1, 2, 3, 4]);
    for await (const item of testTransport(server.url).list<number>(LIST)) {
      if (item < 4) continue;
      await untilHolds(() => expect(server.received).toHaveLength(4));
      break;
    }
    for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
    process.off('unhandledRejection', listen);
    expect(unhandled).toEqual([]);
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
