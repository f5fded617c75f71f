/** JSON whose integers keep all their digits: those that a double cannot hold are `bigint` values. */

import { checkDepth } from '../../text/parse-json.ts';

/** Strings first, so that digits inside them are skipped. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_INTEGER = /\d{16}/;
/** Marks a long integer in the text that `JSON.parse` and `JSON.stringify` process. */
let mark: string | undefined;

/** Created at the first long integer, because loading Node's random generator would slow down every start. */
function markOf(): string {
  mark ??= `integer-${crypto.randomUUID()}:`;
  return mark;
}

/** @throws SyntaxError, RangeError for JSON that is nested too deeply to be printed */
export function parseExactly(text: string): unknown {
  checkDepth(text);
  if (!LONG_INTEGER.test(text)) return JSON.parse(text);
  const mark = markOf();
  const marked = text.replace(TOKEN, (token) =>
    /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${mark}${token}"` : token,
  );
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
