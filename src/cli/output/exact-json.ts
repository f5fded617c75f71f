/**
 * JSON whose numbers keep their digits: integers that a double cannot hold exactly are `bigint` values, and numbers beyond its
 * range, such as `1e999`, are texts instead of Infinity, which would be printed as null.
 */

import { checkDepth } from '../../text/parse-json.ts';

/** Strings first, so that digits inside them are skipped. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Numbers without these have few digits and a small exponent. */
const LONG = /\d{16}|\d[eE]\+?\d{2}/;
/** Marks a long integer in the text that `JSON.parse` and `JSON.stringify` process. */
let mark: string | undefined;

/** Created at the first long integer, because loading Node's random generator would slow down every start. */
function markOf(): string {
  mark ??= `integer-${crypto.randomUUID()}:`;
  return mark;
}

/**
 * @param beyond - what a number beyond the range of a double becomes. Default: a text.
 * @throws SyntaxError, RangeError for JSON that is nested too deeply to be printed
 */
export function parseExactly(text: string, beyond: 'text' | 'Infinity' = 'text'): unknown {
  checkDepth(text);
  if (!LONG.test(text)) return JSON.parse(text);
  const mark = markOf();
  const marked = text.replace(TOKEN, (token) => {
    if (token.startsWith('"') || Number.isSafeInteger(Number(token))) return token;
    if (/^-?\d+$/.test(token)) return `"${mark}${token}"`;
    return beyond === 'Infinity' || Number.isFinite(Number(token)) ? token : `"${token}"`;
  });
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value,
  );
}

/** @param indent - spaces per level. Default: everything in one line. */
export function stringifyExactly(value: unknown, indent?: number): string {
  let hasLong = false;
  const text = JSON.stringify(
    value,
    (_key, each: unknown) => {
      if (typeof each !== 'bigint') return each;
      hasLong = true;
      return `${markOf()}${each}`;
    },
    indent,
  );
  return hasLong ? text.replace(new RegExp(`"${markOf()}(-?\\d+)"`, 'g'), '$1') : text;
}
