/** Writes the body of a request: at once, or as fast as the network takes it. */

import type { ClientRequest } from 'node:http';

/** A body that is written at once, or a stream that is read piece by piece. */
export type WritableBody = string | Uint8Array | ReadableStream<Uint8Array> | undefined;

export interface FramedBody {
  readonly content: WritableBody;
  /** Bytes; undefined for a stream of unknown length, which is sent in chunks. */
  readonly length: number | undefined;
}

/**
 * The body of a request.
 *
 * Recognizes bodies of other realms too, such as those of test runners.
 *
 * @param announced - the `Content-Length` that the caller gives for a stream.
 * @throws TypeError for a body that is neither text, bytes, a Blob, a form of pairs nor a stream
 */
export function framedBody(body: BodyInit | null | undefined, announced?: string): FramedBody {
  if (body === undefined || body === null) return { content: undefined, length: undefined };
  if (typeof body === 'string') return { content: body, length: Buffer.byteLength(body) };
  if (ArrayBuffer.isView(body)) return bytesOf(body.buffer, body.byteOffset, body.byteLength);
  if ('getReader' in body) {
    const length = /^\d{1,15}$/.test(announced ?? '') ? Number(announced) : undefined;
    return { content: body, length };
  }
  if ('stream' in body) return { content: body.stream(), length: body.size };
  switch (Object.prototype.toString.call(body)) {
    case '[object ArrayBuffer]':
      return bytesOf(body as ArrayBuffer, 0, (body as ArrayBuffer).byteLength);
    case '[object URLSearchParams]':
      return framedBody(String(body));
    default:
      throw new TypeError('The network layer sends text, bytes, Blobs and streams.');
  }
}

function bytesOf(buffer: ArrayBufferLike, start: number, length: number): FramedBody {
  return { content: new Uint8Array(buffer, start, length), length };
}

/** Whether the content can be read once only. */
export function isStream(content: WritableBody): content is ReadableStream<Uint8Array> {
  return typeof content === 'object' && 'getReader' in content;
}

/** Ends the request with its body. Errors of a stream destroy the request, and the end of the request cancels the stream. */
export function writeBody(request: ClientRequest, { content, length }: FramedBody): void {
  if (isStream(content)) void pump(request, content.getReader(), length);
  else request.end(content);
}

async function pump(
  request: ClientRequest,
  reader: ReadableStreamDefaultReader<Uint8Array>,
  length: number | undefined,
): Promise<void> {
  let isClosed = false;
  let resume = () => {};
  request.on('drain', () => resume());
  request.once('close', () => {
    isClosed = true;
    resume();
    reader.cancel().catch(() => undefined);
  });
  let left = length ?? Number.POSITIVE_INFINITY;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (isClosed) return;
      if (done) break;
      left -= value.byteLength;
      if (left < 0) throw new TypeError('The body is longer than its content-length.');
      if (request.write(value)) continue;
      // Not `Promise.race` with the end of the request, which would keep every piece in memory until then.
      await new Promise<void>((resolve) => {
        resume = resolve;
      });
      if (isClosed) return;
    }
    if (length !== undefined && left > 0)
      throw new TypeError('The body is shorter than its content-length.');
    request.end();
  } catch (error) {
    request.destroy(error instanceof Error ? error : new TypeError('The body failed.'));
  }
}
