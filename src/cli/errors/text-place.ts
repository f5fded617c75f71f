/** Names the place of a syntax error in JSON or YAML. It never repeats the text, which may contain secrets. */

/** @returns as in `line 2, column 5`, both from 1. */
export function placeAt(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
}

/** @returns as in ` at line 1, column 2`; empty where the engine does not tell the position. */
export function placeOfJsonError(text: string, error: unknown): string {
  const { message } = error as SyntaxError;
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return ` at ${placeAt(text, Number(position))}`;
  if (isUnexpectedToken(error)) return ` at ${placeAt(text, unexpectedAt(text))}`;
  return message.includes('end of JSON') ? ` at ${placeAt(text, text.length)}` : '';
}

/**
 * V8 leaves the position of an unexpected token out. Up to that token, a beginning of the text is complete or has another
 * error, because it ends too early.
 */
function unexpectedAt(text: string): number {
  let before = 0;
  let after = text.length;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (isUnexpectedToken(errorOf(text.slice(0, middle)))) after = middle;
    else before = middle;
  }
  return before;
}

function isUnexpectedToken(error: unknown): boolean {
  return error instanceof SyntaxError && error.message.startsWith('Unexpected token');
}

function errorOf(text: string): unknown {
  try {
    return JSON.parse(text) === undefined;
  } catch (error) {
    return error;
  }
}
