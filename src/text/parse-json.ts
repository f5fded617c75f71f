/** Parses JSON of a server, nested no deeper than printing, queries and tables can handle: they recurse, and a stack ends. */

/** Levels; far more than any response of the platform has, and few enough for every format. */
const MAX_DEPTH = 1000;

// Codes: comparing characters takes twice as long.
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;

/** @throws SyntaxError; RangeError for JSON that is nested too deeply. */
export function parseJson(text: string): unknown {
  checkDepth(text);
  return JSON.parse(text);
}

/** @throws RangeError for JSON of more than 1,000 levels */
export function checkDepth(text: string): void {
  // Most responses have fewer brackets than that, and counting them costs little beside parsing.
  if (text.split('{', MAX_DEPTH).length + text.split('[', MAX_DEPTH).length <= MAX_DEPTH) return;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i + 1);
    else if (code === BRACE || code === BRACKET) {
      depth++;
      if (depth > MAX_DEPTH) throw new RangeError('nested too deeply');
    } else if (code === CLOSING_BRACE || code === CLOSING_BRACKET) depth--;
  }
}

/** @returns the index of the quote that ends the string. */
function endOfString(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === QUOTE) return i;
  }
  return text.length;
}
