/** Finds the bytes that are not UTF-8. A decoder would replace them, and change data without a word. */

/** What decoders write instead of bytes that are not UTF-8; a valid text may hold it too. */
const REPLACEMENT = '\ufffd';
const REPLACEMENT_BYTES = [0xef, 0xbf, 0xbd];

/**
 * @returns the offset of the first byte that is not UTF-8; undefined if all of them are.
 */
export function invalidUtf8At(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  for (let from = 0; ; ) {
    const at = text.indexOf(REPLACEMENT, from);
    if (at < 0) return undefined;
    offset += encoder.encode(text.slice(from, at)).length;
    const found = offset;
    if (REPLACEMENT_BYTES.some((byte, index) => bytes[found + index] !== byte)) return offset;
    offset += REPLACEMENT_BYTES.length;
    from = at + 1;
  }
}
