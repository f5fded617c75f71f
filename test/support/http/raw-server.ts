/** A server on loopback that writes bytes as a test says, so that it can break every rule of HTTP. */

import { type AddressInfo, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface RawServer {
  /** Without a trailing slash. */
  readonly url: string;
  readonly sockets: readonly Socket[];
  /** What arrived on all connections, in their order. */
  text(): string;
}

/**
 * Runs until the test ends.
 *
 * @param reply - called with what has arrived on the connection since the response before, once that has a whole head.
 * @param host - where to listen.
 */
export async function rawServer(
  reply: (socket: Socket, head: string, count: number) => void,
  host = '127.0.0.1',
): Promise<RawServer> {
  const sockets: Socket[] = [];
  const arrived: string[] = [];
  let count = 0;
  const server = createServer((socket) => {
    const index = sockets.push(socket) - 1;
    let pending = '';
    arrived[index] = '';
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      arrived[index] += bytes.toString('latin1');
      pending += bytes.toString('latin1');
      const end = pending.indexOf('\r\n\r\n');
      if (end === -1) return;
      const head = pending.slice(0, end);
      pending = '';
      reply(socket, head, ++count);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${port}`, sockets, text: () => arrived.join('') };
}
