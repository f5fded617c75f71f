/** A streamed response of the inference gateway. Loaded with the first of them. */

import type { RequestOptions } from '../../http/request-options.ts';
import type { Transport } from '../../http/transport.ts';
import { ChunkStream } from '../../streams/chunk-stream.ts';
import { requestIdFor } from '../../text/redacted-for.ts';

/** Sends a request and returns its response as chunks, as soon as the headers are there. */
export async function stream<T>(
  transport: Transport,
  request: { readonly method: 'POST'; readonly path: string; readonly body: object },
  options: RequestOptions,
): Promise<ChunkStream<T>> {
  const headers = new Headers(options.headers as HeadersInit | undefined);
  if (!headers.has('accept')) headers.set('accept', 'text/event-stream');
  const response = await transport.request<T>(request, { ...options, headers }).asResponse();
  const url = new URL(response.url);
  return new ChunkStream<T>(response, {
    method: request.method,
    url: url.origin + url.pathname,
    requestId: await requestIdFor(response),
  });
}
