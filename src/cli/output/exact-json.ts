/** JSON whose integers keep all their digits: those that a double cannot hold are `bigint` values. */

/** Strings first, so that digits inside them are skipped. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_INTEGER = /\d{16}/;
/** Stands for a long integer in the text that `JSON.parse` and `JSON.stringify` see. */
const MARK = `integer-${crypto.randomUUID()}:`;
const MARKED = new RegExp(`"${MARK}(-?\\d+)"`, 'g');

/** @throws SyntaxError */
export function parseExactly(text: string): unknown {
  if (!LONG_INTEGER.test(text)) return JSON.parse(text);
  const marked = text.replace(TOKEN, (token) =>
    /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${MARK}${token}"` : token,
  );
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(MARK) ? BigInt(value.slice(MARK.length)) : value,
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
      return `${MARK}${each}`;
    },
    indent,
  );
  return hasLong ? text.replace(MARKED, '$1') : text;
}
