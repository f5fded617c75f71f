/** `nmp api` against a server that responds what a test tells it to. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

let server: Server;
export let baseUrl: string;
let respond: (response: ServerResponse) => void;
export let received: { url: string; body: Buffer; headers: IncomingMessage['headers'] };

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received = {
      url: request.url ?? '',
      body: Buffer.concat(chunks),
      headers: request.headers,
    };
    respond(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

export function respondBy(handler: (response: ServerResponse) => void): void {
  respond = handler;
}

export function respondWith(body: string | Buffer, type = 'application/json', status = 200): void {
  respond = (response) => response.writeHead(status, { 'content-type': type }).end(body);
}

export async function api(args: readonly string[], options: FakeOptions = {}) {
  const env = { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token', ...options.env };
  const io = fakeIO({ ...options, env });
  return { code: await run(['api', ...args], io), stdout: io.stdout(), stderr: io.stderr(), io };
}
