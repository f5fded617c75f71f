/** What a request body is on the wire, and whether it can be sent twice. */

import { loadPart } from '../../errors.ts';
import { type EncodedBody, replayable } from './encoded-body.ts';
import { isPlainData, toJson } from './json-body.ts';

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

const NOTHING: EncodedBody = {
  content: undefined,
  contentType: undefined,
  size: 0,
  replayable: true,
};

/**
 * | body                        | sent as     |
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
  // The classes of other bodies are not touched here: their first use loads a large part of Node.
  const isObject = typeof body === 'object' && body !== null;
  if (isObject && (!isPlainData(body) || Symbol.asyncIterator in body)) return encodeOther(body);
  const text = toJson(body);
  return replayable(text, 'application/json', text.length);
}

async function encodeOther(body: object): Promise<EncodedBody> {
  const { encodeObject } = await loadPart(import('./object-body.ts'));
  return encodeObject(body);
}
