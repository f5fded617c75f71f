/** Bodies that are neither text nor plain data: bytes, files, forms and streams. Loaded with the first of them. */

import { type EncodedBody, replayable } from './encoded-body.ts';
import { toJson } from './json-body.ts';
import { toMultipart } from './multipart.ts';
import { type StreamFailure, toByteStream } from './stream-body.ts';

const BINARY = 'application/octet-stream';
const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';

/**
 * See the table of `encodeBody`.
 *
 * @throws TypeError for any other object without a JSON form
 */
export function encodeObject(body: object): EncodedBody {
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
  if (body instanceof FormData) {
    const form = toMultipart(body);
    return replayable(form, form.type, form.size);
  }
  if (body instanceof ReadableStream) {
    return { content: body, contentType: BINARY, size: 0, replayable: false };
  }
  if (Symbol.asyncIterator in body) {
    const failure: StreamFailure = {};
    const content = toByteStream(body as AsyncIterable<unknown>, failure);
    return { content, contentType: BINARY, size: 0, replayable: false, failure };
  }
  const text = toJson(body);
  return replayable(text, 'application/json', text.length);
}
