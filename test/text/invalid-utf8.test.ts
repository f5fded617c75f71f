/** The search for the first byte that is not UTF-8, compared with a strict decoder. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invalidUtf8At } from '../../src/text/invalid-utf8.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const LATIN1_E = 0xe9;

test.each([
  ['nothing', []],
  ['ASCII', bytesOf('plain')],
  ['a byte order mark', [0xef, 0xbb, 0xbf, ...bytesOf('{}')]],
  ['characters of two, three and four bytes', bytesOf('grüße, 世界, 🙂')],
  ['the character that stands for unknown ones', bytesOf('\ufffd and \ufffd')],
])('%s is UTF-8', (_, bytes) => {
  expect(invalidUtf8At(Uint8Array.from(bytes))).toBeUndefined();
});

test.each([
  ['a letter in Latin-1', [...bytesOf('caf'), LATIN1_E, ...bytesOf(' x')], 3],
  ['a cut character at the end', [...bytesOf('ü'), 0xf0, 0x9f, 0x99], 2],
  ['half of a surrogate pair', [0x61, 0xed, 0xa0, 0x80], 1],
  ['an overlong slash', [0xc0, 0xaf], 0],
  ['UTF-16', [0xff, 0xfe, 0x61, 0], 0],
  ['a bad byte after a replacement character', [...bytesOf('\ufffdab'), 0xff], 5],
  ['a bad byte after a byte order mark', [0xef, 0xbb, 0xbf, 0xff], 3],
])('%s is found at its first byte', (_, bytes, offset) => {
  expect(invalidUtf8At(Uint8Array.from(bytes))).toBe(offset);
});

test('random bytes are refused exactly when a strict decoder refuses them, which accepts all before the offset', () => {
  const strict = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }).map(bytesOf),
    fc.uint8Array({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
      const offset = invalidUtf8At(bytes);
      if (offset === undefined) expect(() => strict(bytes)).not.toThrow();
      else {
        expect(() => strict(bytes.subarray(0, offset))).not.toThrow();
        expect(() => strict(bytes)).toThrow();
        const rest = bytes.subarray(offset);
        const ends = rest.map((_, index) => index + 1).slice(0, 4);
        for (const end of ends) expect(() => strict(rest.subarray(0, end))).toThrow();
      }
    }),
    { numRuns: 2_000 },
  );
});
