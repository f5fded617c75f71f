/** Reads the text of a response body up to a limit of decoded bytes; a larger body is cancelled while it arrives. */

/** Maximum bytes of discovery, token and error responses, far above any valid one. */
export const MAX_SMALL_BODY = 1 << 20;

/** A response that limits its own body while it is read. */
export interface BoundedText {
  textWithin(maxBytes: number): Promise<string | undefined>;
}

/**
 * A few kilobytes can decompress to gigabytes, so the limit applies after decompression.
 *
 * @param maxBytes - of the decoded body.
 * @returns undefined when the body is larger.
 */
export async function readBoundedText(
  response: Response,
  maxBytes: number,
): Promise<string | undefined> {
  const { textWithin } = response as Partial<BoundedText>;
  if (textWithin !== undefined) return textWithin.call(response, maxBytes);
  const { body, headers } = response;
  if (body === null) return '';
  const declared = Number(headers.get('content-length') ?? Number.NaN);
  if (declared <= maxBytes && !headers.has('content-encoding')) return response.text();
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
