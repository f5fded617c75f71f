/** A body that is sent in pieces and reports each piece that the network accepts. */

import type { EncodedBody } from '../prepare/encoded-body.ts';

/** Bytes per piece. */
const PIECE = 1 << 16;

/** @param onPiece - called for each piece that the network accepts, and with `true` at the end. */
export function watchedContent(
  { content, replayable }: EncodedBody,
  onPiece: (isEnd: boolean) => void,
) {
  const isStream = true;
  const allowance = 0;
  if (!replayable) {
    const stream = watched(content as ReadableStream<Uint8Array>, onPiece);
    return { content: stream, isStream, length: undefined, allowance };
  }
  const blob = content instanceof Blob ? content : new Blob([content as BlobPart]);
  const stream = watched(blob.stream() as ReadableStream<Uint8Array>, onPiece);
  return { content: stream, isStream, length: blob.size, allowance };
}

function watched(
  source: ReadableStream<Uint8Array>,
  onPiece: (isEnd: boolean) => void,
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let rest: Uint8Array = new Uint8Array(0);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // A Blob may come in one piece, however long it is.
        if (rest.byteLength === 0) {
          const { done, value } = await reader.read();
          onPiece(done);
          if (done) return controller.close();
          rest = value;
        } else onPiece(false);
        controller.enqueue(rest.subarray(0, PIECE));
        rest = rest.subarray(PIECE);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
