/** A server with a list in two pages, and the command that lists it. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

export const ROWS = [
  {
    id: '1',
    name: 'ml-team',
    description: 'Models, "data" | and\nmore',
    created_at: '2026-02-15T12:30:00Z',
    updated_at: '2026-02-15T14:30:00Z',
  },
  {
    id: '2',
    name: 'e\u001b[31mvil',
    description: null,
    created_at: '2026-02-14T14:30:00Z',
    updated_at: '2025-02-15T14:30:00Z',
  },
];
const NOW = Date.UTC(2026, 1, 15, 14, 30);

/** What the server has. */
export const listed = {
  rows: ROWS as readonly Record<string, unknown>[],
  /** Every page but the first is refused. */
  isFailing: false,
};
export let baseUrl = '';
export const server = createServer((request, response) => {
  const page = Number(new URL(request.url ?? '/', 'http://h').searchParams.get('page') ?? 1);
  const pagination = { page, page_size: 2, current_page_size: 2, total_pages: 2, total_results: 4 };
  if (request.method === 'POST') return void response.end(JSON.stringify(ROWS[0]));
  const data =
    page === 1 ? listed.rows : listed.rows.map((row) => ({ ...row, name: `${row.name}-2` }));
  response.setHeader('content-type', 'application/json');
  if (listed.isFailing && page > 1) return void response.writeHead(400).end();
  response.end(JSON.stringify({ data, pagination }));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

export async function list(args: readonly string[], options: FakeOptions = {}) {
  const env = { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token', ...options.env };
  const io = fakeIO({ now: () => NOW, ...options, env });
  const code = await run(['workspaces', 'list', ...args], io);
  return { code, stdout: io.stdout(), stderr: io.stderr() };
}
