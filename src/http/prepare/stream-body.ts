/** Converts a source that delivers pieces, such as a Node stream or an async generator, into a web stream of bytes. */

/** What went wrong in the source, for the error of the call. */
export interface StreamFailure {
  error?: unknown;
}

/** Reads from the source only when the network accepts more, so that a large file is never in memory. */
export function toByteStream(
  source: AsyncIterable<unknown>,
  failure: StreamFailure,
): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await iterator.next();
          if (done) controller.close();
          else controller.enqueue(bytesOf(value, encoder));
        } catch (error) {
          failure.error = error;
          throw error;
        }
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

function bytesOf(piece: unknown, encoder: TextEncoder): Uint8Array {
  if (typeof piece === 'string') return encoder.encode(piece);
  if (piece instanceof Uint8Array) return piece;
  if (ArrayBuffer.isView(piece)) {
    return new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength);
  }
  throw new TypeError('A stream as request body must yield bytes or text.');
}
