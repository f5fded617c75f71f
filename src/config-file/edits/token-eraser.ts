/**
 * Erases tokens from a text that cannot be parsed: the values of the keys that hold them, in every YAML style, and
 * everything that looks like a JWT. If in doubt, it erases.
 */

const KEY =
  /(?<![\w-])(["']?)(?:token|refresh_token|access_token|id_token|api_key)\1\s*:(?=\s|["'&!*|>]|$)/g;
const JWT = /eyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g;
const ERASED = '""';

export interface ErasedText {
  readonly bytes: Buffer;
  /** How many values were erased. */
  readonly values: number;
}

export function eraseTokens(bytes: Buffer): ErasedText {
  // NULs come from UTF-16 or an interrupted write; keys and values are recognised without them.
  const text = bytes.toString('latin1').replaceAll('\0', '');
  const anchors = new Set<string>();
  let values = 0;
  const erase = (within: string, from: RegExp) => {
    let result = '';
    let at = 0;
    for (const match of within.matchAll(from)) {
      if (match.index < at) continue;
      const start = match.index + match[0].length;
      const { begin, end, alias } = valueAt(within, start, match.index);
      if (alias !== undefined) anchors.add(alias);
      else if (end > begin && within.slice(begin, end) !== ERASED) {
        values++;
        result += `${within.slice(at, begin)}${within[begin - 1] === ':' ? ' ' : ''}${ERASED}`;
        at = end;
      }
    }
    return result + within.slice(at);
  };
  let erased = erase(text, KEY);
  for (const name of anchors)
    erased = erase(erased, new RegExp(`&${name.replace(/\W/g, '\\$&')}(?=\\s)`, 'g'));
  erased = erased.replace(JWT, () => {
    values++;
    return '';
  });
  return values === 0 ? { bytes, values } : { bytes: Buffer.from(erased, 'latin1'), values };
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
