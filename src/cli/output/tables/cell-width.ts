/** The width of a text in columns of a terminal: a Chinese character or an emoji takes two, a combining accent none. */

import stringWidth from 'string-width';

const PLAIN = /^[\u0020-\u007e]*$/;

export function widthOfText(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** The longest prefix that fits, in whole grapheme clusters; the last column may stay empty. */
export function cutText(text: string, columns: number): string {
  if (PLAIN.test(text)) return text.slice(0, columns);
  let room = columns;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    room -= stringWidth(segment);
    if (room < 0) break;
    cut += segment;
  }
  return cut;
}
