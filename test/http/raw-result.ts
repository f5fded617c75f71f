/** The result of a call whose response is given in bytes. */

import { rawServer } from '../support/http/raw-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

export const JSON_BODY = '{"text":"grüße"}';
const ONCE = { maxRetries: 0 };
const GET = { method: 'GET', path: '/' } as const;

/** What a call gets from a server that writes these bytes and closes the connection if `close` says so. */
export async function resultOver(bytes: string | Buffer, close = true): Promise<unknown> {
  const server = await rawServer((socket) => {
    socket.write(bytes);
    if (close) socket.end();
  });
  return testTransport(server.url, ONCE).request(GET);
}

export function withBody(head: string, body: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`), Buffer.from(body)]);
}
