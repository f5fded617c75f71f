/** Lists of numbers, in numbered pages and with cursors. */

import {
  type LoopbackServer,
  type Received,
  sendJson,
  serve,
} from '../support/http/loopback-server.ts';

export const parameter = ({ url }: Received, name: string) =>
  new URL(url, 'http://x').searchParams.get(name);

/** `total` numbers in numbered pages. */
export const numbered = (total: number, usual = 4): Promise<LoopbackServer> =>
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
export const withCursors = (total: number, usual = 4): Promise<LoopbackServer> =>
  serve((request, response) => {
    const body = request.method === 'POST' ? JSON.parse(request.body.toString()) : {};
    const size = Number(body.limit ?? parameter(request, 'limit') ?? usual);
    const start = Number(body.page_cursor ?? parameter(request, 'page_cursor') ?? 0);
    const next = start + size < total ? String(start + size) : null;
    sendJson(response, 200, { data: numbers(total, start, size), total, next_page: next });
  });

export function numbers(total: number, start: number, size: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(size, total - start)) }, (_, i) => start + i);
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export const urls = ({ received }: LoopbackServer) => received.map(({ url }) => url);
