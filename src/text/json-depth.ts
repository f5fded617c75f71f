/** How deep JSON may be nested: printing, queries and tables recurse, and a stack ends. */

/** Levels; far more than any response of the platform has, and few enough for every format. */
const MAX_DEPTH = 1000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** @throws RangeError for JSON of more than 1,000 levels */
export function checkDepth(text: string): void {
  if (text.length <= MAX_DEPTH) return;
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isInString) {
      if (code === BACKSLASH) i++;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if (OPENING.has(code)) {
      depth++;
      if (depth > MAX_DEPTH) throw new RangeError('nested too deeply');
    } else if (CLOSING.has(code)) depth--;
  }
}
