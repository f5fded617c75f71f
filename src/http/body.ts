/** What a request body is on the wire, and whether it can be sent twice. */

import { toMultipart } from './multipart.ts';

export interface EncodedBody {
  readonly content: BodyInit | undefined;
  readonly contentType: string | undefined;
  /** False for a stream: what has been read is gone. */
  readonly replayable: boolean;
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
 * | anything else               | JSON |
 */
export function encodeBody(body: unknown): EncodedBody {
  if (body === undefined) return NOTHING;
  if (typeof body === 'string') return replayable(body, 'text/plain;charset=UTF-8');
  if (body instanceof ArrayBuffer) return replayable(body, BINARY);
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
  return replayable(toJson(body), 'application/json');
}

const BINARY = 'application/octet-stream';
const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';

function replayable(content: BodyInit, contentType: string): EncodedBody {
  return { content, contentType, replayable: true };
}

function toJson(body: unknown): string {
  const text: string | undefined = JSON.stringify(body);
  if (text === undefined) throw new TypeError('The request body cannot be written as JSON.');
  return text;
}
