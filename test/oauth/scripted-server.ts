/** A loopback server that responds from a script, one step per request, and remembers what it was asked. */

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Step =
  | { readonly status?: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | 'cut the connection';

export interface Asked {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly form: URLSearchParams;
}

export interface ScriptedServer {
  readonly url: string;
  readonly asked: readonly Asked[];
}

/** The last step serves all further requests. */
export async function scriptedServer(...steps: readonly Step[]): Promise<ScriptedServer> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const step = steps[Math.min(asked.length, steps.length - 1)] ?? {};
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const sent = Buffer.concat(chunks).toString();
    const form = new URLSearchParams(sent);
    asked.push({ url: request.url ?? '', headers: request.headers, body: sent, form });
    if (step === 'cut the connection') {
      request.socket.destroy();
      return;
    }
    const { status = 200, body = {}, headers = {} } = step;
    const isText = typeof body === 'string';
    response.writeHead(status, {
      'content-type': isText ? 'text/html' : 'application/json',
      ...headers,
    });
    response.end(isText ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked };
}
