/** The server of the request benchmark, in a process of its own so that its work is not counted as the client's. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const workspace = {
  id: 'workspace-1',
  name: 'default',
  description: 'The workspace that is always there',
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
};
const body = JSON.stringify(workspace);

const server = createServer((request, response) => {
  request.resume();
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
