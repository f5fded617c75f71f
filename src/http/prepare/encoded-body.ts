/** An encoded request body: content, type and size. */

import type { StreamFailure } from './stream-body.ts';

export interface EncodedBody {
  readonly content: RequestInit['body'] | undefined;
  readonly contentType: string | undefined;
  /** Bytes, or UTF-16 code units of a text; 0 for a stream. */
  readonly size: number;
  /** False for a stream, which can be read only once. */
  readonly replayable: boolean;
  /** Set when a stream of the caller fails. */
  readonly failure?: StreamFailure | undefined;
}

/** A body that every attempt can send. */
export function replayable(
  content: NonNullable<RequestInit['body']>,
  contentType: string,
  size: number,
): EncodedBody {
  return { content, contentType, size, replayable: true };
}
