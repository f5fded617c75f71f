/** Sends requests to the inference gateway: whole responses as data, streamed ones as chunks. */

import { loadPart } from '../../errors.ts';
import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { Transport } from '../../http/transport.ts';
import type { ChunkStream } from '../../streams/chunk-stream.ts';
import { gatewayPath, type InferenceRoute } from './gateway-path.ts';

/** Options of a single call of a model. */
export interface InferenceOptions extends RequestOptions, InferenceRoute {
  /** Milliseconds until the response starts; without streaming, until it is complete. Default: 600 000 (10 minutes). */
  readonly timeout?: number | undefined;
  /** Milliseconds for which a stream may send nothing. Default: 60 000. */
  readonly idleTimeout?: number | undefined;
}

const IDLE_TIMEOUT = 60_000;

/** POSTs a body and returns the response as data. */
export function send<T>(
  transport: Transport,
  rest: string,
  body: object,
  options: InferenceOptions,
): RequestPromise<T> {
  return transport.request<T>(requestOf(rest, body, options), requestOptions(options));
}

/** POSTs a body and returns the response as data, or as chunks if the body says `stream: true`. */
export function complete<T>(
  transport: Transport,
  rest: string,
  body: { readonly stream?: boolean | null },
  options: InferenceOptions,
): RequestPromise<T> | Promise<ChunkStream<T>> {
  if (body.stream !== true) return send<T>(transport, rest, body, options);
  const request = requestOf(rest, body, options);
  const sending = { idleTimeout: IDLE_TIMEOUT, ...requestOptions(options) };
  const streamed = async () =>
    (await loadPart(import('./gateway-stream.ts'))).stream<T>(transport, request, sending);
  return streamed();
}

function requestOf(rest: string, body: object, options: InferenceOptions) {
  return { method: 'POST', ...gatewayPath(options, rest), body } as const;
}

/** The options of HTTP among those of a call. */
export function requestOptions(options: InferenceOptions): RequestOptions {
  const { provider: _, virtualModel: __, workspace: ___, ...rest } = options;
  return rest;
}
