/** How far the value of a key reaches in a text that no parser understands. If in doubt, it reaches further. */

import { type LineShape, Lines } from './line-shape.ts';
import type { KeyPosition } from './token-keys.ts';

export interface ValueExtent {
  readonly begin: number;
  readonly end: number;
  /** The name of the anchor, if the value is an alias. */
  readonly alias?: string | undefined;
}

/** Maximum characters before a key in which a brace or comma is searched. */
const MAX_GAP = 500;
/** Maximum characters in which the closing bracket of a collection is searched. */
const MAX_COLLECTION = 64 * 1024;
/** Characters that are searched for closing brackets in a whole text. */
const MAX_SEARCHED = 4 * 1024 * 1024;
/** Begins another key; a plain value does not continue there. */
const KEY_BEGIN = /^(["']?)[\w.-]+\1\s*:(?:\s|$)/;
const PROPERTIES = /(?:[ \t]|[&!][^\s,[\]{}]*)*/y;
const SPACES = /(?:\s|#[^\n]*|[&!][^\s,[\]{}]*)*/y;
const COMMENT_SPACES = /[\s#]*/y;
const ALIAS = /\*([^\s,[\]{}]+)/y;
const QUOTED = /"(?:[^"\\]|\\[\s\S])*(?:"|$)|'(?:[^']|'')*(?:'|$)/y;

/** Finds values in one text. */
export class ValueExtents {
  readonly #text: string;
  readonly #lines: Lines;
  /** Characters that may still be searched for closing brackets, so that no text takes long. */
  #budget = MAX_SEARCHED;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new Lines(text);
  }

  /** The value may be a scalar of any style, a list or a mapping, and may begin on a later line. */
  of(key: KeyPosition): ValueExtent {
    const text = this.#text;
    const before = text.slice(Math.max(0, key.begin - MAX_GAP), key.begin);
    if (/(?:^|\s)#[^\n]*$/.test(before)) return this.#inComment(key);
    const isInFlow = /[{[,]\s*$/.test(before);
    const begin = key.end + lengthAt(isInFlow ? SPACES : PROPERTIES, text, key.end);
    const line = this.#lines.shape(this.#lines.indexOf(key.begin));
    const isBelow = text[begin] === '#' || begin >= this.#lineEnd(begin);
    if (isBelow && !isInFlow) return this.#below(key.end, begin, line);
    const alias = aliasAt(text, begin);
    if (alias !== undefined) return { begin, end: begin, alias };
    const quoted = lengthAt(QUOTED, text, begin);
    if (quoted > 0) return { begin, end: begin + quoted };
    if (/[[{]/.test(text[begin] ?? '')) {
      return { begin, end: this.#collectionEnd(begin) ?? this.#linesEnd(begin, line, () => true) };
    }
    if (isInFlow) return { begin, end: flowEnd(text, begin) };
    // A block scalar, or a list or mapping that begins on the line of its key.
    const isNested = /^(?:[|>]|- )/.test(text.slice(begin, begin + 2)) || this.#isKey(begin);
    const belongs = ({ content }: LineShape) => isNested || !this.#isKey(content);
    return { begin, end: this.#linesEnd(begin, line, belongs) };
  }

  /** On the rest of the line, or in the comments below it. */
  #inComment(key: KeyPosition): ValueExtent {
    const line = this.#lines.shape(this.#lines.indexOf(key.begin));
    const begin = key.end + lengthAt(PROPERTIES, this.#text, key.end);
    const isBelow = begin >= line.end;
    if (isBelow && !line.isComment) return { begin, end: begin };
    if (isBelow) return this.#below(key.end, begin, line);
    const isBlock = /[|>]/.test(this.#text[begin]!) && line.isComment;
    return { begin, end: isBlock ? this.#linesEnd(begin, line, () => true) : line.end };
  }

  #isKey(at: number): boolean {
    return KEY_BEGIN.test(this.#text.slice(at, at + MAX_GAP));
  }

  #lineEnd(at: number): number {
    return this.#lines.shape(this.#lines.indexOf(at)).end;
  }

  /** A value on the lines below its key: all that are indented deeper, and the items of a list in the same column. */
  #below(after: number, at: number, key: LineShape): ValueExtent {
    const none = { begin: at, end: at };
    const end = this.#linesEnd(at, key, () => true, true);
    const first = at + lengthAt(key.isComment ? COMMENT_SPACES : SPACES, this.#text, at);
    if (first >= end) return none;
    const alias = aliasAt(this.#text, first);
    if (alias !== undefined) return { ...none, alias };
    return { begin: after, end: Math.max(end, first + lengthAt(QUOTED, this.#text, first)) };
  }

  /**
   * The end of a value that continues on lines that are indented deeper than its key, and belong to it.
   *
   * @param withItems - also on items of a list in the column of the key.
   */
  #linesEnd(
    begin: number,
    key: LineShape,
    belongs: (line: LineShape) => boolean,
    withItems = false,
  ): number {
    const first = this.#lines.indexOf(begin);
    let end = Math.max(begin, this.#lines.shape(first).end);
    for (let index = first + 1; index < this.#lines.count; index++) {
      const line = this.#lines.shape(index);
      // Blank lines, and comments between the lines of a value.
      if (line.isEmpty || (line.isComment && !key.isComment)) continue;
      const isDeeper =
        line.indent > key.column || (withItems && line.isItem && line.indent === key.column);
      if (line.isComment !== key.isComment || !isDeeper || !belongs(line)) break;
      end = line.end;
    }
    return end;
  }

  /** Undefined if no bracket closes the collection soon. */
  #collectionEnd(begin: number): number | undefined {
    const text = this.#text;
    const limit = Math.min(text.length, begin + Math.min(MAX_COLLECTION, this.#budget));
    let depth = 0;
    let end: number | undefined;
    let at = begin;
    for (; at < limit && end === undefined; at++) {
      const character = text[at]!;
      if ('[{'.includes(character)) depth++;
      else if (']}'.includes(character)) {
        depth--;
        if (depth === 0) end = at + 1;
      } else if (`"'`.includes(character) && /[\s,:[{]/.test(text[at - 1]!)) {
        at += lengthAt(QUOTED, text, at) - 1;
      }
    }
    this.#budget -= at - begin;
    return end;
  }
}

/** Of a plain scalar between braces or brackets, which may continue on other lines. */
function flowEnd(text: string, begin: number): number {
  let end = begin + lengthAt(/[^\n\r,}\]]*/y, text, begin);
  for (;;) {
    const more = matchAt(/\s*\n\s*([^\s,}\]#][^\n\r,}\]]*)/y, text, end);
    if (more === null || KEY_BEGIN.test(more[1]!.slice(0, MAX_GAP)))
      return begin + text.slice(begin, end).trimEnd().length;
    end += more[0].length;
  }
}

function aliasAt(text: string, at: number): string | undefined {
  return matchAt(ALIAS, text, at)?.[1];
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  return matchAt(pattern, text, at)?.[0].length ?? 0;
}
