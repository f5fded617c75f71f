/** Requests to the embedded pair by plain fetch, so that the test support is not tested by what it tests. */

import type { EmbeddedBackend } from '../support/backends/embedded/embedded-backend.ts';

export interface Replied {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export async function post(url: string, form: Record<string, string>): Promise<Replied> {
  const reply = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}

export function refresh(
  backend: Pick<EmbeddedBackend, 'tokenEndpoint' | 'clientId'>,
  refreshToken: string,
): Promise<Replied> {
  return post(backend.tokenEndpoint, {
    grant_type: 'refresh_token',
    client_id: backend.clientId,
    refresh_token: refreshToken,
  });
}

export async function call(
  backend: Pick<EmbeddedBackend, 'baseUrl'>,
  token: string | undefined,
  method = 'GET',
  path = '/apis/entities/v2/workspaces',
  body?: object,
): Promise<Replied & { readonly headers: Headers }> {
  const reply = await fetch(backend.baseUrl + path, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return {
    status: reply.status,
    headers: reply.headers,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
}
