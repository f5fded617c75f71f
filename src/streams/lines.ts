/** Reads the lines of a response body that are not empty, and cancels the body when the reader stops. */

import { chunksOf } from './chunks.ts';

/** Characters that one line may have. A line can hold all rows of a preview. */
const MAX_LINE = 64 * 2 ** 20;

/** A line is larger than this reader accepts. */
export class TooLargeError extends Error {}

/** A line is not UTF-8, as JSON must be (RFC 8259, section 8.1). */
export class NotUtf8Error extends Error {}

/** @throws TooLargeError, NotUtf8Error, and whatever the body throws when the connection is cut or idle for too long */
export async function* readLines(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<{ readonly data: string }, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // Pieces, because a string that grows by each chunk is copied when it is searched.
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of chunksOf(body)) {
    const [first = '', ...rest] = decode(decoder, chunk).split('\n');
    parts.push(first);
    length += first.length;
    if (length > MAX_LINE) throw new TooLargeError();
    for (const next of rest) {
      const data = parts.join('').trim();
      parts = [next];
      length = next.length;
      if (data !== '') yield { data };
    }
  }
  const data = (parts.join('') + decode(decoder)).trim();
  if (data !== '') yield { data };
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw new NotUtf8Error();
  }
}
