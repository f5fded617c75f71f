/** What a request body is on the wire, and whether it can be sent twice. */

import { toJson } from './json-body.ts';
import { toMultipart } from './multipart.ts';
import { isAsyncIterable, type StreamFailure, toByteStream } from './stream-body.ts';

/** What can be sent: text, bytes, a Blob, a form, a stream of bytes, or plain data that becomes JSON. */
export type RequestBody =
  | string
  | ArrayBuffer
  | ArrayBufferView
  | Blob
  | URLSearchParams
  | FormData
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array | string>
  | object
  | number
  | boolean
  | null;

export interface EncodedBody {
  readonly content: BodyInit | undefined;
  readonly contentType: string | undefined;
  /** False for a stream: what has been read is gone. */
  readonly replayable: boolean;
  /** Filled when a stream of the caller fails. */
  readonly failure?: StreamFailure | undefined;
}

const NOTHING: EncodedBody = { content: undefined, contentType: undefined, replayable: true };

/**
 * | body                        | goes out as |
 * | --------------------------- | ----------- |
 * | undefined                   | nothing |
 * | text                        | itself, `text/plain` |
 * | ArrayBuffer, typed array    | itself, `application/octet-stream` |
 * | Blob, File                  | itself, with its own type |
 * | URLSearchParams             | a form |
 * | FormData                    | a multipart form |
 * | ReadableStream              | itself, once, `application/octet-stream` |
 * | AsyncIterable, Node stream  | its bytes, once, `application/octet-stream` |
 * | plain data                  | JSON |
 *
 * @throws TypeError for anything else
 */
export function encodeBody(body: unknown): EncodedBody {
  if (body === undefined) return NOTHING;
  if (typeof body === 'string') return replayable(body, 'text/plain;charset=UTF-8');
  if (Object.prototype.toString.call(body) === '[object ArrayBuffer]')
    return replayable(body as ArrayBuffer, BINARY);
  if (ArrayBuffer.isView(body)) return replayable(body as BufferSource, BINARY);
  if (body instanceof Blob) return replayable(body, body.type === '' ? BINARY : body.type);
  if (body instanceof URLSearchParams) return replayable(body.toString(), FORM);
  if (body instanceof FormData) {
    const form = toMultipart(body);
    return replayable(form, form.type);
  }
  if (body instanceof ReadableStream) {
    return { content: body, contentType: BINARY, replayable: false };
  }
  if (isAsyncIterable(body)) {
    const failure: StreamFailure = {};
    const content = toByteStream(body, failure);
    return { content, contentType: BINARY, replayable: false, failure };
  }
  return replayable(toJson(body), 'application/json');
}

const BINARY = 'application/octet-stream';
const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';

function replayable(content: BodyInit, contentType: string): EncodedBody {
  return { content, contentType, replayable: true };
}
