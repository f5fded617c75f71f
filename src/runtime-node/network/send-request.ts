/** Sends one request over `node:http` or `node:https`, and returns its response when the headers have arrived. Follows no redirect. */

import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import type { Socket } from 'node:net';
import type { Connections } from './connections.ts';
import { ACCEPTED_CODINGS } from './content-codings.ts';
import { networkError } from './network-error.ts';
import { NodeResponse } from './node-response.ts';
import { type FramedBody, framedBody, isStream, writeBody } from './request-body.ts';

/** Milliseconds. */
const CONNECT_TIMEOUT = 10_000;
/** Bytes that the kernel accepts completely or not at all. */
const ATOMIC_WRITE = 16_384;

export interface OutgoingRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: BodyInit | null | undefined;
  readonly signal?: AbortSignal | null | undefined;
}

/**
 * A connection that its server has closed before it took a byte of the request is replaced by another one; nothing else is
 * repeated.
 *
 * @throws TypeError whose cause has the code of the system; the reason of the signal when it aborts
 */
export async function sendRequest(
  request: OutgoingRequest,
  connections: Connections,
): Promise<NodeResponse> {
  request.signal?.throwIfAborted();
  const ready = connections.ready(Date.now());
  if (ready !== undefined) await ready;
  const body = framedBody(request.body, request.headers['content-length']);
  for (;;) {
    const outcome = await exchange(request, body, connections);
    if (outcome !== 'unsent') return outcome;
  }
}

interface Settle {
  resolve(outcome: NodeResponse | 'unsent'): void;
  reject(error: unknown): void;
}

function exchange(
  outgoing: OutgoingRequest,
  body: FramedBody,
  connections: Connections,
): Promise<NodeResponse | 'unsent'> {
  const { method, url, signal } = outgoing;
  const isSecure = url.protocol === 'https:';
  const { request: open } = process.getBuiltinModule(isSecure ? 'node:https' : 'node:http');
  return new Promise((resolve, reject) => {
    // Released with the response: a promise references its result, and the connection must not keep the
    // response in memory.
    let settle: Settle | undefined = { resolve, reject };
    const request = open(optionsOf(outgoing, body, connections));
    // If a stream were longer than its header says, the rest would be read as the next request.
    Object.assign(request, { strictContentLength: true });
    let written: number | undefined;
    let response: IncomingMessage | undefined;
    const abort = () => (response ?? request).destroy(asError(signal?.reason));
    signal?.addEventListener('abort', abort, { once: true });
    request.on('socket', (socket) => {
      if (request.reusedSocket) written = socket.bytesWritten;
      else if (socket.connecting) limitConnecting(request, socket, isSecure);
    });
    request.on('response', (message) => {
      response = message;
      // A server that has sent its whole response does not need the rest of the body.
      message.on('end', () => request.writableFinished || request.destroy());
      const abortReason = () => (signal?.aborted ? signal.reason : undefined);
      settle?.resolve(new NodeResponse(message, url.href, method, abortReason));
      settle = undefined;
    });
    // Another protocol, which was not asked for.
    request.on('upgrade', (_message, socket) => {
      socket.destroy();
      settle?.reject(networkError('fetch failed', 'ERR_UNEXPECTED_UPGRADE'));
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (signal?.aborted) settle?.reject(signal.reason);
      else if (
        written !== undefined &&
        isUnsent(request, error, written) &&
        !isStream(body.content)
      )
        settle?.resolve('unsent');
      else settle?.reject(networkError('fetch failed', error));
    });
    request.on('close', () => signal?.removeEventListener('abort', abort));
    writeBody(request, body);
  });
}

/** Headers that say where a message ends belong to this layer: a wrong one would let a server read the body as a request. */
const FRAMING =
  /^(?:connection|content-length|expect|keep-alive|te|trailer|transfer-encoding|upgrade)$/;

function optionsOf(
  { method, url, headers }: OutgoingRequest,
  { content, length }: FramedBody,
  connections: Connections,
): RequestOptions {
  if (url.username !== '' || url.password !== '') {
    throw new TypeError('A URL with a user name or password cannot be requested.');
  }
  // The built-in fetch sends these headers too; some firewalls refuse requests without them.
  const own: Record<string, string | number> = {
    accept: '*/*',
    'accept-encoding': ACCEPTED_CODINGS,
    'user-agent': 'node',
  };
  for (const name in headers) {
    if (!FRAMING.test(name)) own[name] = headers[name]!;
    else if (name !== 'content-length' || headers[name] !== String(length)) {
      throw new TypeError(`The header ${name} cannot be set.`);
    }
  }
  if (length !== undefined) own['content-length'] = length;
  else if (content !== undefined) own['transfer-encoding'] = 'chunked';
  else if (NEEDS_LENGTH.test(method)) own['content-length'] = 0;
  const { hostname } = url;
  return {
    agent: connections.agent(url.protocol === 'https:'),
    method,
    // IPv6 addresses have brackets only in URLs.
    host: hostname.startsWith('[') ? hostname.slice(1, -1) : hostname,
    port: url.port || undefined,
    path: url.pathname + url.search,
    headers: own,
  };
}

/** RFC 9110 §8.6. */
const NEEDS_LENGTH = /^(?:POST|PUT|PATCH)$/;

function limitConnecting(request: ClientRequest, socket: Socket, isSecure: boolean): void {
  const timer = setTimeout(() => {
    request.destroy(Object.assign(new Error(), { code: 'ERR_CONNECT_TIMEOUT' }));
  }, CONNECT_TIMEOUT);
  const clear = () => clearTimeout(timer);
  socket.once(isSecure ? 'secureConnect' : 'connect', clear);
  socket.once('close', clear);
}

/** Whether the connection accepted no byte of the request: its first write failed, or it failed before that. */
function isUnsent(request: ClientRequest, error: NodeJS.ErrnoException, written: number): boolean {
  const tried = (request.socket?.bytesWritten ?? written) - written;
  return tried === 0 || (error.syscall === 'write' && tried <= ATOMIC_WRITE);
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('aborted');
}
