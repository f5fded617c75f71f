/** A real HTTP server on loopback that records what it gets and responds as a test says. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it arrived, read to its end. */
export interface Received {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export type Handler = (
  request: Received,
  response: ServerResponse,
  count: number,
) => void | Promise<void>;

export interface LoopbackServer {
  /** Without a trailing slash. */
  readonly url: string;
  readonly received: readonly Received[];
}

/**
 * Runs until the test ends. `count` is 1 for the first request.
 *
 * @param keepAliveTimeout - milliseconds after which an unused connection is closed; 0: never. Default: that of Node.
 */
export async function serve(
  handler: Handler,
  { keepAliveTimeout }: { readonly keepAliveTimeout?: number } = {},
): Promise<LoopbackServer> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk);
    } catch {
      // The client went away in the middle of its body.
      return;
    }
    const { method = '', url = '', headers } = request;
    const whole = { method, url, headers, body: Buffer.concat(chunks) };
    await handler(whole, response, received.push(whole));
  });
  if (keepAliveTimeout !== undefined) server.keepAliveTimeout = keepAliveTimeout;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

/** Responds with JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}
