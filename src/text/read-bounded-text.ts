/** Reads a response body up to a limit of decoded bytes; a larger body is cancelled while it arrives. */

/** Maximum bytes of discovery, token and error responses, far above any valid one. */
export const MAX_SMALL_BODY = 1 << 20;

/** A response that limits its own body while it is read. */
export interface BoundedBytes {
  bytesWithin(maxBytes: number): Promise<Uint8Array | undefined>;
}

/**
 * The text of a body; what is not UTF-8 is replaced.
 *
 * @param maxBytes - of the decoded body.
 * @returns undefined when the body is larger.
 */
export async function readBoundedText(
  response: Response,
  maxBytes: number,
): Promise<string | undefined> {
  const bytes = await readBoundedBytes(response, maxBytes);
  return bytes && new TextDecoder().decode(bytes);
}

/**
 * A few kilobytes can decompress to gigabytes, so the limit applies after decompression.
 *
 * @param maxBytes - of the decoded body.
 * @returns undefined when the body is larger.
 */
export async function readBoundedBytes(
  response: Response,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const { bytesWithin } = response as Partial<BoundedBytes>;
  if (bytesWithin !== undefined) return bytesWithin.call(response, maxBytes);
  const { body, headers } = response;
  if (body === null) return new Uint8Array();
  const declared = Number(headers.get('content-length') ?? Number.NaN);
  if (declared <= maxBytes && !headers.has('content-encoding')) {
    return new Uint8Array(await response.arrayBuffer());
  }
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(pieces, size);
    size += value.byteLength;
    if (size > maxBytes) {
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    pieces.push(value);
  }
}

/** Not by a Blob: that of jsdom cannot be read. */
function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}
