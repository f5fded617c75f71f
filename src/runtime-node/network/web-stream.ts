/** A body of Node as a web stream of bytes that reads only what its reader asks for. */

import type { Readable } from 'node:stream';

/** Milliseconds without a byte after which the connection counts as lost. */
const MAX_SILENCE = 300_000;

/** Closes the connections of bodies that are neither referenced any more nor read to their end. */
const abandoned = new FinalizationRegistry((body: Readable) => body.destroy());

/**
 * @param failure - converts an error of Node into the error for the reader.
 */
export function toWebStream(
  body: Readable,
  failure: (error: unknown) => unknown,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces: AsyncIterator<Uint8Array<ArrayBuffer>> = body[Symbol.asyncIterator]();
  const stream = new ReadableStream(
    {
      type: 'bytes',
      async pull(controller: ReadableByteStreamController) {
        const { done, value } = await nextPiece(body, pieces).catch((error: unknown) => {
          throw failure(error);
        });
        if (!done) return controller.enqueue(new Uint8Array(value));
        controller.close();
        controller.byobRequest?.respond(0);
      },
      async cancel() {
        body.destroy();
      },
    },
    { highWaterMark: 0 },
  );
  abandoned.register(stream, body);
  return stream;
}

async function nextPiece<T>(body: Readable, pieces: AsyncIterator<T>): Promise<IteratorResult<T>> {
  const timer = setTimeout(() => {
    body.destroy(Object.assign(new Error(), { code: 'ERR_BODY_TIMEOUT' }));
  }, MAX_SILENCE);
  try {
    return await pieces.next();
  } finally {
    clearTimeout(timer);
  }
}
