/** A forward proxy on loopback like those of companies: forwards plain HTTP, tunnels the rest, and records its requests. */

import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface ForwardProxy {
  readonly url: string;
  /** As in `GET http://host:1/path` and `CONNECT host:1`, oldest first. */
  readonly asked: readonly string[];
  /** `Proxy-Authorization` of each request that was not tunnelled. */
  readonly authorizations: readonly (string | undefined)[];
}

/**
 * Runs until the test ends.
 *
 * @param refusal - the status with which it refuses every request.
 */
export async function startForwardProxy(refusal?: number): Promise<ForwardProxy> {
  const asked: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    authorizations.push(request.headers['proxy-authorization']);
    if (refusal !== undefined) response.writeHead(refusal).end();
    else forward(request, response);
  });
  const sockets = new Set<Socket>();
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    asked.push(`CONNECT ${request.url}`);
    if (refusal !== undefined) {
      client.end(`HTTP/1.1 ${refusal} Refused\r\n\r\n`);
      return;
    }
    const { hostname, port } = new URL(`http://${request.url}`);
    const target = connect(Number(port), resolved(hostname), () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    for (const socket of [client, target]) sockets.add(socket.on('error', () => {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, authorizations };
}

/** Only the proxy can resolve `nmp.test`, to this machine: requests to loopback never use a proxy. */
function resolved(hostname: string): string {
  return hostname === 'nmp.test' ? '127.0.0.1' : hostname;
}

function forward(request: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = request;
  const { hostname, port, pathname, search } = new URL(request.url!);
  const path = pathname + search;
  const onward = send({ host: resolved(hostname), port, path, method, headers }, (reply) => {
    response.writeHead(reply.statusCode!, reply.headers);
    reply.pipe(response);
  });
  request.pipe(onward);
}
