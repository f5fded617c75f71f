/**
 * A gateway in front of a backend, optionally with TLS: it replaces addresses in discovery by its own, and
 * records the headers of all requests. Changes nothing else.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { readBody } from '../faults/read-request-body.ts';
import { CERT, KEY } from '../http/self-signed.ts';
import type { Backend } from './backend.ts';

export interface Passed {
  readonly what: 'discovery' | 'token' | 'API';
  readonly headers: IncomingMessage['headers'];
}

export interface Front {
  readonly baseUrl: string;
  /** Oldest first. */
  readonly passed: readonly Passed[];
}

/**
 * Runs until the test ends. The certificate is the self-signed one for localhost and nmp.test.
 *
 * @param host - the host in the base URL; only the forward proxy can resolve `nmp.test`.
 */
export async function startFront(
  backend: Pick<Backend, 'baseUrl' | 'tokenEndpoint'>,
  { tls = false, host = 'localhost' } = {},
): Promise<Front> {
  const passed: Passed[] = [];
  const listener = async (request: IncomingMessage, response: ServerResponse) => {
    const what = kindOf(request.url!);
    passed.push({ what, headers: request.headers });
    const target = what === 'token' ? backend.tokenEndpoint : backend.baseUrl + request.url;
    const reply = await forward(request, target);
    const text = await reply.text();
    response.writeHead(reply.status, { 'content-type': 'application/json' });
    response.end(what === 'discovery' ? withOwnAddresses(text, baseUrl) : text);
  };
  const server = tls ? createTlsServer({ key: KEY, cert: CERT }, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const baseUrl = `${tls ? 'https' : 'http'}://${host}:${port}`;
  return { baseUrl, passed };
}

function kindOf(url: string): Passed['what'] {
  if (url === '/apis/auth/discovery') return 'discovery';
  return url === '/token' ? 'token' : 'API';
}

async function forward(request: IncomingMessage, target: string): Promise<Response> {
  const body = await readBody(request);
  const { authorization, 'content-type': type } = request.headers;
  return fetch(target, {
    method: request.method!,
    headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
    ...(body !== '' && { body }),
  });
}

function withOwnAddresses(discovery: string, baseUrl: string): string {
  const reply = JSON.parse(discovery) as { oidc: Record<string, unknown> };
  const own = {
    token_endpoint: `${baseUrl}/token`,
    workload_token_endpoint: `${baseUrl}/apis/auth/token`,
  };
  return JSON.stringify({ ...reply, oidc: { ...reply.oidc, ...own } });
}
