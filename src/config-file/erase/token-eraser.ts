/**
 * Erases tokens from a text that cannot be parsed: the values of the keys that hold them, in every YAML style, and
 * everything that looks like a token. If in doubt, it erases.
 */

import { damagedText } from './damaged-text.ts';
import { KNOWN_BEGINNING, TOKEN_KEY, tokenKeys } from './token-keys.ts';
import { ValueExtents } from './value-extent.ts';

/** A value after the name of a token that is not a YAML key: in quotes, which may be escaped, or a long one. */
const BEHIND_NAME = new RegExp(
  `(?<![\\w.-])${TOKEN_KEY}(?:(?:\\\\*["'])?\\s*[:=]\\s*\\\\*["']([^"'\\\\\\s][^"'\\\\\\n]*)|[\\s"'\\\\:=>,[\\]{}|&!*#?-]{1,40}?([\\w.~+/=-]{16,}))`,
  'gdi',
);
const ERASED = '""';

export interface ErasedText {
  readonly bytes: Buffer;
  /** How many values were erased. */
  readonly values: number;
}

/** Characters of the text, from `begin` to before `end`. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

export interface EraseOptions {
  /** Replace each value by as many bytes, for a file that is overwritten in place. Default: false. */
  readonly keepLength?: boolean | undefined;
  /** Only keys and tokens that begin in one of these spans. Default: the whole text. */
  readonly within?: readonly Span[] | undefined;
}

/** Positions in the text: what is between them is replaced. */
interface Replacement extends Span {
  readonly by: string;
}

/** Every byte outside the erased values is kept. */
export function eraseTokens(
  bytes: Buffer,
  { keepLength = false, within }: EraseOptions = {},
): ErasedText {
  const { text, beginOf, endOf, encode } = damagedText(bytes);
  const ranges = joined(
    tokensIn(text, (at) => within?.some(({ begin, end }) => at >= begin && at < end) ?? true),
  );
  if (ranges.length === 0) return { bytes, values: 0 };
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { begin, end, by } of ranges) {
    const old = bytes.subarray(beginOf(begin), endOf(end));
    parts.push(bytes.subarray(at, beginOf(begin)));
    parts.push(keepLength ? asLongAs(old, by, encode) : encode(by));
    at = endOf(end);
  }
  return { bytes: Buffer.concat([...parts, bytes.subarray(at)]), values: ranges.length };
}

/** The replacement, with spaces up to the length of what it replaces. */
function asLongAs(old: Buffer, by: string, encode: (text: string) => Buffer): Buffer {
  const filled = Buffer.alloc(old.length, encode(' '));
  const content = encode(by);
  if (content.length <= old.length) content.copy(filled);
  return filled;
}

function tokensIn(text: string, isWanted: (at: number) => boolean): readonly Replacement[] {
  const ranges: Replacement[] = [];
  const extents = new ValueExtents(text);
  const anchors = new Set<string>();
  const addValue = (key: Span) => {
    const { begin, end, alias } = extents.of(key);
    if (alias !== undefined) anchors.add(alias);
    else if (end > begin && text.slice(begin, end).trim() !== ERASED) {
      ranges.push({ begin, end, by: `${text[begin - 1] === ':' ? ' ' : ''}${ERASED}` });
    }
  };
  for (const key of tokenKeys(text)) if (isWanted(key.begin)) addValue(key);
  for (const name of anchors) {
    const anchor = new RegExp(`&${name.replace(/\W/g, '\\$&')}(?=\\s)`, 'g');
    for (const { index, 0: all } of text.matchAll(anchor)) {
      addValue({ begin: index, end: index + all.length });
    }
  }
  for (const { index, 0: token } of text.matchAll(KNOWN_BEGINNING)) {
    if (isWanted(index)) ranges.push({ begin: index, end: index + token.length, by: '' });
  }
  for (const { index, indices } of text.matchAll(BEHIND_NAME)) {
    const [begin, end] = indices![1] ?? indices![2]!;
    if (isWanted(index)) ranges.push({ begin, end, by: '' });
  }
  return ranges;
}

/** In order, and without overlaps: of two that overlap, the first one is extended. */
function joined(ranges: readonly Replacement[]): readonly Replacement[] {
  const result: Replacement[] = [];
  for (const range of ranges.toSorted((a, b) => a.begin - b.begin || b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || range.begin >= last.end) result.push(range);
    else if (range.end > last.end) result[result.length - 1] = { ...last, end: range.end };
  }
  return result;
}
