/** What a request body is on the wire, and whether it can be sent twice. */

import { loadPart } from '../../errors.ts';
import { isPlainData, toJson } from './json-body.ts';
import type { StreamFailure } from './stream-body.ts';

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
  /** Bytes, or UTF-16 code units of a text; 0 for a stream. */
  readonly size: number;
  /** False for a stream: what has been read is gone. */
  readonly replayable: boolean;
  /** Filled when a stream of the caller fails. */
  readonly failure?: StreamFailure | undefined;
}

const NOTHING: EncodedBody = {
  content: undefined,
  contentType: undefined,
  size: 0,
  replayable: true,
};

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
export function encodeBody(body: unknown): EncodedBody | Promise<EncodedBody> {
  if (body === undefined) return NOTHING;
  if (typeof body === 'string') return replayable(body, 'text/plain;charset=UTF-8', body.length);
  // Before the web classes, whose first use loads a large part of Node.
  if (isPlainData(body) && !isAsyncIterable(body)) return json(body);
  if (Object.prototype.toString.call(body) === '[object ArrayBuffer]')
    return replayable(body as ArrayBuffer, BINARY, (body as ArrayBuffer).byteLength);
  if (ArrayBuffer.isView(body)) return replayable(body as BufferSource, BINARY, body.byteLength);
  if (body instanceof Blob) {
    if (!('stream' in body)) {
      throw new TypeError('This Blob cannot be read, as in jsdom: pass its bytes as a Uint8Array.');
    }
    return replayable(body, body.type === '' ? BINARY : body.type, body.size);
  }
  if (body instanceof URLSearchParams) {
    const form = body.toString();
    return replayable(form, FORM, form.length);
  }
  if (body instanceof FormData) return encodeForm(body);
  if (body instanceof ReadableStream) {
    return { content: body, contentType: BINARY, size: 0, replayable: false };
  }
  if (isAsyncIterable(body)) return encodePieces(body);
  return json(body);
}

function json(body: unknown): EncodedBody {
  const text = toJson(body);
  return replayable(text, 'application/json', text.length);
}

function isAsyncIterable(body: unknown): body is AsyncIterable<unknown> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

async function encodeForm(body: FormData): Promise<EncodedBody> {
  const { toMultipart } = await loadPart(import('./multipart.ts'));
  const form = toMultipart(body);
  return replayable(form, form.type, form.size);
}

async function encodePieces(body: AsyncIterable<unknown>): Promise<EncodedBody> {
  const { toByteStream } = await loadPart(import('./stream-body.ts'));
  const failure: StreamFailure = {};
  const content = toByteStream(body, failure);
  return { content, contentType: BINARY, size: 0, replayable: false, failure };
}

const BINARY = 'application/octet-stream';
const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';

function replayable(content: BodyInit, contentType: string, size: number): EncodedBody {
  return { content, contentType, size, replayable: true };
}
