/** `fetch` on `node:http`, as far as this package uses it: redirects are returned, never followed. */

import type { Runtime } from '../../runtime/runtime.ts';
import type { Connections } from './connections.ts';
import { type OutgoingRequest, sendRequest } from './send-request.ts';

export function nodeFetch(connections: Connections): Runtime['fetch'] {
  return (input, init) => sendRequest(outgoing(input, init ?? {}), connections);
}

function outgoing(input: string | URL | Request, init: RequestInit): OutgoingRequest {
  const request = typeof input === 'string' || input instanceof URL ? undefined : input;
  const url = request?.url ?? (input as string | URL);
  return {
    method: (init.method ?? request?.method ?? 'GET').toUpperCase(),
    url: typeof url === 'string' ? new URL(url) : url,
    headers: toRecord(init.headers ?? request?.headers),
    body: init.body ?? request?.body,
    signal: init.signal ?? request?.signal,
  };
}

/** Names in lower case. */
function toRecord(headers: RequestInit['headers']): Readonly<Record<string, string>> {
  const record: Record<string, string> = {};
  if (headers === undefined) return record;
  const entries =
    Symbol.iterator in headers
      ? (headers as Iterable<readonly [string, string]>)
      : Object.entries(headers);
  for (const [name, value] of entries) record[name.toLowerCase()] = value;
  return record;
}
