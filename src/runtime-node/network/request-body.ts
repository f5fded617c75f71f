/** Writes the body of a request: at once, or as fast as the network takes it. */

import type { ClientRequest } from 'node:http';

/** What is written at once, or read piece by piece. */
export type WritableBody = string | Uint8Array | ReadableStream<Uint8Array> | undefined;

export interface FramedBody {
  readonly content: WritableBody;
  /** Bytes; undefined for a stream, which is sent in chunks. */
  readonly length: number | undefined;
}

/**
 * Recognises bodies of other realms too, such as those of test runners.
 *
 * @throws TypeError for a body that is neither text, bytes, a Blob, a form of pairs nor a stream
 */
export function framedBody(body: BodyInit | null | undefined): FramedBody {
  if (body === undefined || body === null) return { content: undefined, length: undefined };
  if (typeof body === 'string') return { content: body, length: Buffer.byteLength(body) };
  if (ArrayBuffer.isView(body)) return bytesOf(body.buffer, body.byteOffset, body.byteLength);
  if ('getReader' in body) return { content: body, length: undefined };
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
export function writeBody(request: ClientRequest, content: WritableBody): void {
  if (isStream(content)) {
    void pump(request, content.getReader());
    return;
  }
  request.end(content);
}

async function pump(
  request: ClientRequest,
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<void> {
  let goOn = () => {};
  request.on('drain', () => goOn());
  request.once('close', () => {
    // Ends a read that is pending, too.
    void reader.cancel().catch(() => undefined);
    goOn();
  });
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (request.destroyed) return;
      if (done) {
        request.end();
        return;
      }
      // Not by a race with the end of the request: that would keep every piece in memory until then.
      const drained = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      if (!request.write(value)) await drained;
    }
  } catch (error) {
    request.destroy(error instanceof Error ? error : new TypeError('The body failed.'));
  }
}
