/** The width of a text in columns of a terminal: a Chinese character or an emoji takes two, a combining accent none. */

const PLAIN = /^[\u0020-\u007e]*$/;

/** Counts columns; `wide` is for text beyond ASCII. */
export class TextWidth {
  readonly #wide: (text: string) => number;

  private constructor(wide: (text: string) => number) {
    this.#wide = wide;
  }

  /** Loads what the texts need: the tables of Unicode take longer to load than a command takes without them. */
  static async of(texts: Iterable<string>): Promise<TextWidth> {
    for (const text of texts) {
      if (!PLAIN.test(text)) return new TextWidth((await import('string-width')).default);
    }
    return new TextWidth((text) => text.length);
  }

  widthOf(text: string): number {
    return PLAIN.test(text) ? text.length : this.#wide(text);
  }

  /** The longest prefix that fits, in whole grapheme clusters; the last column may stay empty. */
  cut(text: string, columns: number): string {
    if (PLAIN.test(text)) return text.slice(0, columns);
    let room = columns;
    let cut = '';
    for (const { segment } of new Intl.Segmenter().segment(text)) {
      room -= this.#wide(segment);
      if (room < 0) break;
      cut += segment;
    }
    return cut;
  }
}
