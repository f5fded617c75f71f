/** How the lines of damaged YAML are indented, also within comments. */

export interface LineShape {
  /** Where the line ends in the text, without spaces at its end. */
  readonly end: number;
  readonly isEmpty: boolean;
  readonly isComment: boolean;
  /** The column of the first character; in a comment, of the one after `#`. */
  readonly indent: number;
  /** The column of the first character that is not a dash of a list. */
  readonly column: number;
  readonly isItem: boolean;
  /** Position in the text after indentation and dashes. */
  readonly content: number;
}

export class Lines {
  readonly text: string;
  /** Where each line begins. */
  readonly #starts: readonly number[];
  #last: { readonly index: number; readonly shape: LineShape } | undefined;

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
      starts.push(at + 1);
    this.#starts = starts;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The number of the line, counted from 0, in which a position is. */
  indexOf(position: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  shape(index: number): LineShape {
    if (this.#last?.index !== index) {
      const start = this.#starts[index]!;
      const end = (this.#starts[index + 1] ?? this.text.length + 1) - 1;
      this.#last = { index, shape: shapeOf(this.text.slice(start, end).trimEnd(), start) };
    }
    return this.#last.shape;
  }
}

function shapeOf(line: string, start: number): LineShape {
  const [all, spaces = '', dashes = ''] = /^([ \t]*#*[ \t]*)((?:-(?:[ \t]+|$))*)/.exec(line)!;
  return {
    end: start + line.length,
    isEmpty: line === '',
    isComment: spaces.includes('#'),
    indent: spaces.length,
    column: all.length,
    isItem: dashes !== '',
    content: start + all.length,
  };
}
