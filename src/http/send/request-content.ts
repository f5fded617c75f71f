/** The body of one attempt: a long one goes out piece by piece, which tells a slow upload from one that is stuck. */

import type { EncodedBody } from '../prepare/body.ts';

/** Bytes up to which a body is sent in one piece. */
const MAX_PIECE = 1 << 20;

/** Bytes that are given to the network at once. */
const PIECE = 1 << 16;

/** Slowest upload that is still waited for where its progress cannot be seen: 64 kB per second. */
const MIN_BYTES_PER_MS = 64;

export interface RequestContent {
  readonly content: BodyInit | undefined;
  readonly isStream: boolean;
  /** For the header `content-length`: `fetch` does not know the length of a stream. */
  readonly length: number | undefined;
  /** Milliseconds that sending may take in addition, because its progress is not visible. */
  readonly allowance: number;
}

/**
 * | body | in browsers and Workers | elsewhere |
 * | ---- | ----------------------- | --------- |
 * | stream | watched | watched |
 * | up to 1 MiB | unchanged | unchanged |
 * | longer bytes, Blob, form or text | unchanged, with more time: they do not send streams to every server | watched |
 *
 * @param onPiece - called for each piece that the network takes, and with `true` at the end.
 */
export function requestContent(
  { content, size, replayable }: EncodedBody,
  isWeb: boolean,
  onPiece: (isEnd: boolean) => void,
): RequestContent {
  if (!replayable) {
    const stream = watched(content as ReadableStream<Uint8Array>, onPiece);
    return { content: stream, isStream: true, length: undefined, allowance: 0 };
  }
  if (isWeb || size <= MAX_PIECE) {
    const allowance = size > MAX_PIECE ? size / MIN_BYTES_PER_MS : 0;
    return { content, isStream: false, length: undefined, allowance };
  }
  const blob = content instanceof Blob ? content : new Blob([content as BlobPart]);
  const stream = watched(blob.stream() as ReadableStream<Uint8Array>, onPiece);
  return { content: stream, isStream: true, length: blob.size, allowance: 0 };
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
