/**
 * Erases tokens from a text that cannot be parsed: the values of the keys that hold them, in every YAML style, and
 * everything that looks like a JWT. If in doubt, it erases.
 */

import { damagedText } from './damaged-text.ts';

const KEY =
  /(?<![\w-])(["']?)(?:token|refresh_token|access_token|id_token|api_key)\1\s*:(?=\s|["'&!*|>]|$)/g;
const JWT = /eyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g;
const ERASED = '""';

export interface ErasedText {
  readonly bytes: Buffer;
  /** How many values were erased. */
  readonly values: number;
}

/** Positions in the text: what is between them is replaced. */
interface Range {
  readonly begin: number;
  readonly end: number;
  readonly by: string;
}

/** Every byte outside the erased values is kept. */
export function eraseTokens(bytes: Buffer): ErasedText {
  const { text, beginOf, endOf, encode } = damagedText(bytes);
  const ranges = joined(tokensIn(text));
  if (ranges.length === 0) return { bytes, values: 0 };
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { begin, end, by } of ranges) {
    parts.push(bytes.subarray(at, beginOf(begin)), encode(by));
    at = endOf(end);
  }
  return { bytes: Buffer.concat([...parts, bytes.subarray(at)]), values: ranges.length };
}

function tokensIn(text: string): readonly Range[] {
  const anchors = new Set<string>();
  const ranges: Range[] = [];
  const find = (key: RegExp) => {
    let at = 0;
    for (const match of text.matchAll(key)) {
      if (match.index < at) continue;
      const start = match.index + match[0].length;
      const { begin, end, alias } = valueAt(text, start, match.index);
      if (alias !== undefined) anchors.add(alias);
      else if (end > begin && text.slice(begin, end) !== ERASED) {
        ranges.push({ begin, end, by: `${text[begin - 1] === ':' ? ' ' : ''}${ERASED}` });
        at = end;
      }
    }
  };
  find(KEY);
  for (const name of anchors) find(new RegExp(`&${name.replace(/\W/g, '\\$&')}(?=\\s)`, 'g'));
  for (const { index, 0: token } of text.matchAll(JWT)) {
    ranges.push({ begin: index, end: index + token.length, by: '' });
  }
  return ranges;
}

/** In order, and without overlaps: of two that overlap, the first one is extended. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.begin - b.begin)) {
    const last = result.at(-1);
    if (last === undefined || range.begin >= last.end) result.push(range);
    else if (range.end > last.end) result[result.length - 1] = { ...last, end: range.end };
  }
  return result;
}

interface Value {
  readonly begin: number;
  readonly end: number;
  /** The name of the anchor, if the value is an alias. */
  readonly alias?: string;
}

/** Finds the value after a key, which may begin on the next line if that is indented deeper. */
function valueAt(text: string, start: number, key: number): Value {
  const indent = columnOf(text, key);
  let begin = start + /^(?:[ \t]|[&!]\S*)*/.exec(text.slice(start))![0].length;
  const below = /^(?:#[^\n]*)?\r?\n(\s*)(?=\S)/.exec(text.slice(begin));
  if (below !== null) {
    const next = begin + below[0].length;
    const isNested =
      columnOf(text, next) > indent &&
      !/^(?:- |[\w-]+:(?:\s|$))/.test(text.slice(next, next + 100));
    if (!isNested) return { begin, end: begin };
    begin = next;
  }
  const rest = text.slice(begin);
  const alias = /^\*([^\s,[\]{}]+)/.exec(rest);
  if (alias !== null) return { begin, end: begin, alias: alias[1]! };
  const quoted = /^"(?:[^"\\]|\\[\s\S])*(?:"|$)|^'(?:[^']|'')*(?:'|$)/.exec(rest);
  if (quoted !== null) return { begin, end: begin + quoted[0].length };
  return {
    begin,
    end:
      begin + plainLength(rest, indent, /[{[,]\s*$/.test(text.slice(Math.max(0, key - 500), key))),
  };
}

/** Finds the end of a plain or block value: it continues on lines that are indented deeper and are not keys. */
function plainLength(rest: string, indent: number, isFlow: boolean): number {
  const isBlock = /^[|>]/.test(rest);
  const first = (isFlow ? /^[^\n\r,}\]]*/ : /^[^\n\r]*/).exec(rest)![0];
  let length = first.trimEnd().length;
  for (const match of rest.slice(first.length).matchAll(/\r?\n([ \t]*)([^\n]*)/g)) {
    const [line, spaces = '', content = ''] = match;
    const continues = isBlock
      ? content === '' || spaces.length > indent
      : spaces.length > indent && !/^(?:- |["']?[\w-]+["']?\s*:|[,}\]#]|\r?$)/.test(content);
    if (!continues) break;
    length = first.length + match.index + line.length;
  }
  return length;
}

/** Number of spaces and dashes before a position in its line. */
function columnOf(text: string, at: number): number {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^[ \t-]*/.exec(line)![0].length;
}
