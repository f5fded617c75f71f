/** The body of one attempt: a long one is sent in pieces, so that a slow upload can be told from a stalled one. */

import { loadPart } from '../../errors.ts';
import type { EncodedBody } from '../prepare/encoded-body.ts';

/** Bytes up to which a body is sent in one piece. */
const MAX_PIECE = 1 << 20;

/** The slowest upload that does not time out where its progress is not visible: 64 kB per second. */
const MIN_BYTES_PER_MS = 64;

export interface RequestContent {
  readonly content: RequestInit['body'] | undefined;
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
export async function requestContent(
  body: EncodedBody,
  isWeb: boolean,
  onPiece: (isEnd: boolean) => void,
): Promise<RequestContent> {
  const { content, size, replayable } = body;
  if (replayable && (isWeb || size <= MAX_PIECE)) {
    const allowance = size > MAX_PIECE ? size / MIN_BYTES_PER_MS : 0;
    return { content, isStream: false, length: undefined, allowance };
  }
  const { watchedContent } = await loadPart(import('./watched-body.ts'));
  return watchedContent(body, onPiece);
}
