/**
 * The text in bytes that may be damaged: NULs come from UTF-16 or from an interrupted write, and keys and values are
 * recognized without them. Each position leads back to the bytes, so that an edit changes no others.
 */

export interface DamagedText {
  /** Without NULs; one character for each byte. */
  readonly text: string;
  /** Position of a character in the bytes. */
  readonly beginOf: (at: number) => number;
  /** Position in the bytes directly after the character before this one. */
  readonly endOf: (at: number) => number;
  /** ASCII text in the encoding of the bytes. */
  readonly encode: (text: string) => Buffer;
}

export function damagedText(bytes: Buffer): DamagedText {
  const all = bytes.toString('latin1');
  const isSame = (at: number) => at;
  const encode = (text: string) => Buffer.from(text, 'latin1');
  if (!bytes.includes(0)) return { text: all, beginOf: isSame, endOf: isSame, encode };
  const text = all.replaceAll('\0', '');
  const origins = new Uint32Array(text.length);
  for (let at = 0, next = 0; at < bytes.length; at++) if (bytes[at] !== 0) origins[next++] = at;
  const order = byteOrder(bytes);
  if (order === undefined) {
    const endOf = (at: number) => (origins[at - 1] ?? -1) + 1;
    return { text, beginOf: (at) => origins[at] ?? bytes.length, endOf, encode };
  }
  const even = (at: number) => at - (at % 2);
  return {
    text,
    beginOf: (at) => even(origins[at] ?? bytes.length),
    endOf: (at) => even(origins[at - 1] ?? 0) + 2,
    encode: (ascii) => {
      const utf16 = Buffer.from(ascii, 'utf16le');
      return order === 'big' ? utf16.swap16() : utf16;
    },
  };
}

/** The byte order of UTF-16 with mostly Latin text: many bytes are NUL, all of them on the same side. */
function byteOrder(bytes: Buffer): 'little' | 'big' | undefined {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (even === 0 && odd > bytes.length / 4) return 'little';
  return odd === 0 && even > bytes.length / 4 ? 'big' : undefined;
}
