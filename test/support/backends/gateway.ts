/**
 * A gateway in front of a platform and an app, like Envoy with its filter `ext_authz`: asks the platform for
 * the sender of a request, and forwards the request with the identity in the response. Headers with which a
 * client claims an identity are dropped.
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../faults/read-request-body.ts';
import { listenOnLoopback } from './embedded/listen.ts';

/** Paths that authenticate by themselves, or need no authentication. */
const OPEN =
  /^\/(?:apis\/auth\/(?:discovery|v2\/(?:login|login\/callback|logout|session))$|health\/)/;
const IDENTITY = /^x-(?:nhx|nmp)-/;
/** Headers that apply to one connection only. */
const HOP_BY_HOP = [
  'host',
  'connection',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'keep-alive',
];

export interface GatewayTargets {
  /** Base URL of the platform. */
  readonly platform: string;
  /** Base URL of what is not below `/apis`. */
  readonly site?: string;
}

export interface Gateway {
  readonly url: string;
  /** The requests that it asked the platform about, as in `GET /apis/…`. */
  readonly asked: readonly string[];
  /** Changes the targets of all later requests. */
  leadTo(targets: GatewayTargets): void;
  /** False: forwards everything without asking, like a gateway without support for sessions. Default: true. */
  asks: boolean;
  stop(): Promise<void>;
}

export async function startGateway(): Promise<Gateway> {
  let targets: GatewayTargets | undefined;
  const asked: string[] = [];
  const listening = await listenOnLoopback(() => async (request, response) => {
    try {
      await pass(request, response);
    } catch {
      if (!response.headersSent) response.writeHead(503);
      response.end();
    }
  });
  const gateway: Gateway = {
    url: listening.url,
    asked,
    asks: true,
    leadTo: (given) => {
      targets = given;
    },
    stop: () => listening.close(),
  };

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { platform, site = platform } = targets!;
    const { pathname } = new URL(request.url!, listening.url);
    const isApi = pathname.startsWith('/apis/') || pathname.startsWith('/health/');
    const body = await readBody(request);
    const headers = headersOf(request);
    if (isApi && !OPEN.test(pathname) && gateway.asks) {
      asked.push(`${request.method} ${pathname}`);
      const verdict = await fetch(`${platform}/apis/auth/ext-authz${request.url}`, {
        method: request.method!,
        headers: only(headers, ['authorization', 'cookie', 'x-source']),
      });
      if (!verdict.ok) return await reply(response, verdict);
      await verdict.body?.cancel();
      for (const [name, value] of verdict.headers) {
        if (name === 'authorization' || IDENTITY.test(name)) headers.set(name, value);
      }
    }
    const replied = await fetch((isApi ? platform : site) + request.url, {
      method: request.method!,
      headers,
      redirect: 'manual',
      ...(body !== '' && { body }),
    });
    await reply(response, replied);
  }

  return gateway;
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (HOP_BY_HOP.includes(name) || IDENTITY.test(name) || value === undefined) continue;
    headers.set(name, String(value));
  }
  return headers;
}

function only(headers: Headers, names: readonly string[]): Headers {
  return new Headers([...headers].filter(([name]) => names.includes(name)));
}

async function reply(response: ServerResponse, replied: Response): Promise<void> {
  const body = Buffer.from(await replied.arrayBuffer());
  const headers = [...replied.headers].filter(
    ([name]) => !HOP_BY_HOP.includes(name) && name !== 'set-cookie',
  );
  response.writeHead(replied.status, {
    ...Object.fromEntries(headers),
    'set-cookie': replied.headers.getSetCookie(),
  });
  response.end(body);
}
