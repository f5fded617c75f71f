/** The server of the benchmarks, in a process of its own so that its work is not counted as the client's. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const workspace = {
  id: 'workspace-1',
  name: 'default',
  description: 'The workspace that is always there',
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
};
const pagination = {
  page: 1,
  page_size: 100,
  current_page_size: 1,
  total_pages: 1,
  total_results: 1,
};

/** By the end of the path. */
const bodies: Readonly<Record<string, string>> = {
  default: JSON.stringify(workspace),
  workspaces: JSON.stringify({ data: [workspace], pagination }),
  discovery: JSON.stringify({ auth_enabled: true }),
  large: JSON.stringify({ ...workspace, description: 'x'.repeat(1 << 20) }),
};

const server = createServer((request, response) => {
  request.resume();
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const body = bodies[pathname.split('/').at(-1) ?? ''] ?? bodies['default']!;
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-request-id': '0123456789abcdef',
  });
  response.end(body);
});

server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
